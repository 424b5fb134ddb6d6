using FraudDashboard.Database.Sessions;

namespace FraudDashboard.Web.Features.Packs;

/// <summary>Frozen months, the latest first: sql/views/report/packs.sql.</summary>
public static class PacksQuery
{
    public const string Sql = """
        select pack_id, pack_month, version, is_latest, reason, frozen_at, frozen_by, as_at_on, application_version, content_hash,
            report_count, load_count
        from report.packs
        order by pack_month desc, version desc
        """;

    public static Task<IReadOnlyList<PacksRow>> RunAsync(ReadSession session, UserScope scope, CancellationToken cancellation) =>
        session.QueryAsync<PacksRow>(scope, Sql, null, cancellation);
}

/// <summary>One frozen month in one version.</summary>
public sealed record PacksRow
{
    public required long PackId { get; init; }

    public required DateOnly PackMonth { get; init; }

    public required int Version { get; init; }

    /// <summary>No later version corrects it.</summary>
    public required bool IsLatest { get; init; }

    public required string Reason { get; init; }

    public required DateTime FrozenAt { get; init; }

    public required string FrozenBy { get; init; }

    public required DateOnly AsAtOn { get; init; }

    public required string ApplicationVersion { get; init; }

    /// <summary>SHA-256 as 64 hexadecimal digits.</summary>
    public required string ContentHash { get; init; }

    public required long ReportCount { get; init; }

    public required long LoadCount { get; init; }
}

using FraudDashboard.Database.Sessions;

namespace FraudDashboard.Web.Features.Packs;

/// <summary>Settings, targets and rules that are others than when a month was frozen: sql/views/report/pack_changed_rules.sql.</summary>
public static class ChangedRulesQuery
{
    public const string Sql = """
        select subject_kind, title, value_then, value_now
        from report.pack_changed_rules
        where pack_id = @PackId
        order by subject_kind, subject_code
        """;

    public static Task<IReadOnlyList<ChangedRulesRow>> RunAsync(ReadSession session, UserScope scope, long packId, CancellationToken cancellation) =>
        session.QueryAsync<ChangedRulesRow>(scope, Sql, new { packId }, cancellation);
}

/// <summary>One value that was another.</summary>
public sealed record ChangedRulesRow
{
    /// <summary>setting, target or rule.</summary>
    public required string SubjectKind { get; init; }

    public required string Title { get; init; }

    /// <summary>Of a rule its version; null of one that was not there.</summary>
    public required string? ValueThen { get; init; }

    public required string? ValueNow { get; init; }
}

using FraudDashboard.Database.Sessions;

namespace FraudDashboard.Web.Requests.Reference;

/// <summary>NFIB codes: sql/views/report/offence_codes.sql.</summary>
public static class OffenceCodesQuery
{
    public const string Sql = """
        select offence_code, title, category, is_cyber, count_unit, counting_rule
        from report.offence_codes
        order by category, offence_code
        """;

    public static Task<IReadOnlyList<OffenceCodesRow>> RunAsync(ReadSession session, UserScope scope, CancellationToken cancellation) =>
        session.QueryAsync<OffenceCodesRow>(scope, Sql, null, cancellation);
}

/// <summary>One NFIB code.</summary>
public sealed record OffenceCodesRow
{
    public required string OffenceCode { get; init; }

    public required string Title { get; init; }

    public required string Category { get; init; }

    public required bool IsCyber { get; init; }

    public required string CountUnit { get; init; }

    public required string CountingRule { get; init; }
}

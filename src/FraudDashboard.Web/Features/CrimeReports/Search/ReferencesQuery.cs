using FraudDashboard.Database.Sessions;

namespace FraudDashboard.Web.Features.CrimeReports;

/// <summary>Reports whose reference is, or begins with, what was typed: sql/views/report/report_references.sql.</summary>
public static class ReferencesQuery
{
    /// <summary>More than these are not listed: the reader types more of the reference.</summary>
    public const int Most = 50;

    public const string Sql = """
        select report_id, crime_ref, area_code, recorded_on, offence_code, offence_title, status, owner_team, gap_count
        from report.report_references
        where crime_ref ^@ @Prefix
        order by crime_ref
        limit @Limit
        """;

    public static Task<IReadOnlyList<ReferencesRow>> RunAsync(ReadSession session, UserScope scope, string prefix, CancellationToken cancellation) =>
        session.QueryAsync<ReferencesRow>(scope, Sql, new { prefix, Limit = Most + 1 }, cancellation);
}

/// <summary>One report by its reference.</summary>
public sealed record ReferencesRow
{
    public required long ReportId { get; init; }

    public required string CrimeRef { get; init; }

    public required string AreaCode { get; init; }

    public required DateOnly RecordedOn { get; init; }

    public required string OffenceCode { get; init; }

    public required string? OffenceTitle { get; init; }

    public required string Status { get; init; }

    public required string? OwnerTeam { get; init; }

    public required int GapCount { get; init; }
}

using FraudDashboard.Database.Sessions;

namespace FraudDashboard.Web.Features.CrimeReports;

/// <summary>Reports whose reference holds what was typed, the last loaded first: sql/views/report/reference_blocks.sql, report_references.sql.</summary>
public static class ReferencesQuery
{
    /// <summary>More than these are not listed: the reader types more of the reference.</summary>
    public const int Most = 50;

    // Each block that is read holds at least one of them: no more are needed than are listed.
    public const string Sql = """
        with block as materialized (
            select report_ids, crime_refs from report.reference_blocks where strpos(crime_refs, @Text) > 0 order by block_no desc limit @Limit
        ), found as materialized (
            select block.report_ids[line.place] as report_id
            from block
            cross join lateral string_to_table(trim(e'\n' from block.crime_refs), e'\n') with ordinality as line (crime_ref, place)
            where strpos(e'\n' || line.crime_ref || e'\n', @Text) > 0
            order by 1 desc limit @Limit
        )
        select report_id, crime_ref, area_code, recorded_on, offence_code, offence_title, status, owner_team, gap_count
        from found inner join report.report_references using (report_id)
        order by report_id desc
        """;

    /// <param name="reference">Letters, digits and the signs of references, in capitals.</param>
    /// <param name="isWhole">Whether it is the whole reference, not a part of one.</param>
    public static Task<IReadOnlyList<ReferencesRow>> RunAsync(ReadSession session, UserScope scope, string reference, bool isWhole, CancellationToken cancellation) =>
        session.QueryAsync<ReferencesRow>(scope, Sql, new { text = isWhole ? $"\n{reference}\n" : reference, Limit = Most + 1 }, cancellation);
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

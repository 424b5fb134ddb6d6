using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.CrimeReports;

/// <summary>The completion rules that most reports have as a gap: sql/views/report/tallies_by_month.sql.</summary>
public static class MostMissingQuery
{
    public const string Sql = """
        select subject_code, sum(report_count)::bigint as report_count
        from report.tallies_by_month
        where slice = @Slice
            and offence_code = @OffenceCode
            and subject_code = any (@Rules)
            and result_code = any (@Gaps)
            and cohort_month between @FromMonth and @ToMonth
        group by subject_code
        having sum(report_count) > 0
        order by report_count desc, subject_code
        limit 3
        """;

    /// <summary>The three that most reports lack, of these rules, over months from one to another.</summary>
    public static Task<IReadOnlyList<MostMissingRow>> RunAsync(
        ReadSession session, UserScope scope, TallySlice slice, IEnumerable<string> rules, DateOnly fromMonth, DateOnly toMonth, CancellationToken cancellation) =>
        session.QueryAsync<MostMissingRow>(
            scope, Sql,
            new { slice.Slice, slice.OffenceCode, Rules = rules.ToArray(), Gaps = CrimeReportTally.Gaps.ToArray(), fromMonth, toMonth },
            cancellation);
}

/// <summary>One rule with the reports that have it as a gap.</summary>
public sealed record MostMissingRow
{
    public required string SubjectCode { get; init; }

    public required long ReportCount { get; init; }
}

using FraudDashboard.Database.Sessions;

namespace FraudDashboard.Web.Features.CrimeReports;

/// <summary>The completion rules that the reports of a list have most often as a gap: sql/views/report/reports_listed.sql, rules.sql.</summary>
public static class MostMissingQuery
{
    private const string Beginning = "with listed as materialized (select gap_mask from report.reports_listed\n";

    private const string End = """
        )
        select rule.rule_code as subject_code, count(*) as report_count
        from listed
        inner join report.rules as rule on listed.gap_mask & (1::bigint << rule.rule_no) <> 0
        where rule.rule_group = 'completion' and rule.is_counted
        group by rule.rule_code
        order by report_count desc, subject_code
        limit 3
        """;

    /// <summary>The three that most reports of the list lack.</summary>
    public static Task<IReadOnlyList<MostMissingRow>> RunAsync(ReadSession session, UserScope scope, CrimeReportCriteria criteria, CancellationToken cancellation) =>
        session.QueryAsync<MostMissingRow>(scope, Beginning + CrimeReportsCondition.Of(criteria) + End, criteria, cancellation);
}

/// <summary>One rule with the reports that have it as a gap.</summary>
public sealed record MostMissingRow
{
    public required string SubjectCode { get; init; }

    public required long ReportCount { get; init; }
}

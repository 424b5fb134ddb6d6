using FraudDashboard.Database.Sessions;

namespace FraudDashboard.Web.Features.CrimeReports;

/// <summary>The checklist of one report: sql/views/report/report_rules.sql.</summary>
public static class CrimeReportRulesQuery
{
    public const string Sql = """
        select rule_no, rule_code, rule_group, title, applies_words, satisfied_words, source, fields, version,
            grace_days, is_counted, verdict, why, due_on, days_late, read_values
        from report.report_rules
        where report_id = @reportId
        order by rule_no
        """;

    public static Task<IReadOnlyList<CrimeReportRulesRow>> RunAsync(ReadSession session, UserScope scope, long reportId, CancellationToken cancellation) =>
        session.QueryAsync<CrimeReportRulesRow>(scope, Sql, new { reportId }, cancellation);
}

/// <summary>One rule of the checklist.</summary>
public sealed record CrimeReportRulesRow
{
    public required int RuleNo { get; init; }

    public required string RuleCode { get; init; }

    public required string RuleGroup { get; init; }

    public required string Title { get; init; }

    public required string AppliesWords { get; init; }

    public required string SatisfiedWords { get; init; }

    public required string Source { get; init; }

    public required string Fields { get; init; }

    public required int? Version { get; init; }

    public required int? GraceDays { get; init; }

    public required bool? IsCounted { get; init; }

    public required string Verdict { get; init; }

    public required string? Why { get; init; }

    public required DateOnly? DueOn { get; init; }

    public required int? DaysLate { get; init; }

    /// <summary>JSON: each field that the rule reads with its value, money in pence.</summary>
    public required string? ReadValues { get; init; }
}

using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Measures.Queries;
using FraudDashboard.Web.Measures.Statistics;
using FraudDashboard.Web.Measures.Verdicts;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Measures.Changes;

/// <summary>
/// Each rule's gaps and each verdict's reports as a share of all the reports: a report has one verdict, so that their changes
/// add up to the opposite of the difference, but may have several gaps, whose changes do not add up to anything.
/// </summary>
internal static class ShareParts
{
    public static async Task<ChangeParts> ReadAsync(
        ReadSession session, PageRequest request, MeasuredSubject subject, ChangeQuestion question, CancellationToken cancellation)
    {
        string[] rules = question.By == "verdict" ? []
            : [.. request.Reference.CompletionRules.Select(rule => rule.RuleCode)];
        var rows = await TallyTotalsQuery.RunAsync(
            session, request.TallyScope, request.Slice, [subject.TallySubject!, .. rules], question.From.FromMonth, question.To.ToMonth, cancellation);
        var whole = rows.Where(row => row.SubjectCode == subject.TallySubject).ToList();
        var (from, to) = (Right(subject, whole, question.From), Right(subject, whole, question.To));
        PartCounts Part(string code, Func<TallyTotalsRow, bool> isOf) => new(
            code, new(Count(rows, question.From, isOf), from.Denominator), new(Count(rows, question.To, isOf), to.Denominator));
        return new()
        {
            Question = question,
            From = from,
            To = to,
            Parts = question.By == "verdict"
                ? [.. subject.Verdicts!.Verdicts.Where(verdict => verdict != VerdictMeasure.Accurate)
                    .Select(verdict => Part(verdict, row => row.SubjectCode == subject.TallySubject && row.ResultCode == verdict))]
                : [.. rules.Select(rule => Part(rule, row => row.SubjectCode == rule && row.ResultCode != "satisfied"))],
        };
    }

    private static Proportion Right(MeasuredSubject subject, IReadOnlyList<TallyTotalsRow> rows, MonthRange months) =>
        new(Count(rows, months, row => row.ResultCode == subject.RightResult), Count(rows, months, _ => true));

    private static long Count(IEnumerable<TallyTotalsRow> rows, MonthRange months, Func<TallyTotalsRow, bool> isOf) =>
        rows.Where(row => row.CohortMonth >= months.FromMonth && row.CohortMonth <= months.ToMonth && isOf(row)).Sum(row => row.ReportCount);
}

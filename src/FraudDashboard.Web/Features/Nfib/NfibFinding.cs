using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Nfib;

/// <summary>The title of the page of NFIB, and the sentence under it.</summary>
internal static class NfibFinding
{
    public static string Title(PageRequest request, NfibData view, Trend trend)
    {
        var figures = view.Verdicts;
        if (figures.Accurate.Rate is not { } rate)
        {
            return $"No reports{request.InArea()} should have been sent to NFIB in {figures.Months.Label}";
        }

        // Only the latest settled month is judged: the trend speaks of no other.
        var isJudged = figures.Months.IsOneMonth && figures.Months.ToMonth == trend.LastSettled?.Month;
        var judged = isJudged ? RequestWords.Judged(trend) : figures.IsSettled ? "" : " so far [p]";
        return $"{Format.Percent(rate)}{figures.Accurate.Mark()} of the reports due to NFIB{request.InArea()} are there and accurate{judged}; {Fields(view.Fields)}";
    }

    public static string Sub(NfibData view) =>
        $"{Format.Of(view.Verdicts.Accurate.Denominator, "report")} recorded in {view.Verdicts.Months.Label} should have been sent by now: calls for service, confirmed, {Format.Days(view.LooseEnds.AwaitingOverDays)} old or more."
        + (view.Verdicts.IsSettled ? "" : " Provisional [p]: the month is not settled yet and is not judged.");

    private static string Fields(IReadOnlyList<FieldAgreement> fields)
    {
        var compared = fields.Where(field => field.Rate.Denominator > 0).ToList();
        if (compared.Count == 0)
        {
            return "no field could be compared";
        }

        var worst = compared.MinBy(field => field.Rate.Rate)!;
        return worst.Rate.Rate == 1 ? "every field agrees"
            : $"{FilterWords.Label(FilterWords.Fields, worst.Field).ToLowerInvariant()} is the field that agrees least often";
    }
}

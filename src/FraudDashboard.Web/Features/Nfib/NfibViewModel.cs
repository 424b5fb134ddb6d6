using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Measures.Verdicts;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Nfib;

/// <summary>What the page of NFIB says: how accurate the submissions are, where they differ, and what is left over.</summary>
public sealed record NfibViewModel
{
    // Reasons are free text: after the common ones comes a long tail of single spellings.
    private const int CommonReasons = 5;

    public required string Finding { get; init; }

    /// <summary>Which reports are counted.</summary>
    public required string Lead { get; init; }

    public required Trend Trend { get; init; }

    /// <summary>From all that are due to what is accurate.</summary>
    public required IReadOnlyList<WaterfallStep> Steps { get; init; }

    public required VerdictFigures Verdicts { get; init; }

    public required IReadOnlyList<FieldAgreement> Fields { get; init; }

    /// <summary>Null of a frozen month.</summary>
    public required UnresolvedSubmissions? Unresolved { get; init; }

    public string TrendTitle => $"Accurate submissions by month recorded: {MeasureWords.Inside(Trend.Verdict.Words)}";

    /// <summary>The most common reasons of rejected submissions.</summary>
    public IReadOnlyList<RejectionReason> FirstReasons => [.. (Unresolved?.Rejections ?? []).Take(CommonReasons)];

    public IReadOnlyList<RejectionReason> OtherReasons => [.. (Unresolved?.Rejections ?? []).Skip(CommonReasons)];

    public static NfibViewModel Of(PageRequest request, NfibData data)
    {
        var trend = request.TrendOf(VerdictMeasure.Nfib.Code, data.Verdicts.Series);
        return new NfibViewModel
        {
            Finding = FindingOf(request, data, trend),
            Lead = $"{Format.Of(data.Verdicts.Accurate.Denominator, "report")} recorded {data.Verdicts.Months.During} should have been sent by now: calls for service, confirmed, {Format.Days(SubmissionList.Of(request, SubmissionList.Awaiting).Criteria.OlderThanDays ?? 0)} old or more."
                + (data.Verdicts.IsSettled ? "" : " Provisional [p]: the month is not settled yet and is not judged."),
            Trend = trend,
            Steps = VerdictSteps.Of(request, VerdictMeasure.Nfib, data.Verdicts, NfibSheets.Whole),
            Verdicts = data.Verdicts,
            Fields = data.Fields,
            Unresolved = data.Unresolved,
        };
    }

    private static string FindingOf(PageRequest request, NfibData data, Trend trend)
    {
        var figures = data.Verdicts;
        return figures.Accurate.Rate is not { } rate
            ? $"No reports{request.InArea()} recorded {figures.Months.During} are due to NFIB yet"
            : MeasureWords.Sentences(
                $"{Format.Percent(rate)}{figures.Accurate.Mark()} of reports due to NFIB{request.InArea()}{request.InPeriod(figures.Months)} arrived and are accurate{(figures.IsSettled ? "" : " so far [p]")}",
                figures.Changed(VerdictMeasure.Nfib.Code, trend),
                WorstField(data.Fields));
    }

    private static string WorstField(IReadOnlyList<FieldAgreement> fields)
    {
        var compared = fields.Where(field => field.Rate.Denominator > 0).ToList();
        if (compared.Count == 0)
        {
            return "No field could be compared";
        }

        // Of those that are written alike, none is the worst.
        var lowest = compared.Min(field => field.Rate.Rate!.Value);
        var worst = compared.Where(field => Format.Percent(field.Rate.Rate!.Value) == Format.Percent(lowest))
            .Select(field => FilterWords.Label(FilterWords.Fields, field.Field).ToLowerInvariant()).ToList();
        return lowest == 1 ? "Every field agrees"
            : MeasureWords.Sentence(worst.Count == 1 ? $"{worst[0]} is the field that agrees least often"
                : $"{MeasureWords.Listed(worst)} are the fields that agree least often");
    }
}

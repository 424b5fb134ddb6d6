using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Requests.Reference;

namespace FraudDashboard.Web.Features.Packs;

/// <summary>Which months are ready for a pack, and what of them is settled.</summary>
internal static class PackMonths
{
    /// <summary>The month asked for, else the latest settled month of completion, within the months that have reports.</summary>
    public static DateOnly Chosen(PageRequest request)
    {
        var asked = request.MonthsFor("completion").ToMonth;
        var (first, last) = (request.Frame.Clock?.FirstMonth ?? asked, new DateOnly(request.AsAtOn.Year, request.AsAtOn.Month, 1));
        return asked < first ? first : asked > last ? last : asked;
    }

    public static bool IsSettled(MeasuresRow measure, DateOnly month) => measure.LatestSettledMonth >= month;

    /// <summary>The day from which the month of a measure is judged.</summary>
    public static DateOnly SettledOn(MeasuresRow measure, DateOnly month) => month.AddMonths(1).AddDays(measure.SettlingDays - 1);

    /// <summary>"Settled", or "[p] until 29 Nov 2026".</summary>
    public static string Standing(MeasuresRow measure, DateOnly month) =>
        IsSettled(measure, month) ? "Settled" : $"[p] until {Format.Day(SettledOn(measure, month))}";

    /// <summary>"October 2026 is ready: all its figures but outcome returns are final".</summary>
    public static string Finding(IReadOnlyList<MeasuresRow> measures, DateOnly month)
    {
        var open = measures.Where(measure => !IsSettled(measure, month)).Select(measure => MeasureWords.Noun(measure.MeasureCode)).ToList();
        var name = Format.Month(month);
        return open.Count == 0 ? $"{name} is ready: all its figures are final"
            : open.Count == measures.Count ? $"{name} is provisional: none of its figures is final yet"
            : $"{name} is ready: all its figures but {MeasureWords.Listed(open)} are final";
    }

    /// <summary>The measures of the month that are still provisional: "outcome returns", or null.</summary>
    public static string? Provisional(IReadOnlyList<MeasuresRow> measures, DateOnly month)
    {
        var open = measures.Where(measure => !IsSettled(measure, month)).Select(measure => MeasureWords.Noun(measure.MeasureCode)).ToList();
        return open.Count == 0 ? null : MeasureWords.Listed(open);
    }
}

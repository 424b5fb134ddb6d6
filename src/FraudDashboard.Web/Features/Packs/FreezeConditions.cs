using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Requests.Reference;

namespace FraudDashboard.Web.Features.Packs;

/// <summary>When a month may be frozen: complete, settled for every measure, and made of extracts that are all there.</summary>
public static class FreezeConditions
{
    private const string LateSetting = "pack_extract_days";
    private const string LateTrainingSetting = "pack_training_days";

    private static readonly Dictionary<string, string> Nouns = new()
    {
        ["crime_reports"] = "crime reports",
        ["nfib_submissions"] = "NFIB submissions",
        ["nfib_outcomes"] = "outcome returns",
        ["nfib_disseminations"] = "disseminations",
        ["victim_care_referrals"] = "victim care referrals",
        ["training"] = "training",
    };

    /// <summary>A sentence why the month cannot be frozen, or not yet; null where it can.</summary>
    public static string? Refusal(ReferenceLists reference, ClockRow? clock, DateOnly month)
    {
        var name = Format.Month(month);
        return clock is null ? "No crime reports are loaded yet: there is nothing to freeze."
            : month < clock.FirstMonth ? $"There are no reports of {name}: the first are of {Format.Month(clock.FirstMonth.Value)}."
            : month > clock.LatestCompleteMonth ? $"{name} is not complete: the data is as at {Format.LongDay(clock.AsAtOn)}."
            : Unsettled(reference, month) is { Count: > 0 } open ? $"{name} is not settled: {MeasureWords.Listed(open)}."
            : null;
    }

    /// <summary>A sentence for each extract that is missing, late, held, or not in the figures; none where all are.</summary>
    public static IReadOnlyList<string> HeldBack(ReferenceLists reference, ClockRow clock, IEnumerable<ExtractAgesRow> extracts) =>
        [.. extracts.Select(extract => HeldBack(reference, clock, extract)).OfType<string>()];

    private static List<string> Unsettled(ReferenceLists reference, DateOnly month) =>
    [
        .. reference.Measures.Where(measure => !PackMonths.IsSettled(measure, month))
            .GroupBy(measure => PackMonths.SettledOn(measure, month)).OrderBy(day => day.Key)
            .Select(day => $"{MeasureWords.Listed([.. day.Select(measure => MeasureWords.Noun(measure.MeasureCode))])} on {Format.LongDay(day.Key)}"),
    ];

    private static string? HeldBack(ReferenceLists reference, ClockRow clock, ExtractAgesRow extract)
    {
        var noun = Nouns[extract.Kind];
        var longest = reference.Days(extract.Kind == "training" ? LateTrainingSetting : LateSetting);
        return extract switch
        {
            { AsAtOn: null } => $"No extract of {noun} is loaded.",
            { HeldLoadCount: > 0 } => $"A load of {noun} is held until an analyst releases or discards it.",
            { HasRejectedLoad: true } => $"Most rows of the last extract of {noun} were rejected.",
            { HasRefusedLoad: true } => $"The last extract of {noun} was refused.",
            { HasBrokenLoad: true } => $"The last load of {noun} was broken off.",
            { AsAtOn: { } asAt } when clock.AsAtOn.DayNumber - asAt.DayNumber > longest =>
                $"The latest extract of {noun} is as at {Format.LongDay(asAt)}, more than {Format.Days(longest)} before {Format.LongDay(clock.AsAtOn)}.",
            _ => null,
        };
    }
}

using FraudDashboard.Web.Exports.Word;
using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Packs.Briefs;

/// <summary>What the pack of the month before said of each measure and how it stands, and which of its figures were revised since.</summary>
internal static class BriefLastTime
{
    public static DocumentSection Of(BriefSource source) => new("last_time", "What was said last time, and how it stands")
    {
        Paragraphs = source.LastMeasures.Count == 0 ? [NoPack(source)] : [],
        Table = source.LastMeasures.Count == 0 ? null : new(
            $"What was said of {Format.Month(source.Before)}, and how it stands in {source.Month}",
            [new("Measure", 22), new($"Said of {Format.Month(source.Before)}", 32), new("How it stands", 46)],
            [.. source.LastMeasures.Zip(source.Measures, (then, now) => (IReadOnlyList<string>)
                [now.Row.Title, $"{BriefMeasures.Shown(then.Rate)}. {then.Said}", $"{BriefMeasures.Shown(now.Rate)}. {Stands(then, now)}"])]),
    };

    public static DocumentSection Revisions(BriefSource source)
    {
        var month = source.Before;
        // What one of the packs leaves out may be the same in both.
        var revised = source.LastNumbers is not { } then ? [] : source.Measures
            .Where(measure => then.Rate(measure.Code, month, source.Node) is double && source.Numbers.Rate(measure.Code, month, source.Node) is double)
            .Select(measure => (measure.Name, Then: then.Words(measure.Code, month, source.Node), Now: source.Numbers.Words(measure.Code, month, source.Node)))
            .Where(measure => measure.Then != measure.Now)
            .Select(measure => $"{measure.Name} of {Format.Month(month)}: {measure.Then} then, {measure.Now} now.").ToList();
        return new("revisions", "Revisions since the last pack")
        {
            Paragraphs = source.Pack.LastPack is not { } last ? [NoPack(source)]
                : revised.Count == 0 ? [$"No figure of {Format.Month(month)}{(source.Profile == PackProfile.Internal ? "" : " that both packs publish")} has changed since it was frozen on {FrozenMonthViewModel.Day(last)}."]
                : [$"Figures of {Format.Month(month)} that are other than when it was frozen on {FrozenMonthViewModel.Day(last)}, because of what was loaded or corrected since:"],
            Bullets = revised,
        };
    }

    private static string NoPack(BriefSource source) => $"There is no pack of {Format.Month(source.Before)} to compare with.";

    private static string Stands(BriefMeasure then, BriefMeasure now) => (then.Tone, now.Tone) switch
    {
        (Tone.NoChange, Tone.NoChange) => now.Said,
        (Tone.NoChange, _) => $"New: {MeasureWords.Inside(now.Said)}",
        (_, Tone.NoChange) => now.VerdictWords == Verdict.NoClearChange.Words ? "Back within the normal variation from month to month" : now.Said,
        var (before, after) when before == after => $"Still {MeasureWords.Inside(now.Way)}",
        _ => $"Now {MeasureWords.Inside(now.Said)}",
    };
}

using FraudDashboard.Web.Exports.Word;
using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Packs.Briefs;

/// <summary>At most five sentences: what is clearly worse or better, which target is furthest off, and where.</summary>
internal static class BriefInShort
{
    private const int MostChanges = 3;
    private const int MostNamed = 4;

    public static DocumentSection Of(BriefSource source)
    {
        var changed = source.Notable.Where(measure => measure.HasChanged).Take(MostChanges).Select(Changed).ToList();
        string?[] sentences =
        [
            .. changed.Count > 0 ? changed : [Unchanged(source)],
            Target(source),
            source.IsBorough ? ApartOf(source) : ApartWithin(source),
        ];
        return new("summary", "In short") { Bullets = [.. sentences.OfType<string>()] };
    }

    private static string Changed(BriefMeasure measure)
    {
        var (isMany, isGood) = (MeasureWords.Are([measure.Code]) == "are", measure.Tone == Tone.Improvement);
        var figure = measure.Rate is double ? $": {measure.Figure}" : $" ({measure.Figure})";
        return (measure.ChangedFrom, measure.Since) switch
        {
            ({ } from, { } since) when since == measure.Month =>
                $"{measure.Name} {(isGood ? "improved" : "fell")} in {Format.Month(since)}{figure}, after {Format.Percent(from.Rate)} in {Format.Month(from.Month)}.",
            ({ } from, { } since) =>
                $"{measure.Name} {(isMany ? "have" : "has")} {(isGood ? "improved" : "fallen")} since {Format.Month(since)}{figure} in {Format.Month(measure.Month)}, after {Format.Percent(from.Rate)} in {Format.Month(from.Month)}.",
            (_, { } since) =>
                $"{measure.Name} {(isMany ? "are" : "is")} clearly {(isGood ? "above" : "below")} {(isMany ? "their" : "its")} average, {measure.Run(since)}{figure}{(since == measure.Month ? "" : $" in {Format.Month(measure.Month)}")}.",
            _ => $"{measure.Name} {(isMany ? "are" : "is")} clearly {(isGood ? "above" : "below")} {(isMany ? "their" : "its")} average in {Format.Month(measure.Month)}{figure}.",
        };
    }

    private static string Unchanged(BriefSource source) =>
        source.Measures.Any(measure => measure.VerdictWords == Verdict.NoClearChange.Words) ? "No measure has clearly changed." : "There is too little to judge any measure by.";

    private static string? Target(BriefSource source) => source.Measures.Where(measure => measure.IsBelowTarget).MinBy(measure => measure.Margin) is { } furthest
        ? $"{furthest.Name} {MeasureWords.Are([furthest.Code])} furthest below {(MeasureWords.Are([furthest.Code]) == "are" ? "their" : "its")} target of {Format.Short(furthest.Target)}: {Format.Percent((double)furthest.Rate)} in {source.Month}."
            + (furthest.Assurance is { } assurance ? $" This measure {MeasureWords.Inside(assurance)}." : "")
        : source.Measures.Any(measure => measure.Margin is not null) ? "Every measure with a figure reached its target." : null;

    private static string? ApartWithin(BriefSource source)
    {
        var lower = source.Measures.Select(measure => (measure.Code, measure.Name, Boroughs: source.Apart(measure.Code, Verdict.ClearlyLower)))
            .Where(measure => measure.Boroughs.Count > 0).OrderByDescending(measure => measure.Boroughs.Count).FirstOrDefault();
        return lower.Name is null ? null
            : $"{lower.Name} {MeasureWords.Are([lower.Code])} clearly lower in {(lower.Boroughs.Count <= MostNamed ? MeasureWords.Listed(lower.Boroughs) : "several boroughs, named under “Where”,")} than in all boroughs together, over twelve months.";
    }

    private static string? ApartOf(BriefSource source)
    {
        var lower = source.Measures.Where(measure => BriefWhere.Compared(source, measure) == Verdict.ClearlyLower.Words).Select(measure => MeasureWords.Noun(measure.Code)).ToList();
        return lower.Count == 0 ? null : $"Clearly lower than in all boroughs together, over twelve months: {MeasureWords.Listed(lower)}.";
    }
}

using FraudDashboard.Web.Exports.Word;
using FraudDashboard.Web.Measures;

namespace FraudDashboard.Web.Features.Packs.Briefs;

/// <summary>Which boroughs stand clearly apart from all boroughs together; of a borough, in which measures it does.</summary>
internal static class BriefWhere
{
    private static readonly (Verdict Verdict, string Words)[] Places =
    [
        (Verdict.ClearlyLower, "Clearly lower than all boroughs together"),
        (Verdict.Lower, "Lower, but it may be chance: keep an eye on it"),
        (Verdict.InLine, "In line with all boroughs together"),
        (Verdict.Higher, "Higher, but it may be chance"),
        (Verdict.ClearlyHigher, "Clearly higher than all boroughs together"),
        (Verdict.TooFew, "Too few to judge"),
    ];

    public static DocumentSection Of(BriefSource source) => source.IsBorough ? OfBorough(source) : OfBoroughs(source);

    /// <summary>Where a borough stands on a measure; null where nothing was said.</summary>
    public static string? Compared(BriefSource source, BriefMeasure measure) => source.Pack.Said(source.Area, SentenceKind.Compared, measure.Code);

    private static DocumentSection OfBoroughs(BriefSource source)
    {
        var rows = source.Measures
            .Select(measure => (measure.Row.Title, Lower: source.Apart(measure.Code, Verdict.ClearlyLower), Higher: source.Apart(measure.Code, Verdict.ClearlyHigher)))
            .Where(measure => measure.Lower.Count + measure.Higher.Count > 0).ToList();
        return new("where", "Where")
        {
            Paragraphs = [rows.Count == 0
                ? "No borough stands clearly apart from all boroughs together over the twelve months that end with the month."
                : "Boroughs that stand clearly apart from all boroughs together over the twelve months that end with the month, in the order of the alphabet:"],
            Table = rows.Count == 0 ? null : new(
                "Boroughs clearly lower and clearly higher, by measure", [new("Measure", 24), new("Clearly lower", 38), new("Clearly higher", 38)],
                [.. rows.Select(row => (IReadOnlyList<string>)[row.Title, Names(row.Lower), Names(row.Higher)])]),
        };
    }

    private static DocumentSection OfBorough(BriefSource source) => new("where", "Where it stands")
    {
        Paragraphs = ["Over the twelve months that end with the month:"],
        Bullets =
        [
            .. from place in Places
               let measures = source.Measures.Where(measure => Compared(source, measure) == place.Verdict.Words).Select(measure => MeasureWords.Noun(measure.Code)).ToList()
               where measures.Count > 0
               select $"{place.Words}: {MeasureWords.Listed(measures)}.",
        ],
    };

    private static string Names(IReadOnlyList<string> boroughs) => boroughs.Count == 0 ? "None" : MeasureWords.Listed(boroughs);
}

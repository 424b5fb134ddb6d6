using FraudDashboard.Web.Exports.Word;
using FraudDashboard.Web.Features.Packs.Disclosure;
using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Packs.Briefs;

/// <summary>What lies behind the measures that stand out: the largest parts of what is not in order, and of what has changed.</summary>
internal static class BriefWhy
{
    private const int MostMeasures = 4;
    private const int MostParts = 3;
    private const string Completion = "completion";
    private const string OfPublished = ", of the counts that are published";

    public static DocumentSection Of(BriefSource source)
    {
        var notable = source.Notable.Take(MostMeasures).ToList();
        var bullets = notable.Select(measure => OfMeasure(source, measure)).OfType<string>().ToList();
        if (notable.Any(measure => BriefBoroughs.AreKeptBack(source, measure)))
        {
            bullets.Add("Which boroughs the changes come from cannot be published: some of their counts are left out.");
        }

        return new("why", "Why")
        {
            Paragraphs = bullets.Count > 0 ? [] : [notable.Count == 0 ? "Nothing stands out." : "The pack has no counts of what lies behind the measures that stand out, or leaves them out."],
            Bullets = bullets,
        };
    }

    private static string? OfMeasure(BriefSource source, BriefMeasure measure)
    {
        string?[] sentences =
        [
            measure.Code == Completion ? MissingItems(source) : Verdicts(source, measure),
            measure.Code == Completion && source.IsBorough ? Teams(source) : null,
            ChangedVerdict(source, measure),
            BriefBoroughs.Sentence(source, measure),
        ];
        return string.Join(' ', sentences.OfType<string>()) is { Length: > 0 } words ? $"{measure.Row.Title}: {MeasureWords.Inside(words)}" : null;
    }

    private static string? MissingItems(BriefSource source)
    {
        var rules = source.Pack.Definitions.Where(row => row.SubjectKind == "rule")
            .Select(row => new Part(row.Title, source.Numbers.Count(row.SubjectCode, source.Pack.Month, source.Node, DisclosureTable.Rest), source.Numbers.Count(row.SubjectCode, source.Pack.Month, source.Node, DisclosureTable.Denominator)))
            .Where(rule => rule.All is not 0L).ToList();
        return Largest(rules, "reports") is { } words ? $"Missing or wrong most often{AmongPublished(rules)}: {words}." : null;
    }

    private static string? Teams(BriefSource source)
    {
        var teams = source.Pack.Counts.All.Select(count => count.Key)
            .Where(key => key.FigureCode == Completion && key.AreaKind == "team" && key.AreaCode == source.Area.AreaCode && key.Part == DisclosureTable.Denominator)
            .Select(key => key.Team).Order(StringComparer.OrdinalIgnoreCase)
            .Select(team => (Name: team.Length == 0 ? "no team recorded" : team, Node: new AreaNode("team", source.Area.AreaCode, team, [])))
            .Select(team => new Part(team.Name, source.Numbers.Count(Completion, source.Pack.Month, team.Node, DisclosureTable.Rest), source.Numbers.Count(Completion, source.Pack.Month, team.Node, DisclosureTable.Denominator)))
            .ToList();
        return Largest(teams, "reports") is { } words ? $"Teams with the most incomplete reports{AmongPublished(teams)}: {words}." : null;
    }

    private static string? Verdicts(BriefSource source, BriefMeasure measure)
    {
        var parts = VerdictsOf(measure.Code).Select(verdict => PartOf(source, source.Numbers, measure, verdict, source.Pack.Month)).ToList();
        return Largest(parts, "due") is { } words ? $"The largest groups that were {MeasureWords.Sides(measure.Code).Failing}{AmongPublished(parts)}: {words}." : null;
    }

    /// <summary>The verdict that has most of a change since the pack of the month before, which a clear change of the same direction needs.</summary>
    private static string? ChangedVerdict(BriefSource source, BriefMeasure measure)
    {
        if (source.LastNumbers is not { } last || !measure.HasChanged
            || PackNumbers.Points(measure.Rate, last.Rate(measure.Code, source.Before, source.Node)) is not double points
            || Math.Sign(points) != (measure.Tone == Tone.Improvement ? 1 : -1))
        {
            return null;
        }

        var parts = VerdictsOf(measure.Code).Select(verdict => (
            Now: PartOf(source, source.Numbers, measure, verdict, source.Pack.Month), Then: PartOf(source, last, measure, verdict, source.Before))).ToList();
        var published = parts.Where(part => part.Now.Count is long && part.Then.Count is long).ToList();
        var largest = published.Where(part => Math.Sign(part.Then.Share - part.Now.Share) == Math.Sign(points) && Format.Percent(part.Then.Share) != Format.Percent(part.Now.Share))
            .OrderByDescending(part => Math.Abs(part.Now.Share - part.Then.Share)).FirstOrDefault();
        return largest.Now is null ? null
            : $"The largest part of the change since {Format.Month(source.Before)}{(published.Count < parts.Count ? OfPublished : "")}: {largest.Now.Name}, {Format.Percent(largest.Then.Share)} of those due then, {Format.Percent(largest.Now.Share)} now.";
    }

    private static Part PartOf(BriefSource source, PackNumbers numbers, BriefMeasure measure, string verdict, DateOnly month) => new(
        MeasureWords.Inside(FilterWords.Label(FilterWords.Parts, verdict)),
        numbers.Count(measure.Code, month, source.Node, verdict), numbers.Count(measure.Code, month, source.Node, DisclosureTable.Denominator));

    private static IReadOnlyList<string> VerdictsOf(string measure) => measure switch
    {
        "nfib" => PackCounts.NfibVerdicts,
        "outcomes" => PackCounts.OutcomeVerdicts,
        _ => [],
    };

    /// <summary>"Protect advice (230 of 1,055 reports), …", the largest first; null where none is shown.</summary>
    private static string? Largest(IEnumerable<Part> parts, string unit)
    {
        var largest = parts.Where(part => part is { Count: > 0L, All: > 0L }).OrderByDescending(part => (long)part.Count).Take(MostParts).ToList();
        var isOfOne = largest.Select(part => part.All).Distinct().Count() == 1;
        var words = largest.Select((part, i) =>
            $"{part.Name} ({Format.Count((long)part.Count)}{(isOfOne && i > 0 ? "" : $" of {Format.Count((long)part.All)} {unit}")})").ToList();
        return largest.Count == 0 ? null : MeasureWords.Listed(words);
    }

    // One that is left out may be the largest: nothing that is said tells which.
    private static string AmongPublished(IEnumerable<Part> parts) => parts.Any(part => part.Count is not long) ? OfPublished : "";

    private sealed record Part(string Name, object Count, object All)
    {
        /// <summary>Of a count that is shown.</summary>
        public double Share => (double)(long)Count / (long)All;
    }
}

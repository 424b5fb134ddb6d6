using System.Globalization;
using System.Text.RegularExpressions;
using FraudDashboard.Web.Exports.Word;
using FraudDashboard.Web.Features.Packs;
using FraudDashboard.Web.Features.Packs.Disclosure;
using FraudDashboard.Web.Measures;

namespace FraudDashboard.DatabaseTests.Packs;

/// <summary>
/// Finds the numbers of a brief that are not figures of its pack: of each sentence and row, against the frozen counts of the
/// measure that it names, rounded and left out here once more.
/// </summary>
internal sealed partial class BriefNumbers(PackContents pack, PackScope area, PackProfile profile)
{
    /// <summary>Each number of the document that is none of its pack's, with the text that it stands in.</summary>
    public IEnumerable<string> Unknown(WrittenDocument document) =>
        Texts(document).SelectMany(text => UnknownIn(text).Select(number => $"{number} in: {text}"))
            .Concat(document.Lines.Prepend(document.Title).SelectMany(line => Tokens(Bare(line).Replace($"version {pack.Pack.Version}", "", StringComparison.Ordinal)).Select(number => $"{number} in: {line}")));

    /// <summary>Every sentence and every row of its sections, a row as its cells beside each other.</summary>
    public static IEnumerable<string> Texts(WrittenDocument document) => document.Sections.SelectMany(section =>
        section.Paragraphs.Concat(section.Bullets).Concat((section.Table?.Rows ?? []).Select(row => string.Join(" | ", row)))
            .Concat((section.Table?.Columns ?? []).Select(column => column.Title)).Append(section.Title));

    public static bool HasNumber(string text) => Number().IsMatch(text);

    private IEnumerable<string> UnknownIn(string text)
    {
        var plain = text.Replace('\u00a0', ' ');
        if (pack.Measures.FirstOrDefault(row => plain.StartsWith(row.Title, StringComparison.Ordinal) || plain.StartsWith(NameOf(row), StringComparison.Ordinal)) is not { } measure)
        {
            return Tokens(Bare(text));
        }

        var known = KnownOf(measure);
        var left = Bare(text);
        if (pack.Said(area, SentenceKind.Assurance, measure.MeasureCode) is { } assurance)
        {
            left = left.Replace(assurance.Replace('\u00a0', ' '), "", StringComparison.OrdinalIgnoreCase);
        }

        // Pairs before single numbers: both counts of one must be of one figure.
        var unknown = Pair().Matches(left).Select(match => match.Value).Where(pair => !known.Contains(pair)).ToList();
        return [.. unknown, .. Tokens(Pair().Replace(left, "")).Where(token => !known.Contains(token))];
    }

    private static string NameOf(FrozenTargetsRow row) => MeasureWords.Sentence(MeasureWords.Noun(row.MeasureCode));

    private static IEnumerable<string> Tokens(string text) => Number().Matches(text).Select(match => match.Value);

    /// <summary>Without dates, and without names that have a number in them.</summary>
    private string Bare(string text)
    {
        var left = Date().Replace(text.Replace('\u00a0', ' '), "");
        foreach (var name in pack.Definitions.Select(row => row.Title).Concat(pack.Measures.SelectMany(row => new[] { row.Title, NameOf(row) })).Where(HasNumber))
        {
            left = left.Replace(name, "", StringComparison.OrdinalIgnoreCase);
        }

        return left.Replace("recording within 24 hours", "", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>"84.4 %", "1,030 of 1,220" and "65" of the measure and of what it is made of, in both packs.</summary>
    private HashSet<string> KnownOf(FrozenTargetsRow measure)
    {
        var rules = measure.MeasureCode == "completion" ? pack.Definitions.Where(row => row.SubjectKind == "rule").Select(row => row.SubjectCode) : [];
        var figures = rules.Append(measure.MeasureCode).ToHashSet();
        HashSet<string> known = [$"{(measure.Target * 100).ToString("0.#", CultureInfo.InvariantCulture)} %"];
        foreach (var counts in new[] { pack.Counts, pack.LastCounts }.OfType<FrozenPack>())
        {
            var shown = counts.All.Where(count => figures.Contains(count.Key.FigureCode) && (profile == PackProfile.Internal || !count.IsSuppressed))
                .ToDictionary(count => count.Key, count => profile == PackProfile.Internal ? count.Value : (count.Value + 2) / 5 * 5);
            foreach (var (key, count) in shown.Where(count => IsOfArea(count.Key)))
            {
                if (key.Part != DisclosureTable.Denominator && shown.TryGetValue(key with { Part = DisclosureTable.Denominator }, out var all) && all > 0)
                {
                    known.Add($"{Whole(count)} of {Whole(all)}");
                    known.Add(PerCent(count, all));
                }

                known.Add(Whole(count));
            }
        }

        return known;
    }

    // Of London the measures stand beside an area's; of boroughs within it their changes, and of a borough its teams.
    private bool IsOfArea(CountKey key) => (key.AreaKind, key.AreaCode) == (area.AreaKind, area.AreaCode) || key.AreaKind == "london"
        || (key.AreaKind == "borough" && (area.AreaKind == "london" || area.ScopeCodes.Contains(key.AreaCode)))
        || (key.AreaKind == "team" && key.AreaCode == area.AreaCode);

    private static string Whole(long count) => count.ToString("N0", CultureInfo.GetCultureInfo("en-GB"));

    private static string PerCent(long count, long all) => Math.Round(100m * count / all, 1, MidpointRounding.AwayFromZero).ToString("0.0", CultureInfo.InvariantCulture) + " %";

    [GeneratedRegex(@"(?<![\d,.])(\d{1,3}(,\d{3})+|\d+)(\.\d+)?( %)?")]
    private static partial Regex Number();

    [GeneratedRegex(@"(?<![\d,.])[\d,]+ of [\d,]+")]
    private static partial Regex Pair();

    [GeneratedRegex(@"(\d{1,2} )?(January|February|March|April|May|June|July|August|September|October|November|December) \d{4}")]
    private static partial Regex Date();
}

using FraudDashboard.Web.Exports.Excel;
using FraudDashboard.Web.Features.Packs.Disclosure;
using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Packs;

/// <summary>The sheet that is read first: what each measure says in words, how sure that is, and where it differs.</summary>
internal sealed class PackFindings(PackContents pack, PackScope area, PackNumbers numbers)
{
    private AreaNode Node { get; } = area.Node;

    private DateOnly Before => pack.Month.AddMonths(-1);

    /// <summary>One row of sentences for each measure.</summary>
    public PackSheet Sheet() => new("Summary", $"Summary of what was found: {pack.NameOf(area)}, {Format.Month(pack.Month)}",
        "What each measure shows, in words. The sheet Measures has the figures.",
        [PackNotes.Rounding, PackNotes.Verdicts, PackNotes.Compared, PackNotes.Populations],
        new("Summary",
        [
            new("Measure", SheetKind.Text, 20),
            new($"In order in {Format.Month(pack.Month)} (% and counts)", SheetKind.Text, 24),
            new("What has changed, and how sure that is", SheetKind.Text, 42),
            new("Against the target", SheetKind.Text, 22),
            new($"{(area.AreaKind == "borough" ? "Compared with all boroughs" : "Where it differs")}, 12 months to {Format.Month(pack.Month)}", SheetKind.Text, 36),
        ], [.. pack.Measures.Select(measure => (IReadOnlyList<object>)
        [
            measure.Title, Figure(measure.MeasureCode), $"{Changes(measure.MeasureCode)}{Sure(measure.MeasureCode)}.",
            $"{Said(SentenceKind.Assurance, measure.MeasureCode) ?? $"The target is {Format.Short((double)measure.Target)}"}.",
            Where(measure.MeasureCode),
        ])]));

    private string Figure(string measure) => numbers.Rate(measure, pack.Month, Node) switch
    {
        double rate => $"{Format.Percent(rate)} ({Format.Count((long)Count(measure, DisclosureTable.Numerator))} of {Format.Count((long)Count(measure, DisclosureTable.Denominator))} {Counted(measure)})",
        PublicationShorthand.NotApplicable => $"No {Counted(measure)}.",
        PublicationShorthand.LowReliability => $"Fewer than 10 {Counted(measure)}: too few to judge.",
        _ => "Left out: a count of 1 to 7 could be worked out from it.",
    };

    /// <summary>"Up 1.2 points since August 2026, down 0.4 in a year. "; empty where there is nothing to compare, or it is left out.</summary>
    private string Changes(string measure)
    {
        var now = numbers.Rate(measure, pack.Month, Node);
        Change? Since(DateOnly month, string against) => PackNumbers.Points(now, numbers.Earlier(measure, month, Node)) is double points ? new(points, against) : null;
        return Change.Sentence([Since(Before, $"since {Format.Month(Before)}"), Since(pack.Month.AddMonths(-12), "in a year")]) is { Length: > 0 } words ? $"{words}. " : "";
    }

    private string Sure(string measure)
    {
        var verdict = Said(SentenceKind.Verdict, measure);
        var run = Said(SentenceKind.Run, measure) is { } words ? $": {MeasureWords.Inside(words)}" : "";
        return verdict == Verdict.Improvement.Words ? $"Clearly better than usual{run}. That is more than normal month-to-month variation"
            : verdict == Verdict.Concern.Words ? $"Clearly worse than usual{run}. That is more than normal month-to-month variation"
            : verdict == Verdict.NoClearChange.Words ? "No clear change: within normal month-to-month variation"
            : verdict ?? "Not judged";
    }

    private string Where(string measure)
    {
        if (area.AreaKind == "borough")
        {
            return $"{Compared(measure)}.";
        }

        string?[] sentences = [Apart(measure, Verdict.ClearlyLower), Apart(measure, Verdict.ClearlyHigher)];
        return sentences.OfType<string>().ToList() is { Count: > 0 } said ? string.Join(" ", said)
            : area.AreaKind == "london" ? "No borough is clearly different from all boroughs together."
            : "None of its boroughs is clearly different from all boroughs together.";
    }

    private string Compared(string measure) => Said(SentenceKind.Compared, measure) switch
    {
        null => "Not compared",
        var place when place == Verdict.InLine.Words => "In line with all boroughs together",
        var place when place == Verdict.ClearlyHigher.Words || place == Verdict.ClearlyLower.Words => $"{place} than all boroughs together",
        var place => place,
    };

    private string? Apart(string measure, Verdict verdict) =>
        pack.ClearlyApart(area, measure, verdict) is { Count: > 0 } names
            ? $"{verdict.Words} than all boroughs together: {MeasureWords.Listed(names)}." : null;

    private object Count(string measure, string part) => numbers.Count(measure, pack.Month, Node, part);

    private string? Said(string kind, string measure) => pack.Said(area, kind, measure);

    private static string Counted(string measure) => measure switch
    {
        "nfib" => "reports due to NFIB",
        "outcomes" => "outcomes due to NFIB",
        "disseminations" => "disseminations due",
        "victim_care" => "referrals due",
        _ => "crime reports",
    };
}

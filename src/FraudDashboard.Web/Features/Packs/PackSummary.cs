using FraudDashboard.Web.Exports.Excel;
using FraudDashboard.Web.Features.Packs.Disclosure;
using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Packs;

/// <summary>The sheet that is read first: what each measure says in words, and its figures.</summary>
internal static class PackSummary
{
    private const int MostNamed = 6;

    /// <summary>One sentence or two for each measure: the figure, how sure a change is, the target, where it is clearly different.</summary>
    public static IReadOnlyList<string> Findings(PackContents pack, PackScope area, PackProfile profile)
    {
        var numbers = new PackNumbers(pack.Counts, profile);
        return [.. pack.Measures.Select((measure, i) => $"Finding {i + 1}. {Finding(pack, area, numbers, measure)}")];
    }

    public static PackSheet Of(PackContents pack, PackScope area, PackProfile profile)
    {
        var numbers = new PackNumbers(pack.Counts, profile);
        var node = NodeOf(area);
        var london = new AreaNode("london", "*", "", []);
        DateOnly before = pack.Month.AddMonths(-1), yearBefore = pack.Month.AddMonths(-12);
        var isLondon = area.AreaKind == "london";
        return new("Summary", $"Summary of the measures: {pack.NameOf(area)}, {Format.Month(pack.Month)}",
            "Each measure, its counts, and how it compares.", [PackNotes.Rounding, PackNotes.Rates, PackNotes.Verdicts, PackNotes.Months, PackNotes.Populations],
            new("Summary",
            [
                new("Measure", SheetKind.Text, 32),
                new("Counted (count)", SheetKind.Count, 12),
                new("In order (count)", SheetKind.Count, 12),
                new("In order (% of those counted)", SheetKind.Rate, 14),
                new($"{Format.Month(before)} (%)", SheetKind.Rate, 13),
                new($"{Format.Month(yearBefore)} (%)", SheetKind.Rate, 13),
                new($"Change since {Format.MonthName(before)} (percentage points)", SheetKind.Decimal, 16),
                new("Change in a year (percentage points)", SheetKind.Decimal, 16),
                .. isLondon ? [] : new SheetColumn[] { new("All London (%)", SheetKind.Rate, 12) },
                new("Target (%)", SheetKind.Rate, 10),
                new("What the months say", SheetKind.Text, 20),
                new("Target reached", SheetKind.Text, 40),
            ], [.. pack.Measures.Select(measure =>
            {
                object Rate(DateOnly month) => NotKnown(numbers.Rate(measure.MeasureCode, month, node), month != pack.Month);
                var rate = Rate(pack.Month);
                return (IReadOnlyList<object>)
                [
                    measure.Title,
                    numbers.Count(measure.MeasureCode, pack.Month, node, DisclosureTable.Denominator),
                    numbers.Count(measure.MeasureCode, pack.Month, node, DisclosureTable.Numerator),
                    rate, Rate(before), Rate(yearBefore), PackNumbers.Points(rate, Rate(before)), PackNumbers.Points(rate, Rate(yearBefore)),
                    .. isLondon ? Array.Empty<object>() : [numbers.Rate(measure.MeasureCode, pack.Month, london)],
                    (double)measure.Target,
                    pack.Said(area, SentenceKind.Verdict, measure.MeasureCode) ?? PublicationShorthand.NotAvailable,
                    pack.Said(area, SentenceKind.Assurance, measure.MeasureCode) ?? PublicationShorthand.NotAvailable,
                ];
            })]));
    }

    // Nothing counted in an earlier month is a month without data.
    private static object NotKnown(object rate, bool isEarlier) => isEarlier && rate is PublicationShorthand.NotApplicable ? PublicationShorthand.NotAvailable : rate;

    private static string Finding(PackContents pack, PackScope area, PackNumbers numbers, FrozenTargetsRow measure)
    {
        var node = NodeOf(area);
        string?[] sentences =
        [
            $"{measure.Title}: {numbers.Words(measure.MeasureCode, pack.Month, node)}",
            Sure(pack.Said(area, SentenceKind.Verdict, measure.MeasureCode), Since(pack, area, measure.MeasureCode)),
            pack.Said(area, SentenceKind.Assurance, measure.MeasureCode),
            .. area.AreaKind == "london" ? Apart(pack, measure.MeasureCode) : new[] { Compared(pack.Said(area, SentenceKind.Compared, measure.MeasureCode)) },
        ];
        return string.Join(". ", sentences.OfType<string>()) + ".";
    }

    private static string Since(PackContents pack, PackScope area, string measure) => pack.Said(area, SentenceKind.Since, measure) switch
    {
        null => "now",
        var month when month == Format.Month(pack.Month) => $"in {month}",
        var month => $"since {month}",
    };

    private static string? Sure(string? verdict, string? since) =>
        verdict == Verdict.Improvement.Words ? $"Better {since}, by more than the normal variation from month to month"
        : verdict == Verdict.Concern.Words ? $"Worse {since}, by more than the normal variation from month to month"
        : verdict == Verdict.NoClearChange.Words ? "No clear change: within the normal variation from month to month"
        : verdict;

    private static string? Compared(string? place) =>
        place == Verdict.ClearlyHigher.Words ? "Clearly higher than all boroughs together over 12 months"
        : place == Verdict.ClearlyLower.Words ? "Clearly lower than all boroughs together over 12 months"
        : place == Verdict.InLine.Words ? "In line with all boroughs over 12 months"
        : null;

    private static IEnumerable<string?> Apart(PackContents pack, string measure)
    {
        foreach (var (verdict, words) in new[] { (Verdict.ClearlyLower, "Clearly lower over 12 months"), (Verdict.ClearlyHigher, "Clearly higher over 12 months") })
        {
            if (pack.ClearlyApart(measure, verdict) is { Count: > 0 } names)
            {
                yield return $"{words}: {(names.Count <= MostNamed ? MeasureWords.Listed(names) : $"{names.Count} boroughs, listed on the sheet of the measure")}";
            }
        }
    }

    private static AreaNode NodeOf(PackScope area) => new(area.AreaKind, area.AreaCode, "", []);
}

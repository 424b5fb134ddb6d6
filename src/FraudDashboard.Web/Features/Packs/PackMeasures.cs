using FraudDashboard.Web.Exports.Excel;
using FraudDashboard.Web.Features.Packs.Disclosure;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Packs;

/// <summary>The sheet that has the figures behind the findings.</summary>
internal static class PackMeasures
{
    public static PackSheet Of(PackContents pack, PackScope area, PackNumbers numbers)
    {
        var node = area.Node;
        var london = new AreaNode("london", "*", "", []);
        DateOnly before = pack.Month.AddMonths(-1), yearBefore = pack.Month.AddMonths(-12);
        var isLondon = area.AreaKind == "london";
        return new("Measures", $"Each measure in figures: {pack.NameOf(area)}, {Format.Month(pack.Month)}",
            "How many were counted, how many of them were in order, and what that is compared with.",
            [PackNotes.Rounding, PackNotes.Rates, PackNotes.Months, PackNotes.Populations],
            new("Measures",
            [
                new("Measure", SheetKind.Text, 30),
                new("Counted (count)", SheetKind.Count, 12),
                new("In order (count)", SheetKind.Count, 12),
                new("In order (% of those counted)", SheetKind.Rate, 14),
                new($"{Format.Month(before)} (%)", SheetKind.Rate, 13),
                new($"{Format.Month(yearBefore)} (%)", SheetKind.Rate, 13),
                new($"Change since {Format.Month(before)} (percentage points)", SheetKind.Points, 16),
                new("Change in a year (percentage points)", SheetKind.Points, 16),
                .. isLondon ? [] : new SheetColumn[] { new("All London (%)", SheetKind.Rate, 12) },
                new("Target (%)", SheetKind.Rate, 10),
            ], [.. pack.Measures.Select(measure =>
            {
                var code = measure.MeasureCode;
                object now = numbers.Rate(code, pack.Month, node), then = numbers.Earlier(code, before, node), yearAgo = numbers.Earlier(code, yearBefore, node);
                return (IReadOnlyList<object>)
                [
                    measure.Title,
                    numbers.Count(code, pack.Month, node, DisclosureTable.Denominator), numbers.Count(code, pack.Month, node, DisclosureTable.Numerator),
                    now, then, yearAgo, PackNumbers.Points(now, then), PackNumbers.Points(now, yearAgo),
                    .. isLondon ? Array.Empty<object>() : [numbers.Rate(code, pack.Month, london)],
                    (double)measure.Target,
                ];
            })]));
    }
}

using FraudDashboard.Web.Exports.Excel;
using FraudDashboard.Web.Features.Packs.Disclosure;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Packs;

/// <summary>The sheet that says what the last pack said of its month, and what is said of that month now.</summary>
internal static class PackRevisions
{
    public static PackSheet Of(PackContents pack, PackScope area, PackProfile profile)
    {
        var month = pack.Month.AddMonths(-1);
        var title = $"What has been revised since the last pack: {pack.NameOf(area)}, {Format.Month(month)}";
        if (pack.LastPack is not { } last || pack.LastCounts is not { } lastCounts)
        {
            return new("Revisions", title, $"There is no pack of {Format.Month(month)} to compare with.", [], null);
        }

        var node = area.Node;
        var (then, now) = (new PackNumbers(lastCounts, profile), new PackNumbers(pack.Counts, profile));
        return new("Revisions", title,
            $"The figures of {Format.Month(month)} as they were frozen on {FrozenMonthViewModel.Day(last)}, and as they were when this pack was frozen.", [PackNotes.Rounding, PackNotes.Rates],
            new("Revisions",
            [
                new("Measure", SheetKind.Text, 30),
                new("Counted then (count)", SheetKind.Count, 14),
                new("In order then (count)", SheetKind.Count, 14),
                new("In order then (%)", SheetKind.Rate, 12),
                new("Counted now (count)", SheetKind.Count, 14),
                new("In order now (count)", SheetKind.Count, 14),
                new("In order now (%)", SheetKind.Rate, 12),
                new("Revised by (percentage points)", SheetKind.Points, 16),
            ], [.. pack.Measures.Select(measure =>
            {
                var code = measure.MeasureCode;
                object said = then.Rate(code, month, node), stands = now.Rate(code, month, node);
                return (IReadOnlyList<object>)
                [
                    measure.Title,
                    then.Count(code, month, node, DisclosureTable.Denominator), then.Count(code, month, node, DisclosureTable.Numerator), said,
                    now.Count(code, month, node, DisclosureTable.Denominator), now.Count(code, month, node, DisclosureTable.Numerator), stands,
                    PackNumbers.Points(stands, said),
                ];
            })]));
    }
}

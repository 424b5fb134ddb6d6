using FraudDashboard.Web.Exports.Excel;
using FraudDashboard.Web.Measures.Changes;

namespace FraudDashboard.Web.Exports;

/// <summary>The parts of a change, as a table and as a file.</summary>
public static class WhyItChangedSheet
{
    internal const string Part = "part";
    internal const string From = "from";
    internal const string To = "to";
    internal const string Rate = "rate effect";
    internal const string Mix = "mix effect";
    internal const string Total = "total";
    internal const string Bar = "bar";

    /// <summary>The columns for one change: shares have no effects.</summary>
    public static Sheet<WhyItChangedRow> Of(WhyItChangedViewModel change, string title = "Why it changed")
    {
        var (from, to) = (change.Question.From.Label, change.Question.To.Label);
        var counted = change.IsShares ? "reports" : "counted as right";
        SheetColumn<WhyItChangedRow>[] counts =
        [
            new(change.PartTitle, SheetKind.Text, row => row.Name, 30) { Key = Part },
            new($"{from}: {counted}", SheetKind.Count, row => row.IsPool ? null : row.From.Numerator, 14) { Key = From, Screen = new(from, change.IsShares ? "Of all that are counted" : "Counted as right, of all") },
            new($"{from}: of", SheetKind.Count, row => row.IsPool ? null : row.From.Denominator, 12) { Place = ColumnPlace.File },
            new($"{to}: {counted}", SheetKind.Count, row => row.IsPool ? null : row.To.Numerator, 14) { Key = To, Screen = new(to, change.IsShares ? "Of all that are counted" : "Counted as right, of all") },
            new($"{to}: of", SheetKind.Count, row => row.IsPool ? null : row.To.Denominator, 12) { Place = ColumnPlace.File },
        ];
        SheetColumn<WhyItChangedRow>[] effects =
        [
            new("By its rate (points)", SheetKind.Decimal, row => row.RateEffect, 12, "What its own rate adds to the difference") { Key = Rate, Screen = new("By its rate", "What its own rate adds to the difference, in points") },
            new("By the mix (points)", SheetKind.Decimal, row => row.MixEffect, 12, "What its share of the reports adds to the difference") { Key = Mix, Screen = new("By the mix", "What its share of the reports adds to the difference, in points") },
        ];
        SheetColumn<WhyItChangedRow> total = change.IsShares
            ? new("Change of its share (points)", SheetKind.Decimal, row => row.Total, 14) { Key = Total, Screen = new("Change of its share", "In points") }
            : new("Both together (points)", SheetKind.Decimal, row => row.Total, 14) { Key = Total, Screen = new("Together", "In points") };
        return new(title, [.. counts, .. change.IsShares ? [] : effects, total, SheetColumn.Drawn<WhyItChangedRow>("In points") with { Key = Bar }]);
    }
}

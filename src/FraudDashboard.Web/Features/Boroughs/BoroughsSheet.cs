using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Exports;
using FraudDashboard.Web.Exports.Excel;
using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Measures.Statistics;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Requests.Reference;

namespace FraudDashboard.Web.Features.Boroughs;

/// <summary>The boroughs against London, on screen and as a file: in the file each figure has its own column.</summary>
public static class BoroughsSheet
{
    internal const string Borough = "borough";
    internal const string Rate = "rate";
    internal const string Counts = "reports";
    internal const string Interval = "interval";
    internal const string Compared = "compared";
    internal const string Second = "second";
    internal const string Third = "third";

    public static PageKeys Keys { get; } = new()
    {
        Sorts = ["borough", "rate", "reports", "completion", "recorded_24h", "nfib"],
        Used = [.. PageKeys.Figures.Used!, "measure"],
        IsFrozenToo = true,
        Words = new Dictionary<string, IReadOnlyList<string>> { ["measure"] = Headlines.Codes },
    };

    public static ExportDefinition Definition { get; } = new("boroughs", "Boroughs", Urls.BoroughsPath, Keys, ReadAsync) { NameOf = request => BoroughsData.ComparedOf(request.Filter) };

    public static Sheet<BoroughRow> Of(BoroughsViewModel viewModel)
    {
        var (measure, whole) = (viewModel.Measure, viewModel.WholeName);
        return new("Boroughs",
        [
            new("Borough", SheetKind.Text, row => row.Name, 24) { Key = Borough, SortKey = "borough" },
            new("Command Unit", SheetKind.Text, row => row.Group, 18) { Place = ColumnPlace.File },
            new(measure.Title, SheetKind.Rate, row => RateOf(row.Value), 14, measure.NumeratorWords)
            {
                Key = Rate,
                Screen = new(ShortTitle(measure), measure.NumeratorWords),
                SortKey = "rate",
                SortsDescendingFirst = true,
            },
            new("Low reliability", SheetKind.Text, row => row.Value.IsLowReliability ? "[u]" : null, 12, "[u]: fewer than 10 reports") { Place = ColumnPlace.File },
            new(MeasureWords.Sentence(MeasureWords.Sides(measure.MeasureCode).Right), SheetKind.Count, row => row.Value.Numerator, 12) { Place = ColumnPlace.File },
            new("Counted", SheetKind.Count, row => row.Value.Denominator, 12, measure.DenominatorWords)
            {
                Key = Counts,
                Screen = new(MeasureWords.Sentence(viewModel.FailingWord), $"Of all that are counted: {measure.DenominatorWords}"),
                SortKey = "reports",
                SortsDescendingFirst = true,
            },
            new(MeasureWords.Sentence(viewModel.FailingWord), SheetKind.Count, row => row.Failing.Numerator, 12) { Place = ColumnPlace.File },
            new("95 % interval from", SheetKind.Rate, row => row.Interval95?.Lower, 14) { Place = ColumnPlace.File },
            new("95 % interval to", SheetKind.Rate, row => row.Interval95?.Upper, 14) { Place = ColumnPlace.File },
            SheetColumn.Drawn<BoroughRow>($"95 % interval, {whole} line", $"Wilson’s interval; the line is {viewModel.WholeMeaning}") with { Key = Interval },
            new(whole, SheetKind.Rate, _ => viewModel.Funnel?.Theta, 12, viewModel.WholeMeaning) { Place = ColumnPlace.File },
            new($"Compared with {whole}", SheetKind.Text, row => row.Compared, 20, "Clearly: too large to be chance. Keep an eye on it: may be chance")
            {
                Key = Compared,
                Screen = new($"Compared with {whole}"),
            },
            Beside(viewModel.Measures[1], 0, Second),
            Beside(viewModel.Measures[2], 1, Third),
        ]);
    }

    /// <summary>A measure beside the one compared.</summary>
    private static SheetColumn<BoroughRow> Beside(MeasuresRow measure, int place, string key) =>
        new(measure.Title, SheetKind.Rate, row => RateOf(row.Others[place]), 14, measure.NumeratorWords)
        {
            Key = key,
            Screen = new(ShortTitle(measure), measure.Title),
            SortKey = measure.MeasureCode,
            SortsDescendingFirst = true,
        };

    private static object RateOf(Proportion value) => value.Rate ?? (object)"[z]";

    private static string ShortTitle(MeasuresRow measure) => measure.MeasureCode switch
    {
        Headlines.Completion => "Complete",
        "recorded_24h" => "24 h",
        "nfib" => "NFIB",
        "outcomes" => "Outcomes",
        _ => "Victim care",
    };

    private static async Task<ExportContent> ReadAsync(ReadSession session, PageRequest request, CancellationToken cancellation)
    {
        var viewModel = BoroughsViewModel.Of(request, await BoroughsData.ReadAsync(session, request, cancellation));
        return new(Of(viewModel).Content(viewModel.TableRows), viewModel.TableRows.Count, viewModel.Months);
    }
}

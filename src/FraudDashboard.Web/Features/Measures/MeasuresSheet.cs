using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Exports;
using FraudDashboard.Web.Exports.Excel;
using FraudDashboard.Web.Measures.Statistics;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Measures;

/// <summary>The measures of two areas side by side, on screen and as a file.</summary>
public static class MeasuresSheet
{
    internal const string Measure = "measure";
    internal const string FirstRate = "first-rate";
    internal const string FirstCounts = "first-counts";
    internal const string Target = "target";
    internal const string SecondRate = "second-rate";
    internal const string SecondCounts = "second-counts";
    internal const string Difference = "difference";
    internal const string Compared = "compared";

    public static PageKeys Keys { get; } = new() { Used = [.. PageKeys.Figures.Used!, "with"], IsFrozenToo = true };

    public static ExportDefinition Definition { get; } = new("comparison", "Measures of two areas", Urls.MeasuresPath, Keys, ReadAsync)
    {
        NameOf = request => MeasuresData.With(request) is { } with ? $"beside {with.Label(request.Reference.Boroughs)}" : null,
    };

    public static Sheet<ComparisonRow> Of(MeasuresViewModel viewModel)
    {
        var (one, two) = (viewModel.FirstName, viewModel.SecondName);
        SheetColumn<ComparisonRow>[] beside = two is null ? [] :
        [
            new($"{two}, rate", SheetKind.Rate, row => row.Second?.Rate ?? (object)"[z]", 12) { Key = SecondRate, Screen = new(two) },
            new($"{two}, failing", SheetKind.Count, row => row.Second is { } second ? second.Denominator - second.Numerator : null, 12) { Place = ColumnPlace.File },
            new($"{two}, counted", SheetKind.Count, row => row.Second?.Denominator, 12) { Key = SecondCounts, Screen = new("Failing", "Of all that are counted") },
            new($"{two}, 95 % from", SheetKind.Rate, row => Wilson95(row.Second)?.Lower, 12) { Place = ColumnPlace.File },
            new($"{two}, 95 % to", SheetKind.Rate, row => Wilson95(row.Second)?.Upper, 12) { Place = ColumnPlace.File },
            new("Difference (points)", SheetKind.Decimal, row => Points(row.Difference?.Value), 14) { Place = ColumnPlace.File },
            new("95 % interval from", SheetKind.Decimal, row => Points(row.Difference?.Interval95.Lower), 14, "Newcombe’s interval of the difference, from Wilson’s intervals of both rates") { Place = ColumnPlace.File },
            new("95 % interval to", SheetKind.Decimal, row => Points(row.Difference?.Interval95.Upper), 14) { Place = ColumnPlace.File },
            SheetColumn.Drawn<ComparisonRow>("Difference", "In percentage points with its 95 % interval, after Newcombe") with { Key = Difference },
            new($"Compared with {two}", SheetKind.Text, row => row.Compared, 26, "Clearly: too large to be chance. Keep an eye on it: may be chance") { Key = Compared },
        ];
        return new("Measures of two areas",
        [
            new("Measure", SheetKind.Text, row => row.Subject.Title, 30) { Key = Measure },
            new("Period", SheetKind.Text, row => row.Period, 30),
            new($"{one}, rate", SheetKind.Rate, row => row.First.Rate ?? (object)"[z]", 12) { Key = FirstRate, Screen = new(one) },
            new($"{one}, failing", SheetKind.Count, row => row.First.Denominator - row.First.Numerator, 12) { Place = ColumnPlace.File },
            new($"{one}, counted", SheetKind.Count, row => row.First.Denominator, 12) { Key = FirstCounts, Screen = new("Failing", "Of all that are counted") },
            new("Target", SheetKind.Rate, row => row.Target, 10) { Key = Target, Screen = new("Target", $"Whether {one} reached it: fewer than 10 are too few to judge") },
            new("Against the target", SheetKind.Text, row => row.AgainstTarget, 12, $"Whether {one} reached it; blank where fewer than 10 are counted: too few to judge") { Place = ColumnPlace.File },
            new($"{one}, 95 % from", SheetKind.Rate, row => Wilson95(row.First)?.Lower, 12, "Wilson’s interval") { Place = ColumnPlace.File },
            new($"{one}, 95 % to", SheetKind.Rate, row => Wilson95(row.First)?.Upper, 12) { Place = ColumnPlace.File },
            .. beside,
        ]);
    }

    private static Interval? Wilson95(Proportion? value) => value is { } counts ? Wilson.Of(counts) : null;

    private static double? Points(double? difference) => difference is { } value ? Math.Round(value * 100, 2, MidpointRounding.AwayFromZero) : null;

    private static async Task<ExportContent> ReadAsync(ReadSession session, PageRequest request, CancellationToken cancellation)
    {
        var data = await MeasuresData.ReadAsync(session, request, cancellation);
        var viewModel = MeasuresViewModel.Of(request, data);
        return new(Of(viewModel).Content(viewModel.Rows), viewModel.Rows.Count, data.Measures[0].Months);
    }
}

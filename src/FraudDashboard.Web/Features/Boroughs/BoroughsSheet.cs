using FraudDashboard.Web.Shared.Catalogue;
using FraudDashboard.Web.Shared.Excel;
using FraudDashboard.Web.Shared.Filters;
using FraudDashboard.Web.Shared.Pages;
using FraudDashboard.Web.Shared.Queries;
using FraudDashboard.Web.Shared.Statistics;

namespace FraudDashboard.Web.Features.Boroughs;

/// <summary>The boroughs against London as a file: the rows and order of the screen, each figure in its own column.</summary>
public static class BoroughsSheet
{
    public static PageKeys Keys { get; } = new()
    {
        Sorts = ["borough", "rate", "reports", "completion", "recorded_24h", "nfib"],
    };

    public static ReportDefinition Definition { get; } = new("boroughs", "Boroughs", Urls.BoroughsPath, Keys, ReadAsync);

    public static Sheet<BoroughRow> Of(BoroughsReading reading) => new("Boroughs",
    [
        new("Borough", SheetKind.Text, row => row.Name, 24),
        new("Command Unit", SheetKind.Text, row => row.Group, 18),
        new(reading.Measure.Title, SheetKind.Rate, row => Rate(row.Value), 14, reading.Measure.NumeratorWords),
        new("Low reliability", SheetKind.Text, row => row.Value.IsLowReliability ? "[u]" : null, 12, "[u]: fewer than 10 reports"),
        new("Right", SheetKind.Count, row => row.Value.Numerator, 12),
        new("Counted", SheetKind.Count, row => row.Value.Denominator, 12, reading.Measure.DenominatorWords),
        new("95 % interval from", SheetKind.Rate, row => row.Point?.Wilson95.Lower, 14),
        new("95 % interval to", SheetKind.Rate, row => row.Point?.Wilson95.Upper, 14),
        new(reading.WholeName, SheetKind.Rate, _ => reading.Funnel?.Theta, 12, reading.WholeMeaning),
        new($"Compared with {reading.WholeName}", SheetKind.Text, row => row.Compared, 20, "Really: outside the 99.8 % limits. Look: outside the 95 % limits"),
        new(reading.Measures[1].Title, SheetKind.Rate, row => Rate(row.Others[0]), 14, reading.Measures[1].NumeratorWords),
        new(reading.Measures[2].Title, SheetKind.Rate, row => Rate(row.Others[1]), 14, reading.Measures[2].NumeratorWords),
    ]);

    private static object Rate(Proportion value) => value.Rate ?? (object)"[z]";

    private static async Task<ReportContent> ReadAsync(IServiceProvider services, ReportRequest request, CancellationToken cancellation)
    {
        var view = await BoroughsView.ReadAsync(services.GetRequiredService<MeasuresByMonthQuery>(), request, cancellation);
        var reading = BoroughsReading.Of(request, view);
        return new(Of(reading).Content(reading.Rows), reading.Rows.Count, reading.Months.Label);
    }
}

using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Exports;
using FraudDashboard.Web.Exports.Excel;
using FraudDashboard.Web.Measures.Statistics;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Boroughs;

/// <summary>The boroughs against London as a file: the rows and order of the screen, each figure in its own column.</summary>
public static class BoroughsSheet
{
    public static PageKeys Keys { get; } = new()
    {
        Sorts = ["borough", "rate", "reports", "completion", "recorded_24h", "nfib"],
    };

    public static ExportDefinition Definition { get; } = new("boroughs", "Boroughs", Urls.BoroughsPath, Keys, ReadAsync);

    public static Sheet<BoroughRow> Of(BoroughsViewModel reading) => new("Boroughs",
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

    private static async Task<ExportContent> ReadAsync(ReadSession session, PageRequest request, CancellationToken cancellation)
    {
        var view = await BoroughsData.ReadAsync(session, request, cancellation);
        var reading = BoroughsViewModel.Of(request, view);
        return new(Of(reading).Content(reading.Rows), reading.Rows.Count, reading.Months.Label);
    }
}

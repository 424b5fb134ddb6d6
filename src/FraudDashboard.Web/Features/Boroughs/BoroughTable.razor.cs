using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Measures.Statistics;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Ui.Charts;
using Microsoft.AspNetCore.Components;

namespace FraudDashboard.Web.Features.Boroughs;

/// <summary>Every borough under its Command Unit, or in the order asked for; no ranks.</summary>
public sealed partial class BoroughTable
{
    private Interval _ends;

    [Parameter, EditorRequired]
    public BoroughsViewModel Reading { get; set; } = null!;

    [Parameter, EditorRequired]
    public PageRequest Request { get; set; } = null!;

    private Func<BoroughRow, string>? GroupBy => Request.Filter.Sort is null ? row => row.Group : null;

    private string Title => Request.Filter.Sort is null ? $"{Boroughs} by Command Unit" : Boroughs;

    private string Boroughs => Format.Of(Reading.Rows.Count(row => row.IsAllocated), "borough");

    private string Sub => $"{Reading.Months.Label}. Each count opens its reports."
        + (Request.Filter.Sort is null ? "" : " Sorted: neighbours in the order need not differ really.");

    private string RateTitle => Reading.Measure.MeasureCode == Headlines.Completion ? "Complete" : Short(0);

    private string CountsTitle => Reading.Measure.MeasureCode switch
    {
        "outcomes" => "Of outcomes",
        "victim_care" => "Of referrals",
        _ => "Of reports",
    };

    /// <summary>The list of one measure of one row: as many rows as the count says.</summary>
    public static string Url(BoroughsViewModel reading, BoroughRow row, string part)
    {
        var list = row.List with { Measure = reading.Measure.MeasureCode, Part = part };
        return list.Measure == "victim_care" ? Urls.Page(Urls.VictimCarePath, list) : Urls.CrimeReports(list);
    }

    protected override void OnParametersSet() => _ends = IntervalBar.EndsOf(
        Reading.Rows.Where(row => row.Point is not null).Select(row => row.Value)
            .Concat(Reading.Funnel is { } funnel ? [funnel.Whole] : []));

    private string Short(int column) => Reading.Measures[column].MeasureCode switch
    {
        Headlines.Completion => "Complete",
        "recorded_24h" => "24 h",
        "nfib" => "NFIB",
        "outcomes" => "Outcomes",
        _ => "Victim care",
    };
}

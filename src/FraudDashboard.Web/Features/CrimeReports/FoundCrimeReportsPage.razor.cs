using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Ui.Pages;
using Microsoft.AspNetCore.Components;

namespace FraudDashboard.Web.Features.CrimeReports;

/// <summary>Answers a search by reference: the report itself when only one is meant, else those that begin so.</summary>
public sealed partial class FoundCrimeReportsPage : PageBase<FoundCrimeReports>
{
    public const string FormName = "find-report";

    [SupplyParameterFromForm(FormName = FormName)]
    private string? Reference { get; set; }

    [Inject]
    private SearchCrimeReports Search { get; set; } = null!;

    protected override Task<FoundCrimeReports> LoadAsync(ReadSession session, PageRequest request, CancellationToken cancellation) =>
        Search.RunAsync(session, Reference, cancellation);

    private static string StatusOf(ReferencesRow row) => row.Status switch
    {
        "open" => "Open",
        "finalised" => "Finalised",
        _ => "Cancelled",
    };

    private static string GapsOf(ReferencesRow row) =>
        row.Status == "cancelled" ? "not counted" : row.GapCount == 0 ? "nothing" : Format.Of(row.GapCount, "thing");

    private void GoToOnly()
    {
        if (Shown.Value?.Only is { } report)
        {
            Navigation.NavigateTo(Urls.CrimeReport(report.ReportId));
        }
    }
}

using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Ui.Pages;
using FraudDashboard.Web.Ui.Shell;
using Microsoft.AspNetCore.Components;

namespace FraudDashboard.Web.Features.CrimeReports;

/// <summary>Answers a search by reference: the report itself when only one is meant, else those whose reference holds it.</summary>
public sealed partial class FoundCrimeReportsPage : PageBase<FoundCrimeReportsData>
{
    public const string FormName = FindReference.FormName;

    [SupplyParameterFromForm(FormName = FormName)]
    private string? Reference { get; set; }

    [Inject]
    private SearchCrimeReports Search { get; set; } = null!;

    protected override Task<FoundCrimeReportsData> LoadAsync(ReadSession session, PageRequest request, CancellationToken cancellation) =>
        Search.RunAsync(session, Reference, cancellation);

    private void GoToOnly()
    {
        if (Request is { } request && Shown.Value is { } data && FoundCrimeReportsViewModel.Of(data, request.Reference).Only is { } report)
        {
            Navigation.NavigateTo(report.Href);
        }
    }
}

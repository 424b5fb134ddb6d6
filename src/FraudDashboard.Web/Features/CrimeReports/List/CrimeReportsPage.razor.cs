using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Ui.Pages;

namespace FraudDashboard.Web.Features.CrimeReports;

/// <summary>The worklist, and the reports behind any figure: rows are tasks.</summary>
public sealed partial class CrimeReportsPage : PageBase<CrimeReportsData>
{
    protected override PageKeys Keys => CrimeReportsSheet.Keys;

    private static readonly string[] OwnKeys = ["rule", "team", "source", "status", "age", "sort"];

    protected override Task<CrimeReportsData> LoadAsync(ReadSession session, PageRequest request, CancellationToken cancellation) =>
        CrimeReportsData.ReadAsync(session, request, cancellation);
}

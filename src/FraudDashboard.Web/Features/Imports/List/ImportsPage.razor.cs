using FraudDashboard.Database;
using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Ui.Pages;
using Microsoft.AspNetCore.Components;

namespace FraudDashboard.Web.Features.Imports;

/// <summary>Loading of extracts, how old each is, and every file that was given to load.</summary>
public sealed partial class ImportsPage : PageBase<ImportsData>
{
    protected override PageKeys Keys { get; } = new() { Used = ["after"] };

    /// <summary>The first extract is loaded here.</summary>
    protected override bool LoadsWithoutReports => true;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    protected override Task<ImportsData> LoadAsync(ReadSession session, PageRequest request, CancellationToken cancellation) =>
        ImportsData.ReadAsync(session, request, LondonTime.Today(Time), cancellation);
}

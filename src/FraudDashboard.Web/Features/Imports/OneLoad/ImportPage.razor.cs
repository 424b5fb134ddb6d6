using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Exports;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Ui.Pages;
using Microsoft.AspNetCore.Components;

namespace FraudDashboard.Web.Features.Imports;

/// <summary>One load: what was read, what became of it, and the rows that were not accepted.</summary>
public sealed partial class ImportPage : PageBase<ImportData>
{
    // The form of this page sends its own code, and its path names the load.
    private static readonly string[] OwnKeys = ["code", "load"];

    [Parameter]
    public long Id { get; set; }

    protected override PageKeys Keys { get; } = new() { Used = ["code", "load", "after"] };

    /// <summary>A refused first file has a page too.</summary>
    protected override bool LoadsWithoutReports => true;

    private ImportViewModel? ViewModel =>
        Request is { } request && Shown.Value is { } data ? ImportViewModel.Of(request, data) : null;

    private IReadOnlyList<ExportDefinition> Exports => Shown.Value is { Load.RejectedCount: > 0 } ? [QuarantineSheet.Definition] : [];

    protected override PageFilter Complete(PageFilter filter) => filter with { Load = Id };

    protected override Task<ImportData> LoadAsync(ReadSession session, PageRequest request, CancellationToken cancellation) =>
        ImportData.ReadAsync(session, request, cancellation);
}

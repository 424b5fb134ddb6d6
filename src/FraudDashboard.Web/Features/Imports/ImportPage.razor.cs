using FraudDashboard.Web.Shared.Filters;
using FraudDashboard.Web.Shared.Pages;
using Microsoft.AspNetCore.Components;

namespace FraudDashboard.Web.Features.Imports;

/// <summary>One load: what was read, what became of it, and the rows that were not accepted.</summary>
public sealed partial class ImportPage : ReportPage<ImportView>
{
    // The form of this page sends its own code, and its path names the load.
    private static readonly string[] OwnKeys = ["code", "load"];

    [Parameter]
    public long Id { get; set; }

    [Inject]
    private ImportViewQuery Query { get; set; } = null!;

    protected override PageKeys Keys { get; } = new();

    /// <summary>A refused first file has a page too.</summary>
    protected override bool LoadsWithoutReports => true;

    private ImportView? View => Shown.Value;

    private IReadOnlyList<string> ExportKeys => View is { Load.RejectedCount: > 0 } ? [QuarantineSheet.Definition.Key] : [];

    // The code asked for is among the choices even where the load has none of it.
    private IReadOnlyList<Choice> Codes => View?.Load is not { } load ? []
        : [.. LoadWords.CountsOf(load.RejectedByCode).Keys.Union(Request?.Filter.Code is { } asked ? [asked] : []).Select(code => new Choice(code, code))];

    protected override ReportFilter Complete(ReportFilter filter) => filter with { Load = Id };

    protected override Task<ImportView> LoadAsync(ReportRequest request, CancellationToken cancellation) => Query.RunAsync(request, cancellation);
}

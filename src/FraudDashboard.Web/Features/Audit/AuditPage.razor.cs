using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Ui;
using FraudDashboard.Web.Ui.Pages;
using Microsoft.AspNetCore.Components;

namespace FraudDashboard.Web.Features.Audit;

/// <summary>Who did what to what and why, newest first, and whether the audit is whole.</summary>
public sealed partial class AuditPage : PageBase<AuditData>
{
    private static readonly IReadOnlyList<ExportChoice> Files = [new(AuditSheet.Definition.Key, AuditSheet.Definition.Title)];

    protected override PageKeys Keys => PageKeys.Audit;

    /// <summary>The audit begins before the first extract.</summary>
    protected override bool LoadsWithoutReports => true;

    [Inject]
    private OpenAudit Open { get; set; } = null!;

    protected override Task<AuditData> LoadAsync(ReadSession session, PageRequest request, CancellationToken cancellation) =>
        Open.RunAsync(request, cancellation);
}

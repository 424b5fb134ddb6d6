using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Ui.Pages;

namespace FraudDashboard.Web.Features.Rules;

/// <summary>Which rules fail, how often, and why.</summary>
public sealed partial class RulesPage : PageBase<RulesData>
{
    protected override PageKeys Keys => RulesSheet.Keys;

    protected override Task<RulesData> LoadAsync(ReadSession session, PageRequest request, CancellationToken cancellation) =>
        RulesData.ReadAsync(session, request, cancellation);
}

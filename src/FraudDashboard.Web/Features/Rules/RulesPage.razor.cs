using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Ui.Pages;
using Microsoft.AspNetCore.Components;

namespace FraudDashboard.Web.Features.Rules;

/// <summary>Which rules fail, how often, and why.</summary>
public sealed partial class RulesPage : PageBase<RulesData>
{
    [Inject]
    private RuleFiguresQuery Query { get; set; } = null!;

    protected override PageKeys Keys => RulesFinding.Keys;

    protected override Task<RulesData> LoadAsync(PageRequest request, CancellationToken cancellation) => Query.RunAsync(request, cancellation);
}

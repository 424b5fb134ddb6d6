using FraudDashboard.Web.Shared.Filters;
using FraudDashboard.Web.Shared.Pages;
using Microsoft.AspNetCore.Components;

namespace FraudDashboard.Web.Features.Rules;

/// <summary>Which rules fail, how often, and why.</summary>
public sealed partial class RulesPage : ReportPage<RulesView>
{
    [Inject]
    private RuleFiguresQuery Query { get; set; } = null!;

    protected override PageKeys Keys => RulesFinding.Keys;

    protected override Task<RulesView> LoadAsync(ReportRequest request, CancellationToken cancellation) => Query.RunAsync(request, cancellation);
}

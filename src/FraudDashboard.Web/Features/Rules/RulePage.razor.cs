using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Requests.Reference;
using FraudDashboard.Web.Ui.Pages;

namespace FraudDashboard.Web.Features.Rules;

/// <summary>One rule, which the path names.</summary>
public sealed partial class RulePage : SubjectPage<RulesRow>
{
    protected override PageFilter Complete(PageFilter filter) => filter with { Rule = Code.ToUpperInvariant() };

    protected override RulesRow? Found(PageRequest request) =>
        request.Reference.Rules.FirstOrDefault(rule => IsCode(rule.RuleCode));

    protected override MeasuredSubject SubjectOf(RulesRow row) => MeasuredSubject.OfRule(row);
}

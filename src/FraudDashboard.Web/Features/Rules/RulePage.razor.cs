using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Measures.Subjects;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Requests.Reference;
using FraudDashboard.Web.Ui.Pages;
using Microsoft.AspNetCore.Components;

namespace FraudDashboard.Web.Features.Rules;

/// <summary>One rule, which the path names.</summary>
public sealed partial class RulePage : PageBase<SubjectData>
{
    /// <summary>The code of the rule.</summary>
    [Parameter]
    public string Code { get; set; } = "";

    [CascadingParameter]
    private HttpContext? Context { get; set; }

    protected override PageKeys Keys => PageKeys.Changes;

    private bool IsUnknown => Request is not null && Found(Request) is null;

    private RulesRow Row => Found(Request!)!;

    private MeasuredSubject Subject => MeasuredSubject.OfRule(Row);

    protected override PageFilter Complete(PageFilter filter) => filter with { Rule = Code.ToUpperInvariant() };

    protected override async Task OnParametersSetAsync()
    {
        await base.OnParametersSetAsync();
        if (IsUnknown)
        {
            Context.AnswerNotFound();
        }
    }

    protected override async Task<SubjectData> LoadAsync(ReadSession session, PageRequest request, CancellationToken cancellation) =>
        Found(request) is { } row ? await SubjectData.ReadAsync(session, request, MeasuredSubject.OfRule(row), cancellation) : SubjectData.Nothing;

    private RulesRow? Found(PageRequest request) =>
        request.Reference.Rules.FirstOrDefault(rule => string.Equals(rule.RuleCode, Code, StringComparison.OrdinalIgnoreCase));
}

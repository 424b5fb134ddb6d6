using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Measures.Subjects;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Requests.Reference;
using FraudDashboard.Web.Ui.Pages;
using Microsoft.AspNetCore.Components;

namespace FraudDashboard.Web.Features.Measures;

/// <summary>One measure of the catalogue, which the path names.</summary>
public sealed partial class MeasurePage : PageBase<SubjectData>
{
    /// <summary>The code of the measure.</summary>
    [Parameter]
    public string Code { get; set; } = "";

    [CascadingParameter]
    private HttpContext? Context { get; set; }

    protected override PageKeys Keys => PageKeys.Changes;

    private bool IsUnknown => Request is not null && Found(Request) is null;

    private MeasuresRow Row => Found(Request!)!;

    private MeasuredSubject Subject => MeasuredSubject.OfMeasure(Row);

    protected override PageFilter Complete(PageFilter filter) => filter with { Measure = Code.ToLowerInvariant() };

    protected override async Task OnParametersSetAsync()
    {
        await base.OnParametersSetAsync();
        if (IsUnknown)
        {
            Context.AnswerNotFound();
        }
    }

    protected override async Task<SubjectData> LoadAsync(ReadSession session, PageRequest request, CancellationToken cancellation) =>
        Found(request) is { } row ? await SubjectData.ReadAsync(session, request, MeasuredSubject.OfMeasure(row), cancellation) : SubjectData.Nothing;

    private MeasuresRow? Found(PageRequest request) =>
        request.Reference.Measures.FirstOrDefault(measure => string.Equals(measure.MeasureCode, Code, StringComparison.OrdinalIgnoreCase));
}

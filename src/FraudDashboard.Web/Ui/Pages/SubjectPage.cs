using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Measures.Subjects;
using FraudDashboard.Web.Requests;
using Microsoft.AspNetCore.Components;

namespace FraudDashboard.Web.Ui.Pages;

/// <summary>The page of one measure or rule, whose code the path names; a code that is none is answered as not found.</summary>
/// <typeparam name="TRow">The measure or rule as the reference lists have it.</typeparam>
public abstract class SubjectPage<TRow> : PageBase<SubjectData>
    where TRow : class
{
    /// <summary>The code of the measure or rule, in capitals or not.</summary>
    [Parameter]
    public string Code { get; set; } = "";

    [CascadingParameter]
    private HttpContext? Context { get; set; }

    protected override PageKeys Keys => PageKeys.Changes;

    protected bool IsUnknown => Request is not null && Found(Request) is null;

    protected TRow Row => Found(Request!)!;

    protected MeasuredSubject Subject => SubjectOf(Row);

    /// <summary>What the path names, in the reference lists; null where it names none.</summary>
    protected abstract TRow? Found(PageRequest request);

    protected abstract MeasuredSubject SubjectOf(TRow row);

    protected bool IsCode(string code) => string.Equals(code, Code, StringComparison.OrdinalIgnoreCase);

    protected override async Task OnParametersSetAsync()
    {
        await base.OnParametersSetAsync();
        if (IsUnknown)
        {
            Context.AnswerNotFound();
        }
    }

    protected override async Task<SubjectData> LoadAsync(ReadSession session, PageRequest request, CancellationToken cancellation) =>
        Found(request) is { } row ? await SubjectData.ReadAsync(session, request, SubjectOf(row), cancellation) : SubjectData.Nothing;
}

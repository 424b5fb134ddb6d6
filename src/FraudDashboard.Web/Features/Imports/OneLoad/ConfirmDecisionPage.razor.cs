using FraudDashboard.Database.Audit;
using FraudDashboard.Web.Security;
using FraudDashboard.Web.Ui.Dialogs;
using Microsoft.AspNetCore.Components;

namespace FraudDashboard.Web.Features.Imports;

/// <summary>Asks once more, without a circuit, before a load is discarded or rolled back.</summary>
public sealed partial class ConfirmDecisionPage
{
    public const string FormName = "confirm-decision";

    private Confirm? _asked;
    private string? _problem;
    private IReadOnlyDictionary<string, string> _fields = new Dictionary<string, string>();

    [Parameter]
    public long Id { get; set; }

    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    [Inject]
    private LoadDecisions Decisions { get; set; } = null!;

    private async Task AskAsync()
    {
        var form = Context.Request.Form;
        var (act, reason) = (form["act"].ToString(), form["reason"].ToString().Trim());
        var preview = await Decisions.PreviewAsync(Reader.Of(Context.User)!, Id, act, Context.RequestAborted);
        _problem = preview is null ? "Choose what is to be done with the load." : preview.Problem ?? StatedReason.Problem(reason);
        if (_problem is null)
        {
            _asked = LoadDecisionConfirm.Of(Id, act, preview!);
            _fields = LoadDecisionConfirm.Fields(act, reason, preview!);
        }
    }
}

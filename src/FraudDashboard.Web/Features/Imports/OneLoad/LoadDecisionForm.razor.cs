using FraudDashboard.Database.Audit;
using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Security;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace FraudDashboard.Web.Features.Imports;

/// <summary>Where an analyst decides about a load; what takes rows out of use is asked once more, with what it touches.</summary>
public sealed partial class LoadDecisionForm
{
    private string? _reason;
    private string? _problem;

    /// <summary>What can be decided.</summary>
    [Parameter, EditorRequired]
    public LoadDecisionContent Content { get; set; } = null!;

    [Inject]
    private LoadDecisions Decisions { get; set; } = null!;

    [Inject]
    private CurrentReader Current { get; set; } = null!;

    [Inject]
    private IDialogService Dialogs { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    // Without a circuit the form goes to the page that asks once more.
    private ButtonType Asks => RendererInfo.IsInteractive ? ButtonType.Button : ButtonType.Submit;

    private async Task AskAsync(string act)
    {
        var reason = _reason?.Trim() ?? "";
        _problem = StatedReason.Problem(reason);
        if (_problem is not null)
        {
            return;
        }

        try
        {
            var preview = await Decisions.PreviewAsync(Current.Reader ?? throw new SessionEndedException(), Content.LoadId, act, CancellationToken.None);
            _problem = preview!.Problem;
            if (_problem is null)
            {
                await LoadDecisionConfirm.Of(Content.LoadId, act, preview).SendAsync(Dialogs, Urls.LoadDecision(Content.LoadId), LoadDecisionConfirm.Fields(act, reason, preview));
            }
        }
        catch (SessionEndedException)
        {
            Navigation.NavigateTo(Navigation.Uri, forceLoad: true);
        }
    }
}

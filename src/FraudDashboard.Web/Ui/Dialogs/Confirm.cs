using MudBlazor;

namespace FraudDashboard.Web.Ui.Dialogs;

/// <summary>What a dialog asks before something is taken back.</summary>
/// <param name="Title">The question.</param>
/// <param name="Touches">What would be touched, a sentence each.</param>
/// <param name="Act">The words of the button that does it.</param>
public sealed record Confirm(string Title, IReadOnlyList<string> Touches, string Act)
{
    private static readonly DialogOptions Options = new() { MaxWidth = MaxWidth.Small, FullWidth = true, CloseOnEscapeKey = true };

    /// <summary>Asks; true where it is to be done.</summary>
    public async Task<bool> AskAsync(IDialogService dialogs)
    {
        var dialog = await dialogs.ShowAsync<ConfirmDialog>(null, Parameters(), Options);
        return await dialog.Result is { Canceled: false };
    }

    /// <summary>Asks, and sends a form where it is to be done.</summary>
    public Task SendAsync(IDialogService dialogs, string action, IReadOnlyDictionary<string, string> fields)
    {
        var parameters = Parameters();
        parameters.Add(dialog => dialog.Action, action);
        parameters.Add(dialog => dialog.Fields, fields);
        return dialogs.ShowAsync<ConfirmDialog>(null, parameters, Options);
    }

    private DialogParameters<ConfirmDialog> Parameters() => new()
    {
        { dialog => dialog.Title, Title },
        { dialog => dialog.Touches, Touches },
        { dialog => dialog.Act, Act },
    };
}

using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Security;
using Microsoft.AspNetCore.Components;
using Npgsql;

namespace FraudDashboard.Web.Features.Imports;

/// <summary>Names of teams and courses in several forms: an analyst declares them one, and undoes it.</summary>
public sealed partial class NamesPage
{
    private const string DeclareFormName = "declare";
    private const string UndoFormName = "undo";

    private NamesData? _data;
    private string? _problem;
    private AskedUndo? _undo;

    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    [Inject]
    private ReadSessions Read { get; set; } = null!;

    [Inject]
    private WriteSessions Write { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private Reader Reader => Reader.Of(Context.User)!;

    private NamesViewModel? ViewModel => _data is { } data ? NamesViewModel.Of(data) : null;

    protected override async Task OnInitializedAsync()
    {
        try
        {
            await ReadAsync();
        }
        catch (NpgsqlException)
        {
            // The page says so.
        }
    }

    private void SayUnreadable() => _problem = "Nothing was saved: the names could not be read.";

    private Task DeclareAsync() => ChangeAsync(async () =>
    {
        var asked = DeclareNameRequest.Read(Context.Request.Form["names"], Context.Request.Form["reason"]);
        var shown = ViewModel?.Alike ?? [];
        return asked.Problem(shown) is { } problem ? problem
            : asked.Find(shown) is var (alike, chosen) && await SameNames.DeclareAsync(Write, Reader, asked, alike, chosen, Context.RequestAborted) ? null
            : "Somebody else declared these names in the meantime: nothing of yours was saved. Look again, then decide.";
    });

    private async Task UndoAsync()
    {
        var asked = UndoNameRequest.Read(Context.Request.Form["same"], Context.Request.Form["reason"]);
        var problem = asked.Problem(_data?.Declared ?? []);
        // One that another changed meanwhile is told so by the undoing itself.
        if (problem is null && Context.Request.Form["confirmed"] != asked.Seen
            && _data!.Declared.FirstOrDefault(same => same.Seen == asked.Seen && same.IsInForce) is { } seen)
        {
            _undo = await NamesData.AskAsync(Read, Reader.Scope, asked, seen, Context.RequestAborted);
            return;
        }

        await ChangeAsync(async () => problem ?? (await SameNames.UndoAsync(Write, Reader, asked, Context.RequestAborted) ? null : "This was undone before."));
    }

    /// <summary>Makes a change that gives null when it is done, else a sentence; then the page is shown as it is.</summary>
    private async Task ChangeAsync(Func<Task<string?>> change)
    {
        try
        {
            _problem = await change();
        }
        catch (StaleVersionException stale)
        {
            _problem = stale.Message;
        }

        if (_problem is null)
        {
            Navigation.NavigateTo(Urls.NamesPath);
        }
        else
        {
            await ReadAsync();
        }
    }

    private async Task ReadAsync() => _data = await NamesData.ReadAsync(Read, Reader.Scope, Context.RequestAborted);
}

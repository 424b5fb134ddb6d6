using FraudDashboard.Database.Sessions;
using FraudDashboard.Ingestion.Pipeline;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.Components.Routing;
using MudBlazor;

namespace FraudDashboard.Web.Features.Imports;

/// <summary>Takes extracts from the browser, shows how far they have come, and what became of each.</summary>
public sealed partial class UploadCard : IDisposable
{
    private const int MostFiles = 60;
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);

    private IReadOnlyList<IBrowserFile> _files = [];
    private UploadMeter? _meter;
    private UploadOutcome? _outcome;
    private CancellationTokenSource? _stop;
    private string _kind = "";
    private DateOnly? _asAt;
    private string? _problem;
    private int _round;

    [Parameter, EditorRequired]
    public UserScope Reader { get; set; } = null!;

    /// <summary>Whether what is loaded would stand beside made-up reports.</summary>
    [Parameter]
    public bool IsDemo { get; set; }

    /// <summary>Files have been dealt with: the lists around it may have changed.</summary>
    [Parameter]
    public EventCallback OnLoaded { get; set; }

    [Inject]
    private OpenSessionQuery OpenSession { get; set; } = null!;

    [Inject]
    private UploadExtracts Upload { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    [Inject]
    private CurrentReader Current { get; set; } = null!;

    [Inject]
    private UploadLimit Limit { get; set; } = null!;

    [Inject]
    private ISnackbar Snackbar { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private bool IsBusy => _stop is not null;

    private bool IsReady => RendererInfo.IsInteractive;

    public void Dispose() => _stop?.Cancel();

    private void Choose(InputFileChangeEventArgs chosen)
    {
        _outcome = null;
        _problem = chosen.FileCount > MostFiles ? $"{Format.Count(chosen.FileCount)} files were chosen: load {MostFiles} at a time." : null;
        _files = _problem is null ? chosen.GetMultipleFiles(MostFiles) : [];
    }

    private async Task LoadAsync()
    {
        (_outcome, _problem) = (null, null);
        if (!await MayLoadAsync())
        {
            // The request for this page leads to where one signs in, or says what is not open.
            Navigation.NavigateTo(Navigation.Uri, forceLoad: true);
            return;
        }

        if (!Limit.Allows(Current.Reader!))
        {
            _problem = "You have started very many loads within an hour: wait a while, or load the files with “fraud load” on the server.";
            return;
        }

        _meter = new UploadMeter(Time, () => _ = InvokeAsync(StateHasChanged));
        using var stop = _stop = new CancellationTokenSource();

        // A long step reports nothing of itself, but the time that it has taken goes on.
        using var ticking = Time.CreateTimer(_ => _ = InvokeAsync(StateHasChanged), null, Tick, Tick);
        try
        {
            var options = new LoadOptions
            {
                Kind = _kind.Length == 0 ? null : _kind,
                AsAt = _asAt,
                LoadedBy = Reader.UserName,
                LoadedById = AuditLine.IdOf(Reader),
            };
            _outcome = await Upload.RunAsync(_files, options, _meter, stop.Token);
        }
        finally
        {
            (_stop, _meter, _files, _problem) = (null, null, [], null);
            _round++;
        }

        Snackbar.Add($"{Format.Of(_outcome.Results.Count, "file")} dealt with", Severity.Success);
        await OnLoaded.InvokeAsync();
    }

    private async Task<bool> MayLoadAsync()
    {
        try
        {
            if (Current.Reader is not { } reader)
            {
                return false;
            }

            await OpenSession.RequireAsync(reader, Capability.Import, CancellationToken.None);
            return true;
        }
        catch (SessionEndedException)
        {
            return false;
        }
    }

    private void StayWhileBusy(LocationChangingContext leaving)
    {
        if (IsBusy)
        {
            leaving.PreventNavigation();
            _problem = "A load is running on this page: stop it, or wait until it is done.";
            StateHasChanged();
        }
    }
}

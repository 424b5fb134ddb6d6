using System.Diagnostics.CodeAnalysis;
using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Requests.Reference;
using FraudDashboard.Web.Security;
using Microsoft.AspNetCore.Components;

namespace FraudDashboard.Web.Ui.Pages;

/// <summary>
/// What every page of figures does: read its query string, load once, keep what it loaded from prerendering for the
/// circuit, and say what went wrong where it went wrong.
/// </summary>
public abstract partial class PageBase<TData> : ComponentBase, IDisposable
    where TData : class
{
    private readonly CurrentRead _read = new();
    private string? _failureReference;

    /// <summary>What was loaded, for which address; the circuit takes it over without asking the database again.</summary>
    [PersistentState]
    public Loaded<TData>? Kept { get; set; }

    // Routes cascades the address: without it a page would not hear of a new query string.
    [CascadingParameter(Name = "Uri")]
    private string? Uri { get; set; }

    [Inject]
    protected NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private ReadSessions Sessions { get; set; } = null!;

    [Inject]
    protected PageRequestReader Requests { get; set; } = null!;

    [Inject]
    private RefusedAccess Refused { get; set; } = null!;

    [Inject]
    private CurrentReader Reader { get; set; } = null!;

    [Inject]
    private ILogger<PageBase<TData>> Log { get; set; } = null!;

    /// <summary>The request of the address; null until it is read.</summary>
    protected PageRequest? Request { get; private set; }

    protected FilterLists? Lists { get; private set; }

    protected IReadOnlyList<string> Warnings { get; private set; } = [];

    /// <summary>What the page shows: loading, failed or loaded.</summary>
    protected AsyncState<TData> Shown => _failureReference is { } reference ? AsyncState.Failed<TData>(reference)
        : Request is not null && KeptOf(Navigation.Uri) is { } kept ? AsyncState.Loaded(kept.View)
        : AsyncState.Loading<TData>();

    /// <summary>Before any crime reports are loaded there is no clock and no figure.</summary>
    protected bool HasNoReports => Request is { Frame.Clock: null };

    /// <summary>True for a page that has something to say before any reports are loaded.</summary>
    protected virtual bool LoadsWithoutReports => false;

    /// <summary>The keys that this page adds to the query string.</summary>
    protected virtual PageKeys Keys => PageKeys.Worklist;

    /// <summary>The area that the path names, for pages of one borough.</summary>
    protected virtual PageFilter Complete(PageFilter filter) => filter;

    /// <summary>The area that was asked for and is not the reader's: it is left out of the page and written to the audit.</summary>
    protected virtual string? RefusedBy(PageRequest request) => request.RefusedArea;

    /// <summary>Reads what the page shows; before any reports are loaded only if <see cref="LoadsWithoutReports"/>.</summary>
    protected abstract Task<TData> LoadAsync(ReadSession session, PageRequest request, CancellationToken cancellation);

    protected override Task OnParametersSetAsync() => ShowAsync(isAfresh: false);

    /// <summary>Reads it all again; what is shown stays until that is there.</summary>
    protected Task ReloadAsync() => ShowAsync(isAfresh: true);

    private async Task ShowAsync(bool isAfresh)
    {
        var cancellation = await _read.BeginAsync();
        if (!cancellation.IsCancellationRequested)
        {
            await ShowAsync(isAfresh, cancellation);
        }
    }

    private async Task ShowAsync(bool isAfresh, CancellationToken cancellation)
    {
        _failureReference = null;
        var address = Navigation.Uri;
        var kept = !isAfresh ? KeptOf(address) : null;
        try
        {
            var reader = Reader.Scope;
            if (kept is not null && Requests.OfKept(new System.Uri(address).Query, Keys, kept.Frame, reader) is { } again)
            {
                Use(again.Request, again.Warnings);
                return;
            }

            // Everything of the page is read of one snapshot.
            await using var session = await Sessions.OpenAsync(reader, cancellation);
            var (request, warnings) = await Requests.ReadAsync(session, new System.Uri(address).Query, Keys, kept?.Frame, cancellation);
            Use(request, warnings);
            if (kept is not null)
            {
                return;
            }

            if (RefusedBy(Request) is { } area)
            {
                await Refused.RecordAsync(reader, new System.Uri(address).AbsolutePath, area, Refusal.NotOfArea, cancellation);
            }

            if (request.Frame.Clock is not null || LoadsWithoutReports)
            {
                Kept = new Loaded<TData>(address, SessionHash.Of(reader.SessionId), request.Frame, await LoadAsync(session, Request, cancellation));
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // The reader went on to another address.
        }
        catch (SessionEndedException)
        {
            // The request for the same page leads to where one signs in, and back.
            Navigation.NavigateTo(Navigation.Uri, forceLoad: true);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            _failureReference = Guid.NewGuid().ToString("N")[..8];
            LogFailure(Log, error, _failureReference, GetType().Name);
        }
    }

    // What a circuit is handed as prerendered may be another reader's page: that is read anew.
    private Loaded<TData>? KeptOf(string address) =>
        Kept is { } kept && kept.Address == address && kept.Session == SessionHash.Of(Reader.Scope.SessionId) ? kept : null;

    [MemberNotNull(nameof(Request))]
    private void Use(PageRequest request, IReadOnlyList<string> warnings)
    {
        Request = request with { Filter = Complete(request.Filter) };
        Warnings = warnings;
        Lists = PageRequestReader.Lists(request.Reference, request.Frame, request.Reader);
    }

    public void Dispose()
    {
        _read.Dispose();
        GC.SuppressFinalize(this);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Failure {Reference} on {Page}")]
    private static partial void LogFailure(ILogger log, Exception error, string reference, string page);
}

/// <summary>What a page loaded for an address, in a session that its <see cref="SessionHash"/> names.</summary>
public sealed record Loaded<TData>(string Address, string? Session, PageFrame Frame, TData View);

using System.Globalization;
using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Measures.Notes;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Requests.Reference;
using FraudDashboard.Web.Security;
using FraudDashboard.Web.Ui.Pages;
using Microsoft.AspNetCore.Components;
using Npgsql;

namespace FraudDashboard.Web.Features.Measures;

/// <summary>A note on the trend of a measure or rule: added, changed by its author, withdrawn by the author or by command.</summary>
public sealed partial class NotePage
{
    private const string ChangeFormName = "change-note";
    private const string WithdrawFormName = "withdraw-note";

    private NoteData? _data;
    private NoteRequest _asked = new();
    private NoteProblems _problems = NoteProblems.None;
    private string? _problem;
    private string? _from;

    /// <summary>The number of a note that is to be changed or withdrawn.</summary>
    [SupplyParameterFromQuery(Name = "note")]
    private string? Note { get; set; }

    /// <summary>The page to go back to.</summary>
    [SupplyParameterFromQuery(Name = "from")]
    private string? From { get; set; }

    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    [Inject]
    private ReadSessions Read { get; set; } = null!;

    [Inject]
    private WriteSessions Write { get; set; } = null!;

    [Inject]
    private ReferenceCache Reference { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private Reader Reader => Reader.Of(Context.User)!;

    private NoteViewModel? ViewModel => _data is { } data ? NoteViewModel.Of(data, Reader, _asked) : null;

    private string Seen => _data?.Note is { } note ? new SeenVersion(note.TrendNoteId, note.RowVersion).Text : "";

    private string Back => (_from ?? From) is { Length: > 0 } from ? Urls.Local(from) : ViewModel?.Back ?? Urls.Measures();

    protected override async Task OnInitializedAsync()
    {
        try
        {
            await ReadAsync(long.TryParse(Note, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0);
            _asked = _data?.Note is { } note ? NoteViewModel.RequestOf(note) : _asked;
        }
        catch (NpgsqlException)
        {
            // The page says so.
        }
    }

    private Task AddAsync() => ChangeAsync(asked: ReadForm(), seen: default, async shown =>
    {
        _problems = shown.Subject is null ? NoteProblems.None : _asked.Problems(shown.Months, shown.Areas);
        if (shown.Subject is null || _problems.Any)
        {
            return shown.Subject is null ? "There is no such measure or rule: nothing was saved." : "Nothing was saved yet: see below.";
        }

        await WriteNote.AddAsync(Write, Reader, _asked, Context.RequestAborted);
        return null;
    });

    private Task ChangeAsync() => ChangeAsync(ReadForm(), ReadSeen(), async shown =>
    {
        _asked = shown.Note is { } note ? _asked with { Subject = note.SubjectCode, Area = note.NoteAreaCode } : _asked;
        _problems = shown.MayChange ? _asked.Problems(shown.Months, shown.Areas) : NoteProblems.None;
        return _problems.Any ? "Nothing was saved yet: see below."
            : await WriteNote.ChangeAsync(Write, Reader, ReadSeen(), _asked, Context.RequestAborted) ? null
            : "A note is changed by its author alone: nothing was saved.";
    });

    private Task WithdrawAsync() => ChangeAsync(_asked, ReadSeen(), async shown =>
        await WriteNote.WithdrawAsync(Write, Reader, ReadSeen(), shown.Note is { } note ? NoteViewModel.RequestOf(note) : _asked, Context.RequestAborted) ? null
            : "A note is withdrawn by its author, or by command: nothing was saved.");

    /// <summary>Makes a change that gives null when it is done, else a sentence; then the note is shown as it is.</summary>
    private async Task ChangeAsync(NoteRequest asked, SeenVersion seen, Func<NoteViewModel, Task<string?>> change)
    {
        (_asked, _from) = (asked, Context.Request.Form["from"]);
        _problem = await SavedForm.ProblemAsync(
            async () =>
            {
                await ReadAsync(seen.Id);
                return await change(ViewModel!);
            },
            () => ReadAsync(seen.Id));
        if (_problem is null)
        {
            Navigation.NavigateTo(Back);
        }
    }

    private NoteRequest ReadForm() => NoteRequest.Read(Context.Request.Form);

    private SeenVersion ReadSeen() => SeenVersion.Read(Context.Request.Form["seen"]);

    private async Task ReadAsync(long id) => _data = await NoteData.ReadAsync(Read, Reference, Reader.Scope, id, Context.RequestAborted);
}

using FraudDashboard.Database.Sessions;
using FraudDashboard.Ingestion.Contracts;
using FraudDashboard.Ingestion.Parsing.Files;
using FraudDashboard.Ingestion.Profiles;
using FraudDashboard.Ingestion.Profiles.Proposals;
using FraudDashboard.Web.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace FraudDashboard.Web.Features.Imports;

/// <summary>Takes a file, shows the profile that is in use or proposed for it and its first rows, and saves the profile.</summary>
public sealed partial class MappingCard : IDisposable
{
    private const int PreviewStep = 3;
    private const int SaveStep = 4;

    private UploadFolder? _folder;
    private ExtractSource? _source;
    private MappingProposal? _proposal;
    private string _kind = ExtractContracts.All[0].Kind;
    private string _yaml = "";
    private string _reason = "";
    private int _step;
    private string? _sentence;
    private bool _isGood;
    private (bool IsSaved, string Sentence)? _saved;
    private bool _isTextOpen;
    private int _refusals;

    /// <summary>A profile has been saved.</summary>
    [Parameter]
    public EventCallback OnSaved { get; set; }

    [Inject]
    private MappingProfiles Profiles { get; set; } = null!;

    [Inject]
    private CurrentReader Current { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private bool IsReady => RendererInfo.IsInteractive;

    /// <summary>Whether there is something to do at a step.</summary>
    private bool IsOpen(int step) => step switch
    {
        0 => true,
        PreviewStep => _proposal?.Preview is not null,
        SaveStep => HasText && (_source is null || _proposal?.Preview is not null),
        _ => _proposal is not null,
    };

    private bool HasText => _source is not null || _yaml.Length > 0;

    public void Dispose() => _folder?.Dispose();

    /// <summary>Takes a saved profile to look at and change; the file that is open is shown through it.</summary>
    public async Task TakeAsync(SavedProfile saved)
    {
        _kind = saved.Kind;
        await TakeAsync(saved.Yaml, $"{saved.Name}, version {saved.Version}");
        StateHasChanged();
    }

    private async Task TakeAsync(string yaml, string name)
    {
        (_yaml, _isTextOpen) = (yaml, true);
        Say(true, $"{name} is in the text below.");
        await ShowAsync();
    }

    private async Task ChooseAsync(InputFileChangeEventArgs chosen)
    {
        if (Path.GetExtension(chosen.File.Name).ToUpperInvariant() is ".YAML" or ".YML")
        {
            await ChooseProfileAsync(chosen.File);
            return;
        }

        // A profile that was taken before any file is there to read this one.
        var isGiven = _source is null && _yaml.Length > 0;
        _folder?.Dispose();
        _folder = UploadFolder.Create(Time);
        (_source, _proposal) = (null, null);
        if (chosen.File.Size > UploadExtracts.LargestFile)
        {
            Say(false, $"The file is {LoadWords.Size(chosen.File.Size)}, and this page takes 2 GB at most: give its first rows.");
            return;
        }

        _source = await _folder.ReceiveAsync(chosen.File, UploadExtracts.LargestFile, new Progress<UploadProgress>(), CancellationToken.None);
        var named = FileIdentity.KindOf(null, _source.FileName)?.Kind;
        _kind = isGiven ? _kind : named ?? _kind;
        await (isGiven ? ShowAsync() : OpenAsync(isKindChosen: named is not null));
    }

    private async Task ChooseProfileAsync(IBrowserFile file)
    {
        if (file.Size > MappingProfile.LargestFile)
        {
            Say(false, $"{file.Name} is too large for a mapping profile: a profile is a page or two of YAML.");
            return;
        }

        using var reader = new StreamReader(file.OpenReadStream(MappingProfile.LargestFile));
        await TakeAsync(await reader.ReadToEndAsync(), file.Name);
    }

    private Task ChooseKindAsync(string kind)
    {
        _kind = kind;
        return OpenAsync(isKindChosen: true);
    }

    private Task OpenAsync(bool isKindChosen) => AsReaderAsync(async reader =>
    {
        if (_source is not null)
        {
            Take(await Task.Run(() => Profiles.OpenAsync(reader, _source, _kind, isKindChosen, CancellationToken.None)));
        }
    });

    private async Task ProposeAsync(int? skipLines)
    {
        if (_source is not null)
        {
            Take(await Task.Run(() => Profiles.ProposeAsync(_source, _kind, skipLines, CancellationToken.None)));
        }
    }

    private async Task ShowAsync()
    {
        if (_source is not null)
        {
            Take(await Task.Run(() => Profiles.ShowAsync(_source, _yaml, CancellationToken.None)));
            _isTextOpen = true;
            _step = _proposal?.Preview is not null ? PreviewStep : 0;
        }
    }

    private Task ChangeAsync((string Column, ColumnChoice Choice) change) =>
        ChangeAsync(source => Profiles.ChangeAsync(source, _yaml, change.Column, change.Choice, CancellationToken.None));

    private Task ChangeTimeAsync((string Column, string? Time) change) =>
        ChangeAsync(source => Profiles.ChangeTimeAsync(source, _yaml, change.Column, change.Time, CancellationToken.None));

    private Task LeaveOutAsync((OddRow Row, bool IsLeftOut) change) =>
        ChangeAsync(source => Profiles.LeaveOutAsync(source, _yaml, change.Row, change.IsLeftOut, CancellationToken.None));

    private Task ChangeWordAsync(WordChoice choice) => ChangeAsync(source => Profiles.ChangeWordAsync(source, _yaml, choice, CancellationToken.None));

    private Task ReadMonthFirstAsync(bool isMonthFirst) =>
        ChangeAsync(source => Profiles.ReadMonthFirstAsync(source, _yaml, isMonthFirst, CancellationToken.None));

    private async Task ChangeAsync(Func<ExtractSource, Task<MappingDraft>> change)
    {
        if (_source is not { } source)
        {
            return;
        }

        var draft = await Task.Run(() => change(source));
        // What cannot be changed stays as it was, with the reason.
        _refusals += draft.Proposal is null ? 1 : 0;
        // What was found in the file, and what was said of it, is the same however it is read.
        Take(draft with { Proposal = draft.Proposal is { } changed ? changed with { OddRows = _proposal?.OddRows ?? [], Notes = _proposal?.Notes ?? [] } : _proposal });
    }

    private Task SaveAsync() => AsReaderAsync(async reader =>
    {
        var saved = await Profiles.SaveAsync(reader, _yaml, _reason, CancellationToken.None);
        Say(true, null);
        _saved = saved;
        if (saved.IsSaved)
        {
            _reason = "";
            await OnSaved.InvokeAsync();
        }
    });

    private async Task AsReaderAsync(Func<Reader, Task> act)
    {
        try
        {
            await act(Current.Reader ?? throw new SessionEndedException());
        }
        catch (SessionEndedException)
        {
            Navigation.NavigateTo(Navigation.Uri, forceLoad: true);
        }
    }

    private void Take(MappingDraft draft)
    {
        _proposal = draft.Proposal;
        _yaml = draft.Yaml;
        _kind = draft.Proposal?.Contract.Kind ?? _kind;
        _step = _proposal is null ? 0 : _proposal.Preview is null ? Math.Min(_step, PreviewStep - 1) : _step;
        Say(draft.Problem is null, draft.Problem ?? draft.Note);
    }

    private void Say(bool isGood, string? sentence) => (_isGood, _sentence, _saved) = (isGood, sentence, null);
}

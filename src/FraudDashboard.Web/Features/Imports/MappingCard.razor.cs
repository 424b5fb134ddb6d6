using FraudDashboard.Database.Loading.Contracts;
using FraudDashboard.Database.Loading.Files;
using FraudDashboard.Database.Loading.Proposals;
using FraudDashboard.Web.Shared.Data;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace FraudDashboard.Web.Features.Imports;

/// <summary>Takes a file, shows the profile that is proposed for it and its first rows, and saves the profile.</summary>
public sealed partial class MappingCard : IDisposable
{
    private UploadFolder? _folder;
    private ExtractSource? _source;
    private MappingProposal? _proposal;
    private string _kind = ExtractContracts.All[0].Kind;
    private string _yaml = "";
    private string _reason = "";
    private string? _sentence;
    private bool _isSaved;
    private int _refusals;

    /// <summary>A profile has been saved.</summary>
    [Parameter]
    public EventCallback OnSaved { get; set; }

    [Inject]
    private Mappings Mappings { get; set; } = null!;

    [Inject]
    private CurrentReader Current { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private bool IsReady => RendererInfo.IsInteractive;

    public void Dispose() => _folder?.Dispose();

    private async Task ChooseAsync(InputFileChangeEventArgs chosen)
    {
        _folder?.Dispose();
        _folder = UploadFolder.Create(Time);
        (_source, _proposal) = (null, null);
        if (chosen.File.Size > UploadExtracts.LargestFile)
        {
            Say(false, $"The file is {LoadWords.Size(chosen.File.Size)}, and this page takes 2 GB at most: give its first rows.");
            return;
        }

        _source = await _folder.ReceiveAsync(chosen.File, UploadExtracts.LargestFile, new Progress<UploadProgress>(), CancellationToken.None);
        await ProposeAsync();
    }

    private async Task ProposeAsync()
    {
        if (_source is not null)
        {
            Take(await Task.Run(() => Mappings.ProposeAsync(_source, _kind, CancellationToken.None)));
        }
    }

    private async Task ShowAsync()
    {
        if (_source is not null)
        {
            Take(await Task.Run(() => Mappings.ShowAsync(_source, _yaml, CancellationToken.None)));
        }
    }

    private Task ChangeAsync((string Column, ColumnChoice Choice) change) =>
        ChangeAsync(source => Mappings.ChangeAsync(source, _yaml, change.Column, change.Choice, CancellationToken.None));

    private Task ChangeWordAsync(WordChoice choice) => ChangeAsync(source => Mappings.ChangeWordAsync(source, _yaml, choice, CancellationToken.None));

    private async Task ChangeAsync(Func<ExtractSource, Task<MappingDraft>> change)
    {
        if (_source is not { } source)
        {
            return;
        }

        var draft = await Task.Run(() => change(source));
        // What cannot be changed stays as it was, with the reason.
        _refusals += draft.Proposal is null ? 1 : 0;
        Take(draft with { Proposal = draft.Proposal ?? _proposal });
    }

    private async Task SaveAsync()
    {
        try
        {
            if (Current.Reader is not { } reader)
            {
                throw new SessionEndedException();
            }

            var (isSaved, sentence) = await Mappings.SaveAsync(reader, _yaml, _reason, CancellationToken.None);
            Say(isSaved, sentence);
            if (isSaved)
            {
                _reason = "";
                await OnSaved.InvokeAsync();
            }
        }
        catch (SessionEndedException)
        {
            Navigation.NavigateTo(Navigation.Uri, forceLoad: true);
        }
    }

    private static List<ContractColumn> Read(MappingProposal proposal) => [.. proposal.Contract.Columns.Except(Unread(proposal))];

    private static List<ContractColumn> Unread(MappingProposal proposal) =>
        [.. proposal.Contract.Columns.Where(column => !column.IsRequired && !proposal.Draft.Columns.ContainsKey(column.Name))];

    private void Take(MappingDraft draft)
    {
        _proposal = draft.Proposal;
        _yaml = draft.Yaml;
        Say(false, draft.Problem);
    }

    private void Say(bool isSaved, string? sentence) => (_isSaved, _sentence) = (isSaved, sentence);
}

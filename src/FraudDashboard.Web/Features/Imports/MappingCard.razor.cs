using FraudDashboard.Database.Loading.Contracts;
using FraudDashboard.Database.Loading.Files;
using FraudDashboard.Web.Shared.Data;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace FraudDashboard.Web.Features.Imports;

/// <summary>Takes a file, shows the profile that is proposed for it and its first rows, and saves the profile.</summary>
public sealed partial class MappingCard : IDisposable
{
    private UploadFolder? _folder;
    private ExtractSource? _source;
    private MappingDraft? _draft;
    private string _kind = ExtractContracts.All[0].Kind;
    private string _yaml = "";
    private string _reason = "";
    private string? _sentence;
    private bool _isSaved;

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
        (_source, _draft) = (null, null);
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

    private void Take(MappingDraft draft)
    {
        _draft = draft;
        _yaml = draft.Yaml;
        Say(false, draft.Problem);
    }

    private void Say(bool isSaved, string? sentence) => (_isSaved, _sentence) = (isSaved, sentence);
}

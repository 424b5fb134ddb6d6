using FraudDashboard.Database.Sessions;
using FraudDashboard.Ingestion.Profiles;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Security;
using FraudDashboard.Web.Ui.Dialogs;
using FraudDashboard.Web.Ui.Pages;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace FraudDashboard.Web.Features.Imports;

/// <summary>The saved mapping profiles, every version.</summary>
public sealed record MappingData(IReadOnlyList<SavedProfile> Saved);

/// <summary>Mapping profiles: one is proposed for a file, looked at and saved; saved ones are opened and retired.</summary>
public sealed partial class MappingPage : PageBase<MappingData>
{
    private MappingCard? _card;
    private string? _sentence;

    [Inject]
    private MappingProfiles Profiles { get; set; } = null!;

    [Inject]
    private IDialogService Dialogs { get; set; } = null!;

    [Inject]
    private CurrentReader Current { get; set; } = null!;

    protected override PageKeys Keys { get; } = new();

    /// <summary>A profile may be needed for the first file.</summary>
    protected override bool LoadsWithoutReports => true;

    protected override async Task<MappingData> LoadAsync(ReadSession session, PageRequest request, CancellationToken cancellation) =>
        new(await Profiles.SavedAsync(Current.Reader ?? throw new SessionEndedException(), cancellation));

    private async Task RetireAsync((string Name, string Reason) retired)
    {
        try
        {
            var reader = Current.Reader ?? throw new SessionEndedException();
            var preview = await Profiles.PreviewRetireAsync(reader, retired.Name, CancellationToken.None);
            if (preview.Problem is null && !await new Confirm($"Retire {retired.Name}?", preview.Touches, $"Yes, retire {retired.Name}").AskAsync(Dialogs))
            {
                return;
            }

            (_, _sentence) = await Profiles.RetireAsync(reader, retired.Name, retired.Reason, CancellationToken.None);
            await ReloadAsync();
        }
        catch (SessionEndedException)
        {
            Navigation.NavigateTo(Navigation.Uri, forceLoad: true);
        }
    }
}

using FraudDashboard.Database;
using FraudDashboard.Database.Sessions;
using FraudDashboard.Ingestion.Pipeline;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Ui.Pages;
using Microsoft.AspNetCore.Components;

namespace FraudDashboard.Web.Features.Imports;

/// <summary>Loading of extracts, how old each is, and every file that was given to load.</summary>
public sealed partial class ImportsPage : PageBase<ImportsData>
{
    protected override PageKeys Keys { get; } = new();

    /// <summary>The first extract is loaded here.</summary>
    protected override bool LoadsWithoutReports => true;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    protected override Task<ImportsData> LoadAsync(ReadSession session, PageRequest request, CancellationToken cancellation) => ImportsData.ReadAsync(session, request, LondonTime.Today(Time), cancellation);

    private static string Introduction(ImportsData view) => view switch
    {
        { Total: 0 } => "Figures appear once a first extract of crime reports is loaded.",
        { First: 1, Rows: [var last, ..] } =>
            $"{Format.Of(view.Total, "file")} so far; the last, {last.FileName}, {Became(last)} on {ImportsSheet.Moment(last)}.",
        _ => $"{Format.Of(view.Total, "file")} so far.",
    };

    private static string Became(ImportsRow load) => load.State switch
    {
        LoadState.Refused => "was refused",
        LoadState.Loading => "is being loaded; it came",
        LoadState.BrokenOff => "was broken off; it came",
        LoadState.Held => "is held; it came",
        LoadState.Discarded => "was held and discarded; it came",
        LoadState.RolledBack => "was rolled back; it came",
        LoadState.AlreadyLoaded => "had been loaded before; it came again",
        _ when load.IsNoneAccepted => "brought nothing, since none of its rows was accepted; it came",
        _ => "was loaded",
    };
}

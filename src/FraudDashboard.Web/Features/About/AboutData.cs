using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Requests.Reference;

namespace FraudDashboard.Web.Features.About;

/// <summary>What the page about the data reads beyond the reference lists.</summary>
public sealed record AboutData
{
    public required IReadOnlyList<SettingsRow> Settings { get; init; }

    public required IReadOnlyList<ViewCommentsRow> Comments { get; init; }

    public static async Task<AboutData> ReadAsync(ReadSession session, PageRequest request, CancellationToken cancellation) => new()
    {
        Settings = await SettingsQuery.RunAsync(session, request.Reader, cancellation),
        Comments = await ViewCommentsQuery.RunAsync(session, request.Reader, cancellation),
    };
}

using FraudDashboard.Web.Shared.Queries;

namespace FraudDashboard.Web.Features.About;

/// <summary>What the page about the data reads beyond the reference lists.</summary>
public sealed record AboutView
{
    public required IReadOnlyList<SettingsRow> Settings { get; init; }

    public required IReadOnlyList<ViewCommentsRow> Comments { get; init; }
}

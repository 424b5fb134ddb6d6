using FraudDashboard.Database.Sessions;

namespace FraudDashboard.Web.Features.Packs;

/// <summary>The settings of a frozen month: sql/views/report/pack_settings.sql.</summary>
public static class FrozenSettingsQuery
{
    public const string Sql = """
        select setting_code, value
        from report.pack_settings
        where pack_id = @PackId
        order by setting_code
        """;

    public static Task<IReadOnlyList<FrozenSettingsRow>> RunAsync(
        ReadSession session, UserScope scope, long packId, CancellationToken cancellation) =>
        session.QueryAsync<FrozenSettingsRow>(scope, Sql, new { packId }, cancellation);
}

/// <summary>One setting as it was.</summary>
public sealed record FrozenSettingsRow
{
    public required string SettingCode { get; init; }

    public required string Value { get; init; }
}

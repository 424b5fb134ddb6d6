using FraudDashboard.Database.Sessions;

namespace FraudDashboard.Web.Requests.Reference;

/// <summary>Settings: sql/views/report/settings.sql.</summary>
public static class SettingsQuery
{
    public const string Sql = """
        select setting_code, value, title, description
        from report.settings
        order by setting_code
        """;

    public static Task<IReadOnlyList<SettingsRow>> RunAsync(ReadSession session, UserScope scope, CancellationToken cancellation) =>
        session.QueryAsync<SettingsRow>(scope, Sql, null, cancellation);
}

/// <summary>One setting.</summary>
public sealed record SettingsRow
{
    public required string SettingCode { get; init; }

    public required string Value { get; init; }

    public required string Title { get; init; }

    public required string Description { get; init; }
}

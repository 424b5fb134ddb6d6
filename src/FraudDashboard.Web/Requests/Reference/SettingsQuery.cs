using FraudDashboard.Database.Sessions;

namespace FraudDashboard.Web.Requests.Reference;

/// <summary>Settings: sql/views/report/settings.sql.</summary>
public sealed class SettingsQuery(ScopedDb db)
{
    public const string Sql = """
        select setting_code, value, title, description
        from report.settings
        order by setting_code
        """;

    public Task<IReadOnlyList<SettingsRow>> RunAsync(UserScope scope, CancellationToken cancellation) =>
        db.QueryAsync<SettingsRow>(scope, Sql, null, cancellation);
}

/// <summary>One setting.</summary>
public sealed record SettingsRow
{
    public required string SettingCode { get; init; }

    public required string Value { get; init; }

    public required string Title { get; init; }

    public required string Description { get; init; }
}

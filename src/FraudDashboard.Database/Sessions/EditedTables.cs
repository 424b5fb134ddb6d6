namespace FraudDashboard.Database.Sessions;

/// <summary>The tables that people edit: the editing login may write these and no other.</summary>
public static class EditedTables
{
    /// <summary>Schema and name; sql/policies says what may be written to each, and by whom.</summary>
    public static IReadOnlyList<string> All { get; } = ["core.access_grant", "core.brief_comment", "core.data_protection_key", "core.same_name", "core.session", "core.trend_note"];
}

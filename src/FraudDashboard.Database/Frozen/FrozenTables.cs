namespace FraudDashboard.Database.Frozen;

/// <summary>The tables of a pack beside its own row and its manifest, in the order in which the manifest lists them.</summary>
public static class FrozenTables
{
    /// <summary>Names within the schema frozen; a test holds them against the database.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "assessment", "definition", Figure, "figure_on_day", "dissemination_month", "load", "measure", "published_measure", "rule",
        "rule_version", "sentence", "series_break", "setting", "submission_tally", "suppression", "tally", "victim_care_month",
    ];

    /// <summary>The figures of the month: two packs that are equal in these say the same of it.</summary>
    public const string Figure = "figure";
}

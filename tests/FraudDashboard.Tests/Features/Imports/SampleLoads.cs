using FraudDashboard.Web.Features.Imports;

namespace FraudDashboard.Tests.Features.Imports;

/// <summary>Loads as the list has them.</summary>
internal static class SampleLoads
{
    public static ImportsRow Loaded { get; } = new()
    {
        LoadId = 12,
        Kind = "crime_reports",
        FileName = "crime_reports_2026-11-24.csv",
        FileBytes = 1_048_576,
        FileSha256 = "ab12",
        AsAtOn = new(2026, 11, 24),
        State = "loaded",
        Sentence = "",
        ReadCount = 3_153,
        InsertedCount = 3_000,
        UpdatedCount = 100,
        UnchangedCount = 37,
        RejectedCount = 16,
        RejectedByCode = """{"STALE": 12, "KEY-MISSING": 4}""",
        UnknownColumns = ["officer_name"],
        PresentColumns = ["crime_ref", "status"],
        ProfileName = null,
        ProfileVersion = null,
        ValueCounts = """{"victim_age": {"filled": 40, "invalid": 40, "placeholders": 0}, "loss_amount": {"filled": 90, "invalid": 2, "placeholders": 7}}""",
        MendsLoadId = null,
        DecisionReason = null,
        DecidedAt = null,
        DecidedBy = null,
        StartedAt = new(2026, 11, 24, 7, 0, 0, DateTimeKind.Utc),
        FinishedAt = new(2026, 11, 24, 7, 0, 4, DateTimeKind.Utc),
        LoadedBy = "A. Analyst",
    };

    public static ImportsRow Refused { get; } = Loaded with
    {
        LoadId = 13,
        Kind = "",
        FileName = "page.csv",
        State = "refused",
        Sentence = "The file is empty: export it again.",
        ReadCount = 0,
        InsertedCount = 0,
        UpdatedCount = 0,
        UnchangedCount = 0,
        RejectedCount = 0,
        RejectedByCode = "{}",
        UnknownColumns = [],
        PresentColumns = [],
        ValueCounts = "{}",
    };
}

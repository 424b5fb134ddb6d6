using FraudDashboard.Web.Features.CrimeReports;

namespace FraudDashboard.Tests.Features.CrimeReports;

/// <summary>Rows of the list of reports as of 16 November 2026.</summary>
internal static class Rows
{
    public static CrimeReportsRow Of(long id = 7, string gaps = "[]", string? nfib = null) => new()
    {
        ReportId = id,
        CrimeRef = "6512877/26",
        AreaCode = "E09000025",
        RecordedAt = new(2026, 11, 4, 15, 40, 0, DateTimeKind.Utc),
        RecordedOn = new(2026, 11, 4),
        OffenceCode = "NFIB3A",
        OffenceTitle = "Online shopping and auctions",
        Source = "call_for_service",
        Status = "open",
        OwnerTeam = "Fraud desk",
        LossPence = null,
        IsComplete = false,
        GapCount = 2,
        Gaps = gaps,
        NfibVerdict = nfib,
        OutcomeVerdict = null,
        AgeDays = 12,
        LossOrder = -1,
        LateOrder = new(2026, 11, 4),
        SoonDueOn = new(2026, 11, 18),
        FixOrder = 3,
        VictimUpdateOn = new(2026, 11, 4),
        SupervisorReviewOn = new(2026, 10, 9),
    };

    public static string Gap(
        string rule, string title, string why, int daysLate, string? reads = null, string group = "completion", bool isDue = true) =>
        $$"""{"rule_code":"{{rule}}","rule_group":"{{group}}","title":"{{title}}","why":"{{why}}","reads":{{(reads is null ? "null" : $"\"{reads}\"")}},"is_due":{{(isDue ? "true" : "false")}},"days_late":{{daysLate}}}""";

    public static string Gaps(params string[] gaps) => $"[{string.Join(',', gaps)}]";
}

using FraudDashboard.Tests.Support;
using FraudDashboard.Web.Features.CrimeReports;

namespace FraudDashboard.Tests.Features.CrimeReports;

/// <summary>One report recorded on 4 November 2026, as of the 16th.</summary>
internal static class Records
{
    public static CrimeReportRecord Of(params CrimeReportRulesRow[] rules) => new()
    {
        Details = Details(),
        Rules = rules,
        Crimes = [],
        Submissions = [],
        Returns = [],
        History = [],
    };

    public static CrimeReportRow Details() => new()
    {
        ReportId = 7,
        CrimeRef = "6512877/26",
        AreaCode = "E09000025",
        Source = "call_for_service",
        Status = "open",
        ReportedAt = new(2026, 11, 4, 10, 12, 0, DateTimeKind.Utc),
        RecordedAt = new(2026, 11, 4, 15, 40, 0, DateTimeKind.Utc),
        SourceUpdatedAt = new(2026, 11, 14, 9, 0, 0, DateTimeKind.Utc),
        CallForServiceGround = "in_progress",
        CrimeConfirmed = true,
        OffenceCode = "NFIB3A",
        OffenceTitle = "Online shopping and auctions",
        CountingRule = "One crime for each victim",
        CountUnit = "victim",
        OffenceCount = null,
        VictimType = "individual",
        VictimAge = 67,
        VictimPostcodeDistrict = "E15",
        VictimBoroughCode = "E09000025",
        VulnerabilityAssessed = true,
        Vulnerable = null,
        AllocatedAt = null,
        LastVictimUpdateAt = null,
        LastSupervisorReviewAt = null,
        LossPence = 124_000,
        OnlineFlag = true,
        Enabler = "website",
        IsEnablerOnline = true,
        MoLength = 64,
        SuspectStatus = "unknown",
        OwnerTeam = "Fraud desk",
        OutcomeCode = null,
        OutcomeTitle = null,
        OutcomeAt = null,
        CancellationCode = null, CancellationTitle = null,
        IsCounted = true,
        IsComplete = false,
        GapCount = 0,
        NfibVerdict = null,
        OutcomeVerdict = null,
        AsAtOn = Requests.AsAt,
    };

    public static CrimeReportRulesRow Rule(
        string code, int no, string verdict, int? daysLate = null, string? why = null, string fields = "", string read = "{}", int grace = 0) => new()
        {
            RuleNo = no,
            RuleCode = code,
            RuleGroup = "completion",
            Title = $"Title of {code}",
            AppliesWords = "the victim is an individual",
            SatisfiedWords = "it is recorded",
            Source = "Victims' Code",
            Fields = fields,
            Version = 2,
            GraceDays = grace,
            IsCounted = true,
            Verdict = verdict,
            Why = why,
            DueOn = daysLate is { } late ? Requests.AsAt.AddDays(-late) : null,
            DaysLate = daysLate,
            ReadValues = read,
        };

    public static NfibCrimesRow Crime(string crime, int no, string field, string? inForce, string? atNfib, string? agreement) => new()
    {
        NfibCrime = crime,
        FirstSubmittedAt = new(2026, 11, 6, 12, 0, 0, DateTimeKind.Utc),
        DaysAfterRecording = 2,
        FieldNo = no,
        Field = field,
        InForce = inForce,
        AtNfib = atNfib,
        Agreement = agreement,
    };

    public static CrimeReportSubmissionsRow Submission(string status, string? reason = null) => new()
    {
        SubmissionRef = "S1",
        SubmittedAt = new(2026, 11, 6, 12, 0, 0, DateTimeKind.Utc),
        Status = status,
        NfibRef = null,
        RejectionReason = reason,
    };
}

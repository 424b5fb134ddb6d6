using static FraudDashboard.Ingestion.Demo.ReportColumn;

namespace FraudDashboard.Ingestion.Demo;

/// <summary>What has been done on a report by the as-at date: steps in time for their rules, and the outcome.</summary>
internal static class InvestigationProgress
{
    private static readonly WeightedChoice<string> Cancellations = new(("C2", 40), ("C1", 25), ("C4", 20), ("C3", 15));

    private static readonly WeightedChoice<string> Named = new(
        ("16", 24), ("15", 24), ("1", 19), ("8", 9), ("21", 6), ("3", 5), ("10", 4), ("1A", 3), ("20", 3), ("12", 2), ("22", 1));

    private static readonly WeightedChoice<string> Unnamed = new(("18", 74), ("14", 11), ("20", 8), ("19", 7));

    public static void Fill(DemoCrimeReport report, DateTime end, DemoRandom random)
    {
        var recorded = report.RecordedAt;
        var age = (end - recorded).TotalDays;
        if (report[VictimType] == "individual")
        {
            report.Stamp(NeedsAssessedAt, Within(recorded, 0.1, 4.6, random), end);
        }
        report.Stamp(ProtectAdviceAt, Within(recorded, 0.05, 6.5, random), end);
        report[Status] = random.Chance(0.032) ? "cancelled" : random.Chance(OpenShare(age)) ? "open" : "finalised";
        if (!random.Chance(report[Status] == "finalised" ? 0.015 : 0.07))
        {
            Allocate(report, end, random);
        }
        if (report[Status] == "cancelled")
        {
            report[CancellationCode] = random.Pick(Cancellations);
        }
        else if (report[Status] == "finalised")
        {
            Finalise(report, age, random);
        }
        Review(report, LastVictimUpdateAt, age, end, random);
        Review(report, LastSupervisorReviewAt, age, end, random);
    }

    private static double OpenShare(double age) =>
        age < 14 ? 0.95 : age < 30 ? 0.87 : age < 60 ? 0.66 : age < 90 ? 0.44 : age < 120 ? 0.26 : age < 240 ? 0.025 : 0.007;

    private static void Allocate(DemoCrimeReport report, DateTime end, DemoRandom random)
    {
        var allocated = random.Chance(0.9) ? Within(report.RecordedAt, 0.02, 1.9, random) : Within(report.RecordedAt, 2, 6, random);
        if (allocated <= end)
        {
            report[AllocatedAt] = DemoText.Stamp(allocated);
            report.Stamp(InvestigationPlanAt, Within(allocated, 0.1, 7.5, random), end);
        }
    }

    private static void Finalise(DemoCrimeReport report, double age, DemoRandom random)
    {
        report.IsFinalised = true;
        var outcome = Within(report.RecordedAt, age * 0.02, Math.Min(age, 200) * 0.97, random);
        report.OutcomeAt = outcome;
        report[ReportColumn.OutcomeAt] = DemoText.Stamp(outcome);
        report[OutcomeCode] = random.Pick(report[SuspectStatus] == "identified" ? Named : Unnamed);
    }

    // An open report is looked at now and then; a closed one was, up to its outcome.
    private static void Review(DemoCrimeReport report, ReportColumn column, double age, DateTime end, DemoRandom random)
    {
        var until = report.OutcomeAt ?? end;
        var draw = random.Unit();
        if (draw < 0.2 || until <= report.RecordedAt)
        {
            return;
        }
        var span = (until - report.RecordedAt).TotalDays;
        var back = report[Status] == "open" && draw < 0.75 ? Math.Min(age, 27) * random.Unit() : span * random.Unit();
        report[column] = DemoText.Stamp(until.AddSeconds(-(long)(back * 86400)));
    }

    public static DateTime Within(DateTime start, double first, double last, DemoRandom random)
    {
        var share = random.Unit();
        return start.AddSeconds((long)((first + share * share * (last - first)) * 86400));
    }
}

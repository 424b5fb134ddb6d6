using FraudDashboard.Ingestion.Parsing.Files;
using static FraudDashboard.Ingestion.Demo.ReportColumn;

namespace FraudDashboard.Ingestion.Demo;

/// <summary>The completion rules that a report can be made to fail.</summary>
internal enum GapKind
{
    OffenceCode, CfsGround, VictimType, VictimAge, VictimContact, VictimLocation, Vulnerability, NeedsAssessment, Loss,
    OnlineFlag, OnlineConsistent, Enabler, MoText, SuspectStatus, LocalSuspect, PaymentDetails, ProtectAdvice,
    InvestigationPlan, Outcome, OutcomeSuspect,
}

/// <summary>Decides which reports have gaps, by borough and month, and makes them.</summary>
internal sealed class GapInjection(Timeline timeline)
{
    private static readonly WeightedChoice<GapKind> Kinds = new(
        (GapKind.OffenceCode, 3), (GapKind.CfsGround, 5), (GapKind.VictimType, 2.5), (GapKind.VictimAge, 5),
        (GapKind.VictimContact, 5), (GapKind.VictimLocation, 3), (GapKind.Vulnerability, 10), (GapKind.NeedsAssessment, 17),
        (GapKind.Loss, 6), (GapKind.OnlineFlag, 4), (GapKind.OnlineConsistent, 5), (GapKind.Enabler, 6),
        (GapKind.MoText, 8), (GapKind.SuspectStatus, 4), (GapKind.LocalSuspect, 5), (GapKind.PaymentDetails, 11),
        (GapKind.ProtectAdvice, 14), (GapKind.InvestigationPlan, 12), (GapKind.Outcome, 5), (GapKind.OutcomeSuspect, 5));

    private static readonly string[] OnlineEnablers =
        [.. ShippedTable.Read("enablers").Where(row => row["is_online"] == "true").Select(row => row["enabler_code"])];

    private static readonly string[] Names = ["1", "1A", "2", "2A", "3", "3A", "21"];

    public void Make(DemoCrimeReport report, DemoRandom random)
    {
        if (random.Chance(CompleteShare(report)))
        {
            return;
        }
        var draw = random.Unit();
        var wanted = draw < 0.72 ? 1 : draw < 0.93 ? 2 : 3;
        for (var attempt = 0; attempt < 12 && wanted > 0; attempt++)
        {
            var kind = report.Owner?.Weakness is { } weakness && random.Chance(0.4) ? weakness : random.Pick(Kinds);
            if (Break(kind, report, random))
            {
                wanted--;
            }
        }
    }

    // Completion moves up six points in one month: the step that a control chart has to find.
    private double CompleteShare(DemoCrimeReport report) =>
        (DateOnly.FromDateTime(report.RecordedAt) >= timeline.StepOn ? 0.845 : 0.785) + (report.Owner?.Shift ?? -0.03);

    /// <summary>False when the rule does not apply to this report.</summary>
    private static bool Break(GapKind kind, DemoCrimeReport report, DemoRandom random) => kind switch
    {
        GapKind.OffenceCode => Spoil(report, OffenceCode, random),
        GapKind.CfsGround => report[Source] == "call_for_service" && Spoil(report, CallForServiceGround, random),
        GapKind.VictimType => Spoil(report, VictimType, random),
        GapKind.VictimAge => IsIndividual(report) && Spoil(report, VictimAge, random),
        GapKind.VictimContact => AnswerNo(report, VictimContactRecorded, random),
        GapKind.VictimLocation => Spoil(report, VictimBoroughCode, random) && Spoil(report, VictimPostcodeDistrict, random),
        GapKind.Vulnerability => IsIndividual(report) && Unassessed(report, random),
        GapKind.NeedsAssessment => IsIndividual(report) && Spoil(report, NeedsAssessedAt, random),
        GapKind.Loss => Spoil(report, LossAmount, random),
        GapKind.OnlineFlag => Spoil(report, OnlineFlag, random),
        GapKind.OnlineConsistent => ContradictOnline(report),
        GapKind.Enabler => Spoil(report, Enabler, random),
        GapKind.MoText => Shorten(report, random),
        GapKind.SuspectStatus => Spoil(report, SuspectStatus, random),
        GapKind.LocalSuspect => ContradictSuspect(report),
        GapKind.PaymentDetails => report.LossPence > 0 && AnswerNo(report, PaymentDetailsRecorded, random),
        GapKind.ProtectAdvice => Spoil(report, ProtectAdviceAt, random),
        GapKind.InvestigationPlan => report[AllocatedAt] != "" && Spoil(report, InvestigationPlanAt, random),
        GapKind.Outcome => report.IsFinalised && Spoil(report, random.Chance(0.5) ? OutcomeCode : ReportColumn.OutcomeAt, random),
        _ => ContradictOutcome(report),
    };

    private static bool IsIndividual(DemoCrimeReport report) => report.Read(VictimType) == "individual";

    private static bool Spoil(DemoCrimeReport report, ReportColumn column, DemoRandom random)
    {
        GapValues.Spoil(report, column, random);
        return true;
    }

    private static bool AnswerNo(DemoCrimeReport report, ReportColumn column, DemoRandom random)
    {
        if (random.Chance(0.5))
        {
            report.Answer(column, "N");
            return true;
        }
        return Spoil(report, column, random);
    }

    private static bool Unassessed(DemoCrimeReport report, DemoRandom random)
    {
        report.Spoil(Vulnerable, "");
        return AnswerNo(report, VulnerabilityAssessed, random);
    }

    private static bool Shorten(DemoCrimeReport report, DemoRandom random)
    {
        if (random.Chance(0.7))
        {
            report.Answer(MoLength, DemoText.Number(random.Below(100)));
            return true;
        }
        return Spoil(report, MoLength, random);
    }

    private static bool ContradictOnline(DemoCrimeReport report)
    {
        if (report.Read(OnlineFlag) == "" || !(report.Offence.IsCyber || OnlineEnablers.Contains(report.Read(Enabler))))
        {
            return false;
        }
        report.Answer(OnlineFlag, "N");
        return true;
    }

    private static bool ContradictSuspect(DemoCrimeReport report)
    {
        if (report.Read(CallForServiceGround) != "local_suspect" || report.Read(SuspectStatus) == "")
        {
            return false;
        }
        report.Answer(SuspectStatus, "unknown");
        return true;
    }

    private static bool ContradictOutcome(DemoCrimeReport report)
    {
        var code = report.Read(OutcomeCode);
        if (report.Read(SuspectStatus) == "" || (code != "18" && !Names.Contains(code)))
        {
            return false;
        }
        report.Answer(SuspectStatus, code == "18" ? "identified" : "described");
        return true;
    }
}

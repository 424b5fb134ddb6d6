using static FraudDashboard.Ingestion.Demo.ReportColumn;

namespace FraudDashboard.Ingestion.Demo;

/// <summary>How the offence was committed and what it cost: loss, means, narrative, suspect.</summary>
internal static class OffenceCircumstances
{
    private static readonly WeightedChoice<string> OnlineMeans = new(
        ("online_sale", 24), ("website", 26), ("social_media", 25), ("email", 18), ("app", 7));

    private static readonly WeightedChoice<string> OtherMeans = new(
        ("phone", 58), ("in_person", 28), ("other", 8), ("post", 6));

    private static readonly WeightedChoice<string> Suspects = new(("identified", 44), ("unknown", 37), ("described", 19));

    public static void Fill(DemoCrimeReport report, DemoRandom random)
    {
        var isOnline = report.Offence.IsCyber || random.Chance(report.Offence.OnlineShare);
        report.LossPence = Offences.Loss(report.Offence, random);
        report[LossAmount] = DemoText.Pounds(report.LossPence);
        report[PaymentDetailsRecorded] = report.LossPence > 0 ? "Y" : "";
        report[OnlineFlag] = isOnline ? "Y" : "N";
        report[Enabler] = isOnline && random.Chance(0.85) ? random.Pick(OnlineMeans) : random.Pick(OtherMeans);
        var share = random.Unit();
        report[MoLength] = DemoText.Number(100 + (int)(share * share * 1400));
        report[SuspectStatus] = report[CallForServiceGround] switch
        {
            "offender_arrested" => "identified",
            "local_suspect" => random.Chance(0.7) ? "identified" : "described",
            _ => random.Pick(Suspects),
        };
        report[OwnerTeam] = random.Chance(0.03) ? "" : DemoText.Team(random);
    }
}

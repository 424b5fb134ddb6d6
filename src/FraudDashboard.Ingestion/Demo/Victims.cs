using static FraudDashboard.Ingestion.Demo.ReportColumn;

namespace FraudDashboard.Ingestion.Demo;

/// <summary>Who suffered: type, age, home, vulnerability.</summary>
internal static class Victims
{
    private static readonly WeightedChoice<(int First, int Last)> Ages = new(
        ((14, 19), 5), ((20, 39), 39), ((40, 59), 29), ((60, 79), 20), ((80, 98), 7));

    public static void Fill(DemoCrimeReport report, DemoBoroughs boroughs, DemoRandom random)
    {
        var (borough, district) = boroughs.Victim(report.Owner, random);
        var known = random.Unit();
        report[VictimBoroughCode] = known < 0.04 ? "" : borough;
        report[VictimPostcodeDistrict] = known > 0.93 ? "" : district;
        report[VictimContactRecorded] = "Y";
        if (random.Chance(report.Offence.OrganisationShare))
        {
            report[VictimType] = "organisation";
            return;
        }
        report[VictimType] = "individual";
        var age = Age(random);
        report[VictimAge] = DemoText.Number(age);
        report[VulnerabilityAssessed] = "Y";
        report[Vulnerable] = IsVulnerable(age, random) ? "Y" : "N";
    }

    public static int Age(DemoRandom random)
    {
        var (first, last) = random.Pick(Ages);
        return random.Between(first, last);
    }

    public static bool IsVulnerable(int age, DemoRandom random) =>
        random.Chance(age >= 80 ? 0.55 : age >= 60 ? 0.28 : age < 20 ? 0.3 : 0.16);
}

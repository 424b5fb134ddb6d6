using FraudDashboard.Ingestion.Parsing.Files;

namespace FraudDashboard.Ingestion.Demo;

/// <summary>An offence code as the made-up records use it: how common, what it costs, who suffers it, how often online.</summary>
internal sealed record Offence(string Code, bool IsCyber, double Weight, int MedianLoss, double OrganisationShare, double OnlineShare);

/// <summary>The mix of offences: shares like the national ones of 2017 to 2021, and a long tail over every code.</summary>
internal static class Offences
{
    // Code, weight in ten thousand, median loss in pounds, share of organisations among victims, share committed online.
    private static readonly (string Code, double Weight, int Loss, double Organisation, double Online)[] Known =
    [
        ("NFIB3A", 1650, 190, .05, .95), ("NFIB1H", 1080, 480, .04, .60), ("NFIB5A", 1010, 650, .12, .50),
        ("NFIB3D", 740, 420, .08, .45), ("NFIB90", 720, 500, .15, .45), ("NFIB3E", 640, 520, .04, .35),
        ("NFIB52C", 450, 90, .06, .98), ("NFIB2E", 400, 4200, .03, .80), ("NFIB5B", 380, 700, .20, .60),
        ("NFIB5D", 310, 2600, .75, .80), ("NFIB1J", 240, 310, .02, .70), ("NFIB52B", 230, 150, .08, .97),
        ("NFIB3F", 220, 160, .01, .92), ("NFIB3C", 210, 1900, .03, .10), ("NFIB1G", 200, 900, .01, .85),
        ("NFIB1D", 190, 2400, .00, .93), ("NFIB50A", 160, 120, .15, .96), ("NFIB3G", 150, 260, .60, .30),
        ("NFIB7", 140, 600, .40, .50), ("NFIB1A", 130, 700, .03, .80), ("NFIB19", 110, 3800, .35, .15),
        ("NFIB8A", 90, 5200, .97, .25), ("NFIB3B", 80, 180, .04, .30), ("NFIB52E", 70, 420, .35, .97),
        ("NFIB52A", 60, 400, .80, .97), ("NFIB1E", 60, 1500, .03, .55), ("NFIB9", 55, 3900, .90, .30),
        ("NFIB2B", 50, 9000, .02, .80), ("NFIB6A", 45, 1800, .80, .35), ("NFIB4A", 40, 60, .20, .40),
        ("NFIB2A", 38, 8500, .02, .70), ("NFIB5C", 35, 9500, .60, .30), ("NFIB17", 32, 800, .25, .40),
        ("NFIB18", 30, 1200, .30, .30), ("NFIB2D", 28, 3600, .01, .35), ("NFIB1B", 26, 500, .01, .55),
        ("NFIB1F", 22, 1900, .01, .75), ("NFIB1C", 20, 1300, .10, .50), ("NFIB10", 18, 4200, .90, .20),
        ("NFIB5E", 16, 2100, .30, .45), ("NFIB13", 15, 1700, .95, .30), ("NFIB16B", 14, 7000, .01, .45),
        ("NFIB8B", 13, 7500, .98, .30), ("NFIB52D", 12, 900, .90, .90), ("NFIB51A", 11, 200, .85, .99),
        ("NFIB16C", 10, 8800, .01, .50), ("NFIB15", 9, 2600, .95, .45), ("NFIB51B", 8, 700, .85, .99),
        ("NFIB6B", 7, 600, .15, .70), ("NFIB11", 6, 5000, .80, .10), ("NFIB12", 5, 90, .90, .30),
        ("NFIB20A", 5, 80, .90, .35), ("NFIB14", 4, 3100, .95, .40), ("NFIB2C", 3, 9900, .10, .60),
        ("NFIB4B", 3, 2200, .95, .35), ("NFIB16A", 3, 3300, .85, .10),
    ];

    public static WeightedChoice<Offence> Mix()
    {
        var cyber = ShippedTable.Read("nfib_codes").ToDictionary(row => row["offence_code"], row => row["is_cyber"] is "1" or "true", StringComparer.Ordinal);
        return new WeightedChoice<Offence>([.. Known.Select(known => (
            new Offence(known.Code, cyber[known.Code], known.Weight, known.Loss, known.Organisation, known.Online),
            known.Weight))]);
    }

    /// <summary>Pence: a fifth nothing, most log-normal about the offence's median, a few in a Pareto tail.</summary>
    public static long Loss(Offence offence, DemoRandom random)
    {
        var draw = random.Unit();
        if (draw < 0.2)
        {
            return 0;
        }
        if (draw > 0.995)
        {
            var unit = random.Unit() + 1e-7;
            return (long)Math.Min(2_500_000 / Math.Sqrt(unit * Math.Sqrt(unit)), 450_000_000);
        }
        return (long)(offence.MedianLoss * 100 * DemoRandom.Exponential(1.6 * random.Normal())) + 1;
    }
}

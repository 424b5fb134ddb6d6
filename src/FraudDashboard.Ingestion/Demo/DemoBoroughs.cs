using System.Globalization;
using FraudDashboard.Ingestion.Parsing.Files;

namespace FraudDashboard.Ingestion.Demo;

/// <summary>A borough as the made-up records see it; <paramref name="Shift"/> is how far its completion lies from the rest.</summary>
internal sealed record DemoBorough(string Code, int Unit, double Shift, GapKind? Weakness, string[] Districts);

/// <summary>Where reports and victims are: the 32 boroughs by population and past counts, some truly better or worse.</summary>
internal sealed class DemoBoroughs
{
    public static readonly string[] OutsideLondon = ["E07000112", "E07000215", "E06000039", "E08000025", "W06000015", "E07000102"];
    private const string City = "E09000001";
    private static readonly GapKind[] Weaknesses = [GapKind.NeedsAssessment, GapKind.MoText, GapKind.ProtectAdvice];
    private readonly WeightedChoice<DemoBorough> _boroughs;

    public DemoBoroughs(DemoRandom random)
    {
        var rows = ShippedTable.Read("boroughs").Where(row => row["borough_code"] != City).ToList();
        // Which boroughs differ is the seed's choice and says nothing of the real ones; large ones, so that a funnel can tell.
        var candidates = rows.OrderByDescending(Weight).ThenBy(row => row["borough_code"], StringComparer.Ordinal)
            .Take(20).Select(row => row["borough_code"]).ToList();
        var chosen = new List<string>();
        while (chosen.Count < 6)
        {
            var code = random.Pick(candidates);
            candidates.Remove(code);
            chosen.Add(code);
        }
        Worse = chosen[..3];
        Better = chosen[3..];
        _boroughs = new WeightedChoice<DemoBorough>([.. rows.Select((row, order) => (ToBorough(row["borough_code"], order + 1, random), Weight(row)))]);
    }

    public IReadOnlyList<string> Worse { get; }

    public IReadOnlyList<string> Better { get; }

    public IReadOnlyList<DemoBorough> All => _boroughs.Items;

    /// <summary>The owning borough, or null for a report that is allocated to none.</summary>
    public DemoBorough? Owner(DemoRandom random) => random.Chance(0.02) ? null : random.Pick(_boroughs);

    /// <summary>Where the victim lives: mostly the borough that owns the report.</summary>
    public (string Code, string District) Victim(DemoBorough? owner, DemoRandom random)
    {
        var draw = random.Unit();
        if (draw < 0.03)
        {
            return (random.Pick(OutsideLondon), "CM1");
        }
        if (draw < 0.04)
        {
            return (City, "EC2A");
        }
        var home = owner is not null && draw < 0.85 ? owner : random.Pick(_boroughs);
        return (home.Code, random.Pick(home.Districts));
    }

    private DemoBorough ToBorough(string code, int unit, DemoRandom random)
    {
        var chance = (random.Unit() - 0.5) * 0.02;
        var worse = Worse.ToList().IndexOf(code);
        return worse >= 0 ? new DemoBorough(code, unit, -0.12, Weaknesses[worse], PostcodeDistricts.Of(code))
            : Better.Contains(code) ? new DemoBorough(code, unit, 0.10, null, PostcodeDistricts.Of(code))
            : new DemoBorough(code, unit, chance, null, PostcodeDistricts.Of(code));
    }

    private static double Weight(Dictionary<string, string> row) =>
        double.Parse(row["population_2017"], CultureInfo.InvariantCulture)
        + 120 * RecordedFraudByBorough.Of(row["borough_code"]);
}

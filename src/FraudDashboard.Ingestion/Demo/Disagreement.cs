using static FraudDashboard.Ingestion.Demo.SubmissionColumn;

namespace FraudDashboard.Ingestion.Demo;

/// <summary>Makes one field of a submission differ from its report, or leaves it out.</summary>
internal static class Disagreement
{
    private static readonly WeightedChoice<SubmissionColumn> Fields = new(
        (OffenceCode, 34), (OnlineFlag, 20), (LossAmount, 22), (VictimBoroughCode, 15), (VictimType, 9));

    public static void Make(string[] cells, int offenceCount, DemoRandom random)
    {
        var field = random.Pick(Fields);
        if (offenceCount > 1 && field is VictimBoroughCode or VictimType)
        {
            field = OffenceCode;
        }
        var told = cells[(int)field];
        cells[(int)field] = told != "" && random.Chance(0.35) ? "" : Other(field, told, random);
    }

    private static string Other(SubmissionColumn field, string told, DemoRandom random) => field switch
    {
        OffenceCode => told == "NFIB90" ? "NFIB3D" : "NFIB90",
        OnlineFlag => told == "Y" ? "N" : "Y",
        VictimType => told == "individual" ? "organisation" : "individual",
        VictimBoroughCode => told == "E09000033" ? "E09000007" : "E09000033",
        _ => DemoText.Pounds(random.Between(200_00, 9_000_00)),
    };
}

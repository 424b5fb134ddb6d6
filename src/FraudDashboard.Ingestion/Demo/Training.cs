namespace FraudDashboard.Ingestion.Demo;

/// <summary>Awareness training: every borough, team and course, as it stood at the last month's end and three months before.</summary>
internal static class Training
{
    public static readonly string[] Courses = ["FRAUD-AWARE", "NFIB-REPORT", "VULN-VICTIM", "BANK-PROTOCOL"];

    public static void Write(DemoFile file, DemoBoroughs boroughs, DateOnly asAt, DemoRandom random)
    {
        var latest = new DateOnly(asAt.Year, asAt.Month, 1).AddDays(-1);
        var before = new DateOnly(latest.Year, latest.Month, 1).AddMonths(-2).AddDays(-1);
        var updated = DemoText.Stamp(asAt.ToDateTime(new TimeOnly(6, 30)));
        foreach (var borough in boroughs.All)
        {
            foreach (var team in DemoText.Teams)
            {
                var headcount = random.Between(6, 84);
                foreach (var course in Courses)
                {
                    var completed = (int)(headcount * Math.Min(1, 0.5 + 0.45 * random.Unit() + borough.Shift));
                    var earlier = (int)(completed * (0.55 + 0.4 * random.Unit()));
                    file.Write(Row(borough.Code, team, course, before, headcount, earlier, updated));
                    file.Write(Row(borough.Code, team, course, latest, headcount, completed, updated));
                }
            }
        }
    }

    private static string[] Row(
        string borough, string team, string course, DateOnly asAtOn, int headcount, int completed, string updated) =>
        [borough, team, course, DemoText.Date(asAtOn), DemoText.Number(headcount), DemoText.Number(completed), updated];
}

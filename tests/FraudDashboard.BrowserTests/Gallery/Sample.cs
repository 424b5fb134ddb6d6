using FraudDashboard.Tests.Support;
using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Measures.Statistics;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.BrowserTests.Gallery;

/// <summary>Invented figures for looking at the components.</summary>
internal static class Sample
{
    public static readonly DateOnly October = new(2026, 10, 1);

    public static readonly PageFilter Filter = new() { Period = Period.Month(October) };

    public static readonly DataAge Age = new()
    {
        AsAt = new DateOnly(2026, 11, 16),
        Extracts = [new("reports", 1), new("NFIB", 1), new("outcomes", 1), new("victim care", 4)],
    };

    public static readonly Trend Completion = Series([74, 75, 75.5, 76, 75, 76, 72, 74, 76, 74.8, 76, 72.2, 73.9, 73, 74, 74.3, 72, 72.8, 82.6, 85, 84.5, 82.1, 84.7, 82.4], 3767, 0.85);
    public static readonly Trend Recorded = Series([91.2, 88, 87.3, 92.8, 88.7, 88.8, 93.5, 92.9, 89.2, 93.5, 90.9, 91.7, 88.8, 93.4, 92, 93.6, 93.2, 89.4, 89.8, 88.6, 88.6, 88, 89.7, 91.7], 3767, 0.92);
    public static readonly Trend Nfib = Series([60, 61.2, 60.6, 60.5, 61.4, 60.8, 60.5, 60.8, 61.2, 60, 61.7, 60, 61.3, 61.5, 60, 68.9, 68, 68.5, 67.3, 67.4, 67.6, 69.3, 67.6, 68.9], 2035, 0.9);
    public static readonly Trend Outcomes = Series([64.5, 64.5, 63, 63, 63.5, 64.1, 62.4, 64, 64.2, 64.4, 62.2, 64.6, 62.3, 63, 63.7, 64.5, 63, 64.5, 58, 57.6, 57.6, 57.3, 57, 57.2], 1068, 0.8);
    public static readonly Trend VictimCare = Series([89, 90.1, 87, 86.6, 90.1, 88.4, 88, 87.4, 88.6, 89.5, 88.1, 88, 86.7, 89.8, 86.6, 88.2, 89.5, 87, 89.1, 89.9, 88.7, 89.3, 86.9, 88], 583, 0.95);

    public static Trend Row(params double[] rates) => Series(rates, 3200, null);

    /// <summary>With the break of December 2025 and two months that are not settled.</summary>
    public static readonly Trend WithBreak = Trend.OfRates(Completion.Points.Select(point => point.Figure)
        .Append(new(new(2026, 11, 1), new(190, 260), false))
        .Where(month => month.Month != new DateOnly(2025, 3, 1))) with
    {
        Target = 0.85,
        Breaks = [new(new(2025, 12, 1), "Report Fraud")],
    };

    public static readonly IReadOnlyDictionary<string, Proportion> Boroughs = Places().ToDictionary();

    public static readonly Funnel Funnel = Funnel.Of(Boroughs)!;

    public static string Href(BoroughRef borough) => Urls.Borough(borough.Code, Filter);

    private static Trend Series(double[] rates, long n, double? target)
    {
        var first = October.AddMonths(1 - rates.Length);
        return Trend.OfRates(rates.Select((rate, i) => new MonthFigure(
            first.AddMonths(i), new Proportion((long)Math.Round(n * rate / 100), n), true, "/reports"))) with
        { Target = target };
    }

    private static IEnumerable<KeyValuePair<string, Proportion>> Places()
    {
        (string Name, long X, long N)[] rows =
        [
            ("HCK", 1071, 1289), ("TOW", 1177, 1428), ("CAM", 948, 1087), ("ISL", 842, 1027), ("LAM", 1215, 1479), ("SWK", 1175, 1427),
            ("H&F", 720, 891), ("K&C", 793, 970), ("WST", 932, 1123), ("BAR", 868, 1052), ("HAV", 962, 1171), ("RED", 1432, 1736),
            ("ENF", 1462, 1803), ("HGY", 1181, 1440), ("NEW", 1319, 1733), ("WAL", 1058, 1294), ("BNT", 1545, 1874), ("BRE", 1641, 1910),
            ("HRW", 833, 1074), ("BRO", 1348, 1650), ("CRO", 1539, 1968), ("SUT", 920, 1119), ("BEX", 1197, 1370), ("GRN", 1172, 1433),
            ("LEW", 1128, 1379), ("KIN", 899, 1106), ("MER", 921, 1113), ("RIC", 788, 949), ("WAN", 1198, 1441), ("EAL", 1560, 1839),
            ("HIL", 1182, 1437), ("HOU", 1359, 1665),
        ];
        return rows.Select(row => KeyValuePair.Create(London.Boroughs.Single(borough => borough.ShortName == row.Name).Code, new Proportion(row.X, row.N)));
    }
}

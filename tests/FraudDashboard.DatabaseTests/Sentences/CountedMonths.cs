using System.Globalization;
using System.Text.Json;
using FraudDashboard.DatabaseTests.Catalogue;
using FraudDashboard.DatabaseTests.Support;
using FraudDashboard.Tests.Support.Sentences;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.DatabaseTests.Sentences;

/// <summary>Every measure by month and area as the database counts it; all areas together are London.</summary>
internal sealed class CountedMonths
{
    public const string London = "london";

    private readonly ILookup<(string Measure, string Area), Counted> _months;

    private CountedMonths(IEnumerable<(string Measure, string Area, Counted Month)> rows) =>
        _months = rows.ToLookup(row => (row.Measure, row.Area), row => row.Month);

    public static async Task<CountedMonths> ReadAsync(DemoSite site, IEnumerable<BoroughRef> boroughs)
    {
        var text = await Sql.TextAsync(site.LoaderConnection, """
            select jsonb_agg(jsonb_build_array(measure_code, area_code, cohort_month, numerator, denominator))::text
            from report.measures_by_month
            where slice = 'area' and offence_code = '*'
            """);
        using var rows = JsonDocument.Parse(text!);
        var areas = rows.RootElement.EnumerateArray().Select(row => (
            row[0].GetString()!, row[1].GetString()!,
            new Counted(DateOnly.Parse(row[2].GetString()!, CultureInfo.InvariantCulture), row[3].GetInt64(), row[4].GetInt64()))).ToList();
        var units = boroughs.Where(borough => borough.IsMps).ToDictionary(borough => borough.Code, borough => borough.BcuName!);
        return new([.. areas, .. Together(areas, _ => London), .. Together(areas.Where(row => units.ContainsKey(row.Item2)), area => units[area])]);
    }

    private static IEnumerable<(string, string, Counted)> Together(IEnumerable<(string Measure, string Area, Counted Month)> rows, Func<string, string> whole) =>
        rows.GroupBy(row => (row.Measure, Whole: whole(row.Area), row.Month.Month)).Select(month => (
            month.Key.Measure, month.Key.Whole, new Counted(month.Key.Month, month.Sum(row => row.Month.Numerator), month.Sum(row => row.Month.Denominator))));

    public static string KeyOf(Area area) => area.Kind switch
    {
        AreaKind.London => London,
        AreaKind.NotAllocated => Area.NoneCode,
        _ => area.Value,
    };

    public IEnumerable<Counted> Of(string measure, string area) => _months[(measure, area)];

    /// <summary>The months of a period together.</summary>
    public Counted Over(string measure, string area, MonthRange months)
    {
        var counted = Of(measure, area).Where(month => month.Month >= months.FromMonth && month.Month <= months.ToMonth).ToList();
        return new(months.ToMonth, counted.Sum(month => month.Numerator), counted.Sum(month => month.Denominator));
    }

    /// <summary>Where an area lies outside the 99.8 % limits around all boroughs: 1 above, -1 below, 0 neither, or too few to say.</summary>
    public int PlaceOf(string measure, string area, MonthRange months, IEnumerable<string> boroughs)
    {
        const double z = 3.090232306167813;
        var all = boroughs.Select(borough => Over(measure, borough, months)).ToList();
        var theta = (double)all.Sum(one => one.Numerator) / all.Sum(one => one.Denominator);
        var own = Over(measure, area, months);
        if (own.Denominator < 10)
        {
            return 0;
        }

        var (n, p) = (own.Denominator, own.Rate);
        var (middle, reach) = ((p + z * z / (2 * n)) / (1 + z * z / n), z / (1 + z * z / n) * Math.Sqrt(p * (1 - p) / n + z * z / (4.0 * n * n)));
        return middle - reach > theta + 1e-12 ? 1 : middle + reach < theta - 1e-12 ? -1 : 0;
    }
}

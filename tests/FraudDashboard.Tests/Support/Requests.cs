using System.Globalization;
using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Measures.Queries;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Requests.Reference;

namespace FraudDashboard.Tests.Support;

/// <summary>Requests as of 16 November 2026: October is settled for all but outcome returns, for which September is.</summary>
internal static class Requests
{
    public static readonly DateOnly AsAt = new(2026, 11, 16);
    public static readonly DateOnly October = new(2026, 10, 1);
    public static readonly DateOnly September = new(2026, 9, 1);

    public static readonly ReferenceLists Reference = new()
    {
        Boroughs = London.Boroughs,
        Offences = London.Lists.Offences,
        Rules =
        [
            Rule("VULNERABILITY", 6, "completion", "Vulnerability assessed"),
            Rule("NEEDS-ASSESSMENT", 7, "completion", "Victim needs assessment"),
            Rule("RECORDED-24H", 20, "timeliness", "Recorded within 24 hours"),
        ],
        Measures =
        [
            Measure("completion", 1, "Reports complete", 0.85m, October),
            Measure("recorded_24h", 2, "Recorded within 24 hours", 0.92m, October),
            Measure("nfib", 3, "NFIB submissions accurate", 0.90m, October),
            Measure("outcomes", 4, "Outcomes returned correctly", 0.80m, September),
            Measure("victim_care", 6, "Victim care in time", 0.95m, October),
        ],
        Settings = new Dictionary<string, string>
        {
            ["due_soon_days"] = "3",
            ["unallocated_days"] = "2",
            ["victim_update_days"] = "28",
            ["supervisor_review_days"] = "28",
            ["open_long_days"] = "120",
        },
        SeriesBreaks = [],
    };

    /// <summary>The request that a query string makes.</summary>
    public static PageRequest Of(string query = "", UserScope? reader = null, PageKeys? keys = null) => new()
    {
        Filter = PageFilter.ParseUri("/" + query, London.Lists, keys).Filter,
        Reference = Reference,
        Frame = new PageFrame
        {
            Clock = new ClockRow { AsAtOn = AsAt, LatestCompleteMonth = October, FirstMonth = new(2024, 11, 1) },
            ExtractAges = [],
            Teams = [],
        },
        Reader = reader ?? UserScope.AllLondon,
    };

    /// <summary>A series that ends with a month; the figures are numerators of 100, the last one last.</summary>
    public static RateSeries Series(string code, DateOnly last, params long[] numerators) =>
        new(code, last.AddMonths(1 - numerators.Length), numerators, [.. numerators.Select(_ => 100L)]);

    /// <summary>Two years around 60 of 100 that have not clearly changed; the last months given are added to them.</summary>
    public static RateSeries Steady(string code, DateOnly last, params long[] lastMonths) =>
        Series(code, last, [.. Enumerable.Range(0, 24 - lastMonths.Length).Select(i => i % 2 == 0 ? 59L : 61L), .. lastMonths]);

    public static MeasuresByMonthRow Row(string measure, string month, string area, long numerator, long denominator) => new()
    {
        MeasureCode = measure,
        CohortMonth = DateOnly.ParseExact(month, "yyyy-MM", CultureInfo.InvariantCulture),
        AreaCode = area,
        Numerator = numerator,
        Denominator = denominator,
    };

    public static PublishedMeasuresRow Published(string measure, string month, long numerator, long denominator) => new()
    {
        MeasureCode = measure,
        CohortMonth = DateOnly.ParseExact(month, "yyyy-MM", CultureInfo.InvariantCulture),
        Numerator = numerator,
        Denominator = denominator,
    };

    private static RulesRow Rule(string code, int no, string group, string title) => new()
    {
        RuleCode = code,
        RuleNo = no,
        RuleGroup = group,
        Title = title,
        AppliesWords = "always",
        SatisfiedWords = "it is recorded",
        Source = "Victims' Code",
        Fields = "",
        Version = 1,
        EffectiveFrom = new(2000, 1, 1),
        GraceDays = 0,
        IsCounted = true,
        MinimumLength = null,
    };

    private static MeasuresRow Measure(string code, int no, string title, decimal target, DateOnly settled) => new()
    {
        MeasureCode = code,
        MeasureNo = no,
        Title = title,
        DenominatorWords = "Crime reports",
        NumeratorWords = "Right",
        CohortWords = "month recorded",
        Target = target,
        SettlingDays = 14,
        LatestSettledMonth = settled,
    };
}

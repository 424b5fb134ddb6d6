using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Requests.Reference;

namespace FraudDashboard.Tests.Support;

/// <summary>Requests of a whole-force reader as at 16 November 2026, without a database.</summary>
internal static class PageRequests
{
    public static readonly DateOnly October = new(2026, 10, 1);

    public static PageRequest Of(PageFilter? filter = null, UserScope? reader = null) => new()
    {
        Filter = filter ?? new PageFilter(),
        Reference = Reference,
        Frame = new PageFrame
        {
            Clock = new ClockRow { AsAtOn = new(2026, 11, 16), LatestCompleteMonth = October, FirstMonth = new(2024, 11, 1) },
            ExtractAges = [],
            Teams = [],
        },
        Reader = reader ?? UserScope.AllLondon,
    };

    private static readonly ReferenceLists Reference = new()
    {
        Boroughs = London.Boroughs,
        Offences = London.Lists.Offences,
        Rules =
        [
            Rule("NEEDS-ASSESSMENT", 7, "completion", "Victim needs assessment", 5),
            Rule("ENABLER", 11, "completion", "Enabler", 0),
            Rule("RECORDED-24H", 20, "timeliness", "Recorded within 24 hours", 0),
            Rule("NFIB-REPORTED", 21, "nfib", "Reported to NFIB", 7),
            Rule("OUTCOME-RETURNED", 22, "nfib", "Outcome returned to NFIB", 28),
        ],
        Measures =
        [
            Measure("completion", 14, October), Measure("nfib", 7, October), Measure("outcomes", 28, new(2026, 9, 1)),
            Measure("victim_care", 7, October),
        ],
        Settings = new Dictionary<string, string>
        {
            ["victim_care_immediate_hours"] = "24",
            ["victim_care_standard_hours"] = "168",
            ["national_body_name"] = "Report Fraud",
        },
        SeriesBreaks = [new SeriesBreaksRow { BreakOn = new(2025, 12, 4), Title = "Report Fraud", Note = "Action Fraud became Report Fraud." }],
    };

    private static RulesRow Rule(string code, int number, string group, string title, int grace) => new()
    {
        RuleCode = code,
        RuleNo = number,
        RuleGroup = group,
        Title = title,
        AppliesWords = "always",
        SatisfiedWords = $"{title} is recorded",
        Source = "Crime Recording Rules 2026/27",
        Fields = "",
        Version = 1,
        EffectiveFrom = new(2000, 1, 1),
        GraceDays = grace,
        IsCounted = true,
        MinimumLength = null,
    };

    private static MeasuresRow Measure(string code, int settlingDays, DateOnly settled) => new()
    {
        MeasureCode = code,
        MeasureNo = 1,
        Title = code,
        DenominatorWords = "Reports",
        NumeratorWords = "Right",
        CohortWords = "month recorded",
        Target = 0.9m,
        SettlingDays = settlingDays,
        LatestSettledMonth = settled,
    };
}

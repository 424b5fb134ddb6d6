using System.Globalization;

namespace FraudDashboard.Web.Requests.Reference;

/// <summary>What no reader's scope changes: boroughs, offence codes, rules, measures, settings, series breaks.</summary>
public sealed record ReferenceLists
{
    public required IReadOnlyList<BoroughRef> Boroughs { get; init; }

    public required IReadOnlyList<OffenceRef> Offences { get; init; }

    public required IReadOnlyList<RulesRow> Rules { get; init; }

    public required IReadOnlyList<MeasuresRow> Measures { get; init; }

    public required IReadOnlyDictionary<string, string> Settings { get; init; }

    public required IReadOnlyList<SeriesBreaksRow> SeriesBreaks { get; init; }

    public bool IsDemo => Settings.GetValueOrDefault("is_demo_data") == "true";

    public string Marking => Settings["protective_marking"];

    /// <summary>A setting that is a number of days.</summary>
    public int Days(string settingCode) => int.Parse(Settings[settingCode], CultureInfo.InvariantCulture);

    /// <summary>The bit of a rule in the masks of a report.</summary>
    public long RuleBit(string ruleCode) => 1L << Rules.Single(rule => rule.RuleCode == ruleCode).RuleNo;

    /// <summary>The bits of the completion rules that count.</summary>
    public long CompletionMask => Rules
        .Where(rule => rule is { RuleGroup: "completion", IsCounted: true })
        .Aggregate(0L, (mask, rule) => mask | 1L << rule.RuleNo);

    public MeasuresRow Measure(string code) => Measures.Single(measure => measure.MeasureCode == code);

    /// <summary>The name of an area code as a row shows it.</summary>
    public string AreaName(string areaCode) => areaCode switch
    {
        Area.NoneCode or "" => "Not allocated",
        Area.OrphanCode => "No report held",
        "*" => "All London",
        _ => Boroughs.FirstOrDefault(borough => borough.Code == areaCode)?.Name ?? "Outside London",
    };
}

using System.Globalization;
using FraudDashboard.Database.Sessions;

namespace FraudDashboard.Web.Requests.Reference;

/// <summary>What no reader's scope changes: boroughs, offence codes, rules, measures, settings, series breaks.</summary>
public sealed record ReferenceLists
{
    /// <summary>The version of the rows that these lists were read from.</summary>
    public long Version { get; init; }

    public required IReadOnlyList<BoroughRef> Boroughs { get; init; }

    public required IReadOnlyList<OffenceRef> Offences { get; init; }

    public required IReadOnlyList<RulesRow> Rules { get; init; }

    public required IReadOnlyList<MeasuresRow> Measures { get; init; }

    public required IReadOnlyDictionary<string, string> Settings { get; init; }

    public required IReadOnlyList<SeriesBreaksRow> SeriesBreaks { get; init; }

    /// <summary>The lists of a frozen month: no measure is looked at beyond it.</summary>
    internal static async Task<ReferenceLists> ReadAsync(ReadSession session, FrozenMonthRow pack, CancellationToken cancellation)
    {
        var lists = await ReadAsync(session, 0, cancellation);
        return lists with
        {
            Measures =
            [
                .. lists.Measures.Select(measure => measure.LatestSettledMonth > pack.PackMonth ? measure with { LatestSettledMonth = pack.PackMonth } : measure),
            ],
        };
    }

    /// <summary>Reads the lists as they stand in a snapshot: they are the same for every reader.</summary>
    public static async Task<ReferenceLists> ReadAsync(ReadSession session, long version, CancellationToken cancellation)
    {
        var scope = session.Reader;
        return new()
        {
            Version = version,
            Boroughs =
            [
                .. (await BoroughsQuery.RunAsync(session, scope, cancellation)).Select(row => new BoroughRef(
                    row.BoroughCode, row.Name, row.ShortName, row.IsMps ? row.BcuName : null, row.IsMps, row.TileX, row.TileY)),
            ],
            Offences =
            [
                .. (await OffenceCodesQuery.RunAsync(session, scope, cancellation))
                    .Select(row => new OffenceRef(row.OffenceCode, row.Title, row.Category)),
            ],
            Rules = await RulesQuery.RunAsync(session, scope, cancellation),
            Measures = await MeasuresQuery.RunAsync(session, scope, cancellation),
            Settings = (await SettingsQuery.RunAsync(session, scope, cancellation)).ToDictionary(row => row.SettingCode, row => row.Value),
            SeriesBreaks = await SeriesBreaksQuery.RunAsync(session, scope, cancellation),
        };
    }

    public bool IsDemo => Settings.GetValueOrDefault("is_demo_data") == "true";

    public string Marking => Settings["protective_marking"];

    /// <summary>A setting that is a number of days.</summary>
    public int Days(string settingCode) => int.Parse(Settings[settingCode], CultureInfo.InvariantCulture);

    /// <summary>The bit of a rule in the masks of a report.</summary>
    public long RuleBit(string ruleCode) => 1L << Rules.Single(rule => rule.RuleCode == ruleCode).RuleNo;

    /// <summary>The completion rules that count.</summary>
    public IEnumerable<RulesRow> CompletionRules => Rules.Where(rule => rule is { RuleGroup: "completion", IsCounted: true });

    /// <summary>Their bits.</summary>
    public long CompletionMask => CompletionRules.Aggregate(0L, (mask, rule) => mask | 1L << rule.RuleNo);

    public MeasuresRow Measure(string code) => Measures.Single(measure => measure.MeasureCode == code);

    /// <summary>"NFIB3A Online Shopping and Auctions": a code is shown with its name.</summary>
    public string OffenceName(string? offenceCode) => offenceCode is null or "" or FilterWords.None ? "not recorded"
        : $"{offenceCode} {Offences.FirstOrDefault(offence => offence.Code == offenceCode)?.Title}".TrimEnd();

    /// <summary>"Online Shopping and Auctions", where the code stands beside it; null without a code that is known.</summary>
    public string? OffenceTitle(string? offenceCode) => Offences.FirstOrDefault(offence => offence.Code == offenceCode)?.Title;

    /// <summary>The name of an area code as a row shows it.</summary>
    public string AreaName(string areaCode) => areaCode switch
    {
        Area.NoneCode or "" => "Not allocated",
        Area.OrphanCode => "No report held",
        "*" => "All London",
        _ => Boroughs.FirstOrDefault(borough => borough.Code == areaCode)?.Name ?? "Outside London",
    };
}

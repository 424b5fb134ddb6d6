using FraudDashboard.Web.Measures.Verdicts;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Requests.Reference;

namespace FraudDashboard.Web.Measures;

/// <summary>A measure or a rule: what it is called, where it is tallied, by what it can be divided, and the list behind each of its counts.</summary>
public sealed record MeasuredSubject
{
    private static readonly string[] OfReports = ["borough", "offence", "team", "source"];

    /// <summary>Of the measure or of the rule.</summary>
    public required string Code { get; init; }

    /// <summary>As screens name it.</summary>
    public required string Title { get; init; }

    /// <summary>The measure whose settled months it goes by: a rule goes by those of completion.</summary>
    public required string MeasureCode { get; init; }

    /// <summary>What the tallies of reports call it; null for what counts disseminations or referrals.</summary>
    public required string? TallySubject { get; init; }

    /// <summary>The result of those that are in order.</summary>
    public required string RightResult { get; init; }

    /// <summary>By what it can be divided, the usual first.</summary>
    public required IReadOnlyList<string> Dimensions { get; init; }

    /// <summary>The extracts that it is made of.</summary>
    public required IReadOnlyList<string> Kinds { get; init; }

    /// <summary>From 0 to 1; a rule has none.</summary>
    public double? Target { get; init; }

    /// <summary>It is one rule, and no measure.</summary>
    public bool IsRule => TallySubject == Code;

    /// <summary>The verdicts, where each report has one.</summary>
    public VerdictMeasure? Verdicts => Code == VerdictMeasure.Nfib.Code ? VerdictMeasure.Nfib : Code == VerdictMeasure.Outcomes.Code ? VerdictMeasure.Outcomes : null;

    /// <summary>False for the one measure whose records no page lists.</summary>
    public bool HasList => Code != "disseminations";

    /// <summary>Whether its records have a team.</summary>
    public bool HasTeams => Dimensions.Contains("team");

    /// <summary>Whether its months are ever settled.</summary>
    public bool IsSettling => !IsRule || RuleSeries.IsSettling(Code);

    /// <summary>The part of the address that lists those that fail.</summary>
    public string FailingPart => IsRule || Code == Headlines.Completion ? "gap" : "failing";

    /// <summary>What those that fail are, and the others.</summary>
    public (string Failing, string Right) Sides => IsRule ? ("with a gap", "without a gap") : MeasureWords.Sides(Code);

    /// <summary>What stands in place of a rate of none.</summary>
    public string Nothing => IsRule ? "none due yet" : MeasureWords.Nothing(Code);

    /// <summary>The measure or rule that a filter names; without one completion, or the first rule.</summary>
    public static MeasuredSubject Of(PageRequest request, bool isRule) => isRule
        ? OfRule(request.Reference.Rules.FirstOrDefault(rule => rule.RuleCode == request.Filter.Rule) ?? request.Reference.Rules[0])
        : OfMeasure(request.Reference.Measures.FirstOrDefault(measure => measure.MeasureCode == request.Filter.Measure) ?? request.Reference.Measure(Headlines.Completion));

    /// <summary>A measure or rule by its code, whichever case it is typed in; null where there is none.</summary>
    public static MeasuredSubject? Of(ReferenceLists reference, string code) =>
        reference.Measures.FirstOrDefault(row => Same(row.MeasureCode, code)) is { } measure ? OfMeasure(measure)
        : reference.Rules.FirstOrDefault(row => Same(row.RuleCode, code)) is { } rule ? OfRule(rule)
        : null;

    public static MeasuredSubject OfMeasure(MeasuresRow measure) => measure.MeasureCode switch
    {
        "completion" => Measure(measure, "COMPLETION", "complete", [.. OfReports, "rule"], "crime_reports"),
        "recorded_24h" => Measure(measure, "RECORDED-24H", "satisfied", OfReports, "crime_reports"),
        "nfib" => Measure(measure, VerdictMeasure.Nfib.Subject, VerdictMeasure.Accurate, [.. OfReports, "verdict"], "crime_reports", "nfib_submissions"),
        "outcomes" => Measure(measure, VerdictMeasure.Outcomes.Subject, VerdictMeasure.Accurate, [.. OfReports, "verdict"], "crime_reports", "nfib_outcomes"),
        "victim_care" => Measure(measure, null, "in_time", ["borough", "offence", "team"], "victim_care_referrals"),
        _ => Measure(measure, null, "in_time", ["borough", "offence"], "nfib_disseminations"),
    };

    public static MeasuredSubject OfRule(RulesRow rule) => new()
    {
        Code = rule.RuleCode,
        Title = rule.Title,
        MeasureCode = Headlines.Completion,
        TallySubject = rule.RuleCode,
        RightResult = "satisfied",
        Dimensions = OfReports,
        Kinds = rule.RuleCode switch
        {
            "NFIB-REPORTED" => ["crime_reports", "nfib_submissions"],
            "OUTCOME-RETURNED" => ["crime_reports", "nfib_outcomes"],
            _ => ["crime_reports"],
        },
    };

    /// <summary>The measure that counts what a rule asks; null where none does.</summary>
    public static string? MeasureOf(string ruleCode, string ruleGroup) => (ruleCode, ruleGroup) switch
    {
        ("RECORDED-24H", _) => "recorded_24h",
        ("NFIB-REPORTED", _) => VerdictMeasure.Nfib.Code,
        ("OUTCOME-RETURNED", _) => VerdictMeasure.Outcomes.Code,
        (_, "completion") => Headlines.Completion,
        _ => null,
    };

    /// <summary>"boroughs", "offences": the parts of a dimension.</summary>
    public static string Plural(string dimension) => dimension switch
    {
        "borough" => "boroughs",
        "offence" => "offences",
        "team" => "teams",
        "source" => "sources",
        "rule" => "rules",
        _ => "verdicts",
    };

    /// <summary>The list of a part of it: in the area, offence and months of a filter.</summary>
    public PageFilter List(PageFilter filter, string part) =>
        IsRule ? filter.CarriedOver with { Rule = Code, Part = part } : filter.ForList(Code, part);

    /// <summary>The address of that list, of one team or for one reason; null where there is none.</summary>
    public string? Url(PageFilter filter, string part, string? team = null, string? why = null) =>
        ListUrl(List(filter, part) with { Team = team, Why = why });

    /// <summary>The address of the records that a filter asks for; null where no page lists them.</summary>
    public string? ListUrl(PageFilter list) => !HasList || (TallySubject is null && list.Pack is not null) ? null : TallySubject is null ? Urls.VictimCare(list) : Urls.CrimeReports(list);

    /// <summary>Its own page, in the area, offence and months of a filter.</summary>
    public string PageUrl(PageFilter? filter = null) => IsRule ? Urls.Rule(Code, filter) : Urls.Measure(Code, filter);

    private static MeasuredSubject Measure(
        MeasuresRow measure, string? tallySubject, string right, IReadOnlyList<string> dimensions, params IReadOnlyList<string> kinds) => new()
        {
            Code = measure.MeasureCode,
            Title = measure.Title,
            MeasureCode = measure.MeasureCode,
            TallySubject = tallySubject,
            RightResult = right,
            Dimensions = dimensions,
            Kinds = kinds,
            Target = (double)measure.Target,
        };

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}

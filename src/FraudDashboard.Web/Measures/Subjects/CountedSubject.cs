using FraudDashboard.Web.Measures.Verdicts;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Requests.Reference;

namespace FraudDashboard.Web.Measures.Subjects;

/// <summary>What one page counts: a measure or a rule, what the tallies call it, and the list behind each of its counts.</summary>
public sealed record CountedSubject
{
    /// <summary>Of the measure or of the rule.</summary>
    public required string Code { get; init; }

    public required string Title { get; init; }

    public required bool IsRule { get; init; }

    /// <summary>The measure whose settled months it goes by: a rule goes by those of completion.</summary>
    public required string MeasureCode { get; init; }

    /// <summary>What the tallies of reports call it; null for what counts disseminations or referrals.</summary>
    public required string? TallySubject { get; init; }

    /// <summary>The result of those that are in order.</summary>
    public required string RightResult { get; init; }

    /// <summary>From 0 to 1; a rule has none.</summary>
    public double? Target { get; init; }

    /// <summary>False for the one measure whose records no page lists.</summary>
    public bool HasList => Code != "disseminations";

    /// <summary>Whether its months are ever settled.</summary>
    public bool IsSettling => !IsRule || RuleSeries.IsSettling(Code);

    /// <summary>The part of the address that lists those that are not in order.</summary>
    public string FailingPart => IsRule || Code == Headlines.Completion ? "gap" : "failing";

    /// <summary>What those that fail are, and the others.</summary>
    public (string Failing, string Right) Sides => IsRule ? ("with a gap", "without one") : MeasureWords.Sides(Code);

    /// <summary>What stands in place of a rate of none.</summary>
    public string Nothing => IsRule ? "none due yet" : MeasureWords.Nothing(Code);

    /// <summary>The measure or rule that a filter names; without one completion, or the first rule.</summary>
    public static CountedSubject Of(PageRequest request, bool isRule) => isRule
        ? OfRule(request.Reference.Rules.FirstOrDefault(rule => rule.RuleCode == request.Filter.Rule) ?? request.Reference.Rules[0])
        : OfMeasure(request.Reference.Measures.FirstOrDefault(measure => measure.MeasureCode == request.Filter.Measure) ?? request.Reference.Measure(Headlines.Completion));

    public static CountedSubject OfMeasure(MeasuresRow measure)
    {
        var (subject, right) = measure.MeasureCode switch
        {
            "completion" => ("COMPLETION", "complete"),
            "recorded_24h" => ("RECORDED-24H", "satisfied"),
            "nfib" => (VerdictMeasure.Nfib.Subject, VerdictMeasure.Accurate),
            "outcomes" => (VerdictMeasure.Outcomes.Subject, VerdictMeasure.Accurate),
            _ => ((string?)null, "in_time"),
        };
        return new()
        {
            Code = measure.MeasureCode,
            Title = measure.Title,
            IsRule = false,
            MeasureCode = measure.MeasureCode,
            TallySubject = subject,
            RightResult = right,
            Target = (double)measure.Target,
        };
    }

    public static CountedSubject OfRule(RulesRow rule) => new()
    {
        Code = rule.RuleCode,
        Title = rule.Title,
        IsRule = true,
        MeasureCode = Headlines.Completion,
        TallySubject = rule.RuleCode,
        RightResult = "satisfied",
    };

    /// <summary>The list of a part of it: in the area, offence and months of a filter.</summary>
    public PageFilter List(PageFilter filter, string part) =>
        IsRule ? filter.CarriedOver with { Rule = Code, Part = part } : filter.ForList(Code, part);

    /// <summary>The address of that list; null where there is none.</summary>
    public string? Url(PageFilter filter, string part, string? team = null, string? why = null) => !HasList ? null
        : Code == "victim_care" ? Urls.VictimCare(List(filter, part))
        : Urls.CrimeReports(List(filter, part) with { Team = team, Why = why });

    /// <summary>Its own page, in the area, offence and months of a filter.</summary>
    public string PageUrl(PageFilter filter) => IsRule ? Urls.Rule(Code, filter) : Urls.Measure(Code, filter);
}

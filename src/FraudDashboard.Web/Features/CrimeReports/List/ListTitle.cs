using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.CrimeReports;

/// <summary>What a list of reports shows, as a sentence.</summary>
public static class ListTitle
{
    /// <summary>"80 reports in Newham need something put right. More is due within 3 days on 23 reports, these or others".</summary>
    public static string Of(PageRequest request, CrimeReportCount count, CrimeReportCount? dueSoon = null)
    {
        var (which, verb) = Predicate(request);
        var title = $"{Subject(request, count, which)} {Agreeing(verb, count)}";
        return dueSoon is { Rows: > 0 } soon && IsGapsTab(request.Filter)
            ? $"{title}. More is due within {Format.Days(request.Reference.Days("due_soon_days"))} on {HowMany(soon)} {Noun(soon)}, {(soon is { Rows: 1, IsMore: false } ? "one of these or another" : "these or others")}"
            : title;
    }

    /// <summary>"80 reports in Newham", for the link back to a list.</summary>
    public static string Short(PageRequest request, CrimeReportCount count) => Subject(request, count, Predicate(request).Which);

    private static bool IsGapsTab(PageFilter filter) =>
        !filter.IsBehindFigure() && filter.Rule is null && filter.Tab is null or CrimeReportList.DefaultTab;

    private static string HowMany(CrimeReportCount count) =>
        count.IsMore ? $"more than {Format.Count(count.Rows)}" : count.Rows == 0 ? "no" : Format.Count(count.Rows);

    private static string Noun(CrimeReportCount count) => count is { Rows: 1, IsMore: false } ? "report" : "reports";

    private static string Subject(PageRequest request, CrimeReportCount count, string which)
    {
        var filter = request.Filter;
        var status = filter.Status is { } state && !which.Contains(state, StringComparison.Ordinal) ? state : which;
        var offence = filter.Offence switch { null => "", FilterWords.None => " without an offence code", var code => $" of {request.Reference.OffenceName(code)}" };
        var team = (filter.Team switch { null => "", FilterWords.None => " with no team", var name => $" with {name}" })
            + (filter.Source is { } source ? $" with the source “{FilterWords.Label(FilterWords.Sources, source)}”" : "");
        var words = string.Join(' ', new[] { HowMany(count), status, Noun(count) }.Where(word => word.Length > 0));
        return char.ToUpperInvariant(words[0]) + words[1..] + offence + team + When(request) + Aged(filter) + Where(request);
    }

    private static string Where(PageRequest request) => request.Filter.Area.Kind switch
    {
        AreaKind.London when request.SeesLondon => "",
        AreaKind.London => request.InArea(),
        AreaKind.NotAllocated => " that no borough owns",
        AreaKind.Bcu => $" in the {request.AreaLabel}",
        _ => $" in {request.AreaLabel}",
    };

    private static string When(PageRequest request)
    {
        var period = request.Filter.Period;
        if (period.Kind is PeriodKind.PageDefault or PeriodKind.All)
        {
            return "";
        }

        var during = request.MonthsFor(MeasureOf(request)).During;
        return request.Filter.Measure == "outcomes" ? $" with an outcome {during}" : $" recorded {during}";
    }

    private static string MeasureOf(PageRequest request) =>
        request.Reference.Measures.Any(measure => measure.MeasureCode == request.Filter.Measure) ? request.Filter.Measure! : "completion";

    private static string Aged(PageFilter filter) => filter.Age switch
    {
        null => "",
        "0-7" => " in the last 7 days",
        "over-120" => " more than 120 days ago",
        var band => $" {band.Replace("-", " to ", StringComparison.Ordinal)} days ago",
    } is { Length: > 0 } age ? (filter.Period.Kind is PeriodKind.PageDefault or PeriodKind.All ? " recorded" : "") + age : "";

    // What kind of reports, and a phrase that begins with its verb in the plural.
    private static (string Which, string Verb) Predicate(PageRequest request) => request.Filter switch
    {
        { Measure: "completion" or "recorded_24h" or "nfib" or "outcomes" } filter => ("", ListPhrases.Of(filter)),
        { Field: not null } filter => ("", ListPhrases.OfField(filter)),
        { Rule: { } rule, Tab: null } filter => ("", RuleWords(request, rule, filter)),
        { Why: { } why, Rule: null, Tab: null or CrimeReportList.DefaultTab } => ("", $"have a gap: {ReasonWords(why)}"),
        { Tab: var tab } filter => TabWords(request, tab) is var (which, verb) && filter.Rule is { } rule
            ? (which, verb + AlsoRule(request, tab, rule)) : (which, verb),
    };

    private static (string Which, string Verb) TabWords(PageRequest request, string? tab)
    {
        string Over(string setting) => $"over {Format.Days(request.Reference.Days(setting))}";
        return tab switch
        {
            null or CrimeReportList.DefaultTab => ("open", "need something put right"),
            "finalised" => ("finalised", "need something put right"),
            "due-soon" => ("", $"have something that falls due within {Format.Days(request.Reference.Days("due_soon_days"))}"),
            "unallocated" => ("open", $"have been unallocated for {Over("unallocated_days")}"),
            "victim-update" => ("open", $"have had no victim update for {Over("victim_update_days")}"),
            "supervisor-review" => ("open", $"have had no supervisor review for {Over("supervisor_review_days")}"),
            _ => ("", $"have been open for {Over("open_long_days")}"),
        };
    }

    private static string AlsoRule(PageRequest request, string? tab, string rule)
    {
        var title = request.Reference.Rules.Single(row => row.RuleCode == rule).Title;
        return tab == "due-soon" ? $": “{title}”" : $", with “{title}” as a gap";
    }

    private static string RuleWords(PageRequest request, string rule, PageFilter filter)
    {
        var title = request.Reference.Rules.Single(row => row.RuleCode == rule).Title;
        return (filter.Part, filter.Why) switch
        {
            ("numerator", _) => $"satisfy the rule “{title}”",
            ("denominator", null) => $"are due for the rule “{title}”",
            (_, null) => $"have “{title}” as a gap",
            (_, { } why) => $"have “{title}” as a gap: {ReasonWords(why)}",
        };
    }

    private static string ReasonWords(string why) => why switch
    {
        "placeholder" => "a placeholder was typed",
        "invalid" => "what was typed cannot be read",
        "inconsistent" => "two answers do not agree",
        "late" => "it came late",
        _ => "nothing that answers it",
    };

    private static string Agreeing(string verb, CrimeReportCount count)
    {
        if (count is not { Rows: 1, IsMore: false })
        {
            return verb;
        }

        var first = verb.Split(' ')[0];
        var singular = first switch { "have" => "has", "are" => "is", "were" => "was", "satisfy" => "satisfies", _ => first + "s" };
        return singular + verb[first.Length..];
    }
}

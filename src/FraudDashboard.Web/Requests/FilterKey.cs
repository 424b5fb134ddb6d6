namespace FraudDashboard.Web.Requests;

/// <summary>One key that carries a word: how it is read from a filter, set, and which words it allows.</summary>
internal sealed record FilterKey(
    string Name,
    string Noun,
    Func<PageFilter, string?> Get,
    Func<PageFilter, string?, PageFilter> Set,
    Func<FilterLists, IEnumerable<string>> Allowed)
{
    /// <summary>In the order in which a query string names them.</summary>
    public static readonly IReadOnlyList<FilterKey> All =
    [
        new("pack", "a frozen month", f => f.Pack, (f, v) => f with { Pack = v }, lists => lists.Pack is { } pack ? [pack] : []),
        new("offence", "an offence code", f => f.Offence, (f, v) => f with { Offence = v }, lists => lists.Offences.Select(offence => offence.Code).Append(FilterWords.None)),
        new("measure", "a measure", f => f.Measure, (f, v) => f with { Measure = v }, _ => Values(FilterWords.Measures)),
        new("part", "a part of a measure", f => f.Part, (f, v) => f with { Part = v }, _ => Values(FilterWords.Parts)),
        new("rule", "a rule", f => f.Rule, (f, v) => f with { Rule = v }, lists => Values(lists.Rules)),
        new("why", "a reason for a gap", f => f.Why, (f, v) => f with { Why = v }, _ => Values(FilterWords.Whys)),
        new("field", "a field compared with NFIB", f => f.Field, (f, v) => f with { Field = v }, _ => Values(FilterWords.Fields)),
        new("agreement", "a kind of agreement", f => f.Agreement, (f, v) => f with { Agreement = v }, _ => Values(FilterWords.Agreements)),
        new("team", "a team", f => f.Team, (f, v) => f with { Team = v }, lists => lists.Teams.Append(FilterWords.None)),
        new("source", "a source of reports", f => f.Source, (f, v) => f with { Source = v }, _ => Values(FilterWords.Sources)),
        new("with", "an area to compare with", f => f.With, (f, v) => f with { With = v }, lists => lists.Compared),
        new("status", "a status", f => f.Status, (f, v) => f with { Status = v }, _ => Values(FilterWords.Statuses)),
        new("age", "an age band", f => f.Age, (f, v) => f with { Age = v }, _ => Values(FilterWords.Ages)),
        new("priority", "a priority", f => f.Priority, (f, v) => f with { Priority = v }, _ => Values(FilterWords.Priorities)),
        new("tab", "a tab", f => f.Tab, (f, v) => f with { Tab = v }, _ => FilterWords.Tabs),
        new("by", "a way to divide the reports", f => f.By, (f, v) => f with { By = v }, _ => Values(FilterWords.Dimensions)),
        new("against", "a period to compare with", f => f.Against, (f, v) => f with { Against = v }, _ => Values(FilterWords.Against)),
        new("trend", "a trend", f => f.Trend, (f, v) => f with { Trend = v }, _ => Values(FilterWords.Trends)),
        new("code", "a code of rejected rows", f => f.Code, (f, v) => f with { Code = v }, _ => Values(FilterWords.RejectCodes)),
    ];

    private static IEnumerable<string> Values(IEnumerable<Choice> choices) => choices.Select(choice => choice.Value);
}

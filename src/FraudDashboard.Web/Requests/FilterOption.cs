namespace FraudDashboard.Web.Requests;

/// <summary>One option of a filter's select; the key is the name that a readable address gives it.</summary>
public sealed record FilterOption(string Value, string Label, string? Group = null, string? Key = null)
{
    /// <summary>The options of a fixed list, with "any" in front.</summary>
    public static IReadOnlyList<FilterOption> Of(string any, IEnumerable<Choice> choices) =>
        [new("", any), .. choices.Select(choice => new FilterOption(choice.Value, choice.Label))];

    /// <summary>The page's own period, months newest first, quarters, and the longer ones; the one asked for, however long ago.</summary>
    public static IReadOnlyList<FilterOption> Periods(FilterLists lists, string pageDefault, Period asked)
    {
        var months = lists.Months.Select(Period.Month).Union(asked.Kind == PeriodKind.Month ? [asked] : []);
        var quarters = lists.Months.Select(Period.Quarter).Union(asked.Kind == PeriodKind.Quarter ? [asked] : []);
        Period[] longer = [Period.YearToDate, Period.Last12Months, Period.All];
        if (lists.Pack is not null)
        {
            longer = [.. longer.Where(lists.IsKept)];
            quarters = quarters.Where(lists.IsKept);
        }

        return
        [
            new("", pageDefault),
            .. longer.Union(asked.Kind == PeriodKind.Months ? [asked] : []).Select(period => Option(period, "Longer")),
            .. months.Select(period => Option(period, "Month")),
            .. quarters.Select(period => Option(period, "Quarter")),
        ];
    }

    /// <summary>London, the boroughs under their Basic Command Units, and Not allocated; for a reader of some boroughs those alone.</summary>
    public static IReadOnlyList<FilterOption> Areas(FilterLists lists) =>
    [
        new("", lists.WholeLabel),
        .. lists.Own is null ? [new FilterOption(Area.NoneCode, "Not allocated", null, "borough")] : Array.Empty<FilterOption>(),
        .. lists.Bcus.SelectMany(bcu => lists.MpsBoroughs.Where(borough => borough.BcuName == bcu)
            .OrderBy(borough => borough.Name, StringComparer.Ordinal)
            .Select(borough => new FilterOption(borough.Code, borough.Name, bcu, "borough"))
            .Prepend(new FilterOption(bcu, $"All {bcu}", bcu, "bcu"))
            .Where(option => option.Key != "bcu" || lists.IsWhole(bcu))),
    ];

    /// <summary>What an area may be compared with: the same areas, all London first; an address names any of them alike.</summary>
    public static IReadOnlyList<FilterOption> Compared(FilterLists lists) =>
    [
        new("", lists.Own is null ? Area.London.Label(lists.Boroughs) : "London as published"),
        .. Areas(lists).Where(option => option.Value.Length > 0).Select(option => option with { Key = null }),
    ];

    /// <summary>The codes under their categories.</summary>
    public static IReadOnlyList<FilterOption> Offences(FilterLists lists) =>
    [
        new("", "All fraud and cyber"),
        .. lists.Offences.OrderBy(offence => offence.Category, StringComparer.Ordinal)
            .Select(offence => new FilterOption(offence.Code, $"{offence.Code} {offence.Title}", offence.Category)),
        new(FilterWords.None, FilterWords.NoOffenceLabel),
    ];

    /// <summary>The teams by name, and records of none.</summary>
    public static IReadOnlyList<FilterOption> Teams(FilterLists lists) =>
        [new("", "All teams"), .. lists.Teams.Select(team => new FilterOption(team, team)), new(FilterWords.None, FilterWords.NoTeamLabel)];

    private static FilterOption Option(Period period, string group) => new(period.Value, period.Label, group, period.Key);
}

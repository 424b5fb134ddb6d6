using System.Globalization;
using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Ui;

namespace FraudDashboard.Web.Features.VictimCare;

/// <summary>What the page of victim care says: who is overdue, how many were contacted in time, and one list of referrals.</summary>
public sealed record VictimCareViewModel
{
    private static readonly ReferralPart Overdue = ReferralPart.All.Single(part => part.Code == "no_contact");

    /// <summary>A list was asked for: its number is the title, and it comes first.</summary>
    public required bool IsList { get; init; }

    public required string Finding { get; init; }

    /// <summary>Within what time first contact is due.</summary>
    public required string Lead { get; init; }

    public required Trend Trend { get; init; }

    /// <summary>The month that the tile shows: the one asked for, else the latest settled one; null without referrals.</summary>
    public required MonthFigure? Month { get; init; }

    /// <summary>On the month before and on a year before.</summary>
    public required IReadOnlyList<Change?> Changes { get; init; }

    /// <summary>The filter of the lists of the tile's month.</summary>
    public required PageFilter MonthList { get; init; }

    /// <summary>The referrals of the tile's month: those that fail, those in time, or all.</summary>
    public string MonthUrl(string part) => Urls.VictimCare(MonthList with { Part = part });

    public required string PriorityWords { get; init; }

    public required IReadOnlyList<PriorityRow> Priorities { get; init; }

    /// <summary>What each team has to do and has done of late.</summary>
    public required IReadOnlyList<TeamRow> Teams { get; init; }

    public required string TeamWords { get; init; }

    /// <summary>The order in effect.</summary>
    public required string Sort { get; init; }

    public required IReadOnlyList<TabLinks.Tab> Tabs { get; init; }

    public required string ListTitle { get; init; }

    public required string ListWords { get; init; }

    public required IReadOnlyList<ReferralsRow> Rows { get; init; }

    public required long First { get; init; }

    /// <summary>Rows of the whole list.</summary>
    public required long Total { get; init; }

    /// <summary>Null on the first page.</summary>
    public required string? StartUrl { get; init; }

    /// <summary>Null on the last page.</summary>
    public required string? NextUrl { get; init; }

    public string TrendTitle => $"First contact in time by month received: {MeasureWords.Inside(Trend.Verdict.Words)}";

    /// <summary>None for any month but the latest settled one.</summary>
    public Verdict? Verdict => Month is not null && Month == Trend.LastSettled?.Figure ? Trend.Verdict : null;

    public static VictimCareViewModel Of(PageRequest request, VictimCareData data)
    {
        var filter = request.Filter;
        var part = ReferralPart.Of(filter.Measure, filter.Part);
        var total = data.Total;
        var month = MonthOf(request, data);
        var carried = filter.CarriedOver with { Priority = filter.Priority, Team = filter.Team };
        var title = $"{part.Title}: {Format.Of(total, filter.Priority is { } priority ? $"{priority} referral" : "referral")}{(filter.Team switch { null => "", FilterWords.None => " with no team", var team => $" of {team}" })}";
        return new VictimCareViewModel
        {
            IsList = filter.Part is not null,
            Finding = filter.Part is null ? FindingOf(request, data, month) : $"{title}{request.InArea()}{Received(request)}",
            Lead = $"First contact is due within {Hours(request, "immediate")} of receipt (immediate) or {Hours(request, "standard")} (standard). Area is the borough that the referral is allocated to.",
            Trend = request.TrendOf(VictimCareData.Measure, data.Series),
            Month = month,
            Changes = month is { IsSettled: true } ? [Against(data, month, 1, $"since {Format.MonthName(month.Month.AddMonths(-1))}"), Against(data, month, 12, "in a year")] : [],
            MonthList = filter.CarriedOver with
            {
                Measure = VictimCareData.Measure,
                Period = month is null ? filter.Period : Period.Month(month.Month),
            },
            PriorityWords = $"{PeriodOf(request)}{request.InArea()}. Each count opens its referrals.",
            Priorities = PriorityRow.Of(request, data),
            Teams = TeamRow.Of(request, data),
            TeamWords = $"{PeriodOf(request)}{request.InArea()}. Each count opens its referrals.",
            Tabs =
            [
                // The tallies count no teams: a tab then goes without its number.
                .. ReferralPart.All.Select(other => new TabLinks.Tab(
                    other.Title, filter.Team is null ? data.CountOf(other, filter.Priority) : other == part ? total : null, Urls.VictimCare(carried with { Part = other.Code }), other == part)),
            ],
            ListTitle = title,
            ListWords = $"{PeriodOf(request)}{request.InArea()}. {FilterWords.Label(FilterWords.ReferralSorts, data.Sort)}.",
            Sort = data.Sort,
            Rows = data.Rows,
            First = data.First,
            Total = total,
            StartUrl = filter.After is null ? null : Page(null),
            NextUrl = data.Next is null ? null : Page(data.Next),
        };

        string Page(string? after) => Urls.VictimCare(carried with { Part = part.Code, Sort = filter.Sort, After = after });
    }

    /// <summary>"All months", or the months asked for.</summary>
    public static string PeriodOf(PageRequest request) =>
        request.Filter.Period.Kind == PeriodKind.PageDefault ? "All months" : request.MonthsFor(VictimCareData.Measure).Label;

    private static string FindingOf(PageRequest request, VictimCareData data, MonthFigure? month)
    {
        var overdue = data.CountOf(Overdue, null);
        var immediate = data.CountOf(Overdue, "immediate");
        var received = Received(request);
        var first = overdue == 0 ? $"No referral{request.InArea()}{received} is overdue for first contact"
            : $"{Format.Of(overdue, "referral")}{request.InArea()}{received} {(overdue == 1 ? "is" : "are")} overdue for first contact"
                + (immediate == 0 ? ", none of them immediate" : $", {Format.Count(immediate)} of them immediate");
        return month is { Value.Rate: { } rate }
            ? $"{first}. {Format.Percent(rate)}{month.Value.Mark()} were contacted in time in {Format.Month(month.Month)}{(month.IsSettled ? "" : " so far [p]")}"
            : first;
    }

    private static string Received(PageRequest request) =>
        request.Filter.Period.Kind == PeriodKind.PageDefault ? "" : $" received {request.MonthsFor(VictimCareData.Measure).During}";

    private static MonthFigure? MonthOf(PageRequest request, VictimCareData data)
    {
        var months = request.MonthsFor(VictimCareData.Measure);
        return data.Series.LastOrDefault(month => month.Month <= months.ToMonth && month.Month >= months.FromMonth);
    }

    private static Change? Against(VictimCareData data, MonthFigure month, int monthsBack, string against)
    {
        var then = data.Series.FirstOrDefault(other => other.Month == month.Month.AddMonths(-monthsBack));
        return then is null ? null : Change.Of(month.Value, then.Value, against);
    }

    private static string Hours(PageRequest request, string priority) =>
        int.Parse(request.Reference.Settings[$"victim_care_{priority}_hours"], CultureInfo.InvariantCulture) switch
        {
            var hours when hours % 24 == 0 && hours > 24 => Format.Days(hours / 24),
            var hours => Format.Of(hours, "hour"),
        };
}

using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Measures.Changes;
using FraudDashboard.Web.Measures.Notes;
using FraudDashboard.Web.Measures.Queries;
using FraudDashboard.Web.Measures.Statistics;
using FraudDashboard.Web.Measures.Verdicts;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Measures.Subjects;

/// <summary>One part of those that fail: a rule, a verdict, a reason or a state.</summary>
public sealed record SubjectPart(string Code, long Count);

/// <summary>One team's counts; a null team is that of the reports that none owns.</summary>
public sealed record TeamRate(string? Team, long Numerator, long Denominator)
{
    internal Proportion Value => new(Numerator, Denominator);
}

/// <summary>What the page of one measure or rule reads.</summary>
public sealed record SubjectData
{
    // More boroughs than a Command Unit has are a slice of reports that a page does not count.
    private const int MostBoroughsOfTeams = 4;

    /// <summary>The area asked for, month by month.</summary>
    public required RateSeries Series { get; init; }

    /// <summary>Every area of the reader over the months in which boroughs are compared.</summary>
    public required IReadOnlyList<AreaRate> Areas { get; init; }

    /// <summary>Every area of the reader together, over the months of the level.</summary>
    public required AreaRate Together { get; init; }

    /// <summary>Those that fail in the area and months of the level, by what is wrong.</summary>
    public required IReadOnlyList<SubjectPart> Parts { get; init; }

    /// <summary>The teams of the area over the months of the level, as their reports are counted one by one; null where the area is too wide or what is counted has no team.</summary>
    public required IReadOnlyList<TeamRate>? Teams { get; init; }

    /// <summary>The parts of the change that the address asks for; null where nothing is read.</summary>
    public required ChangeParts? Change { get; init; }

    /// <summary>What each frozen month was; null where the trend of now is asked for.</summary>
    public IReadOnlyList<FrozenTrendRow>? Frozen { get; init; }

    /// <summary>The notes on it in the area asked for and those that this lies in.</summary>
    public IReadOnlyList<TrendNotesRow> Notes { get; init; } = [];

    /// <summary>What is read where the path names no measure or rule.</summary>
    public static SubjectData Nothing { get; } = new() { Series = new("", default, [], []), Areas = [], Together = new("*", 0, 0), Parts = [], Teams = null, Change = null };

    public static async Task<SubjectData> ReadAsync(ReadSession session, PageRequest request, MeasuredSubject subject, CancellationToken cancellation)
    {
        var months = request.MonthsFor(subject.MeasureCode);
        var compared = ComparedMonths(request, subject);
        var (series, areas) = subject.IsRule ? await RuleAsync(session, request, subject, cancellation) : await MeasureAsync(session, request, subject, cancellation);
        var together = Headlines.ByArea(subject.Code, months, areas);
        return new()
        {
            Series = series,
            Areas = Headlines.ByArea(subject.Code, compared, areas),
            Together = new("*", together.Sum(area => area.Numerator), together.Sum(area => area.Denominator)),
            Parts = await PartsAsync(session, request, subject, months, cancellation),
            Teams = HasTeams(request, subject) ? await TeamsAsync(session, request, subject, months, cancellation) : null,
            Change = await ChangeParts.ReadAsync(session, request, subject, cancellation),
            Frozen = FrozenTrendQuery.IsFor(request) && request.Filter.Trend == FilterWords.FrozenTrend
                ? await FrozenTrendQuery.RunAsync(session, request, [subject.Code], cancellation) : null,
            Notes = await TrendNotesQuery.RunAsync(session, request.Reader, subject.Code, NoteAreas.Shown(request), cancellation),
        };
    }

    /// <summary>The months over which boroughs are compared: those asked for, else the last twelve settled ones.</summary>
    public static MonthRange ComparedMonths(PageRequest request, MeasuredSubject subject) =>
        (request with { Filter = request.Filter with { Period = request.Filter.Period.Or(Period.Last12Months) } }).MonthsFor(subject.MeasureCode);

    /// <summary>Whether the teams of the area asked for are counted.</summary>
    public static bool HasTeams(PageRequest request, MeasuredSubject subject) =>
        subject.HasTeams && !(request.Pack is not null && subject.TallySubject is null) && request.Scope.ScopeCodes.Count is > 0 and <= MostBoroughsOfTeams;

    // What is read reaches over the chart, the months that are judged, and those compared.
    private static MonthRange WindowOf(PageRequest request, MeasuredSubject subject)
    {
        var (window, compared) = (VerdictFigures.Window(request, subject.MeasureCode), ComparedMonths(request, subject));
        return Around(window, compared);
    }

    private static MonthRange AreaMonths(PageRequest request, MeasuredSubject subject) =>
        Around(request.MonthsFor(subject.MeasureCode), ComparedMonths(request, subject));

    private static MonthRange Around(MonthRange one, MonthRange other) =>
        new(one.FromMonth < other.FromMonth ? one.FromMonth : other.FromMonth, one.ToMonth > other.ToMonth ? one.ToMonth : other.ToMonth);

    private static async Task<(RateSeries Series, IReadOnlyList<MeasuresByMonthRow> Areas)> MeasureAsync(
        ReadSession session, PageRequest request, MeasuredSubject subject, CancellationToken cancellation)
    {
        // The chart is of one area and goes far back; every area is read for the months that are compared alone.
        var (window, compared) = (WindowOf(request, subject), AreaMonths(request, subject));
        var rows = await MeasuresByMonthQuery.RunAsync(
            session, subject.TallySubject is null ? request.ReferralScope : request.TallyScope, request.Slice, request.AreaCodes,
            subject.Code, window.FromMonth, window.ToMonth, cancellation);
        var areas = await MeasuresByMonthQuery.RunAsync(
            session, request.Reader, request.SliceByArea, null, subject.Code, compared.FromMonth, compared.ToMonth, cancellation);
        return (RateSeries.Of(subject.Code, window, rows.Select(row => (row.CohortMonth, row.Numerator, row.Denominator))), areas);
    }

    private static async Task<(RateSeries Series, IReadOnlyList<MeasuresByMonthRow> Areas)> RuleAsync(
        ReadSession session, PageRequest request, MeasuredSubject subject, CancellationToken cancellation)
    {
        var window = WindowOf(request, subject);
        var rows = await RulesByMonthQuery.RunAsync(session, request.TallyScope, request.Slice, [subject.Code], window.FromMonth, window.ToMonth, cancellation);
        var compared = AreaMonths(request, subject);
        var byArea = await TalliesByMonthQuery.RunAsync(
            session, request.Reader, request.SliceByArea, [subject.Code], compared.FromMonth, compared.ToMonth, cancellation);
        return (
            RateSeries.Of(subject.Code, window, rows.Select(row => (row.CohortMonth, row.SatisfiedCount, row.DueCount))),
            [.. byArea.Select(row => new MeasuresByMonthRow
            {
                MeasureCode = subject.Code,
                CohortMonth = row.CohortMonth,
                AreaCode = row.AreaCode,
                Numerator = row.ResultCode == subject.RightResult ? row.ReportCount : 0,
                Denominator = row.ReportCount,
            })]);
    }

    private static async Task<IReadOnlyList<SubjectPart>> PartsAsync(
        ReadSession session, PageRequest request, MeasuredSubject subject, MonthRange months, CancellationToken cancellation)
    {
        if (subject.Code == Headlines.Completion)
        {
            var codes = request.Reference.CompletionRules.Select(rule => rule.RuleCode);
            var rules = await RulesByMonthQuery.RunAsync(session, request.TallyScope, request.Slice, codes, months.FromMonth, months.ToMonth, cancellation);
            return Largest(rules.Select(row => (row.SubjectCode, row.DueCount - row.SatisfiedCount)));
        }

        if (subject.TallySubject is { } tally)
        {
            var results = await TallyTotalsQuery.RunAsync(session, request.TallyScope, request.Slice, [tally], months.FromMonth, months.ToMonth, cancellation);
            return Largest(results.Where(row => row.ResultCode != subject.RightResult).Select(row => (row.ResultCode, row.ReportCount)));
        }

        // Of referrals a pack keeps the counts alone.
        return subject.Code != "victim_care" || request.Pack is not null ? []
            : Largest((await LateReferralsQuery.RunAsync(session, request.Reader, request.AreaCodes, request.Filter.OffenceCode, months, cancellation))
                .Select(row => (row.ContactState, row.ReferralCount)));
    }

    private static List<SubjectPart> Largest(IEnumerable<(string Code, long Count)> counts) =>
    [
        .. counts.GroupBy(count => count.Code).Select(part => new SubjectPart(part.Key, part.Sum(count => count.Count)))
            .Where(part => part.Count > 0).OrderByDescending(part => part.Count).ThenBy(part => part.Code, StringComparer.Ordinal),
    ];

    private static async Task<IReadOnlyList<TeamRate>> TeamsAsync(
        ReadSession session, PageRequest request, MeasuredSubject subject, MonthRange months, CancellationToken cancellation)
    {
        if (subject.TallySubject is not { } tally)
        {
            var referrals = await ReferralTeamsQuery.RunAsync(session, request.ReferralScope, request.AreaCodes, request.Filter.OffenceCode, months, cancellation);
            return [.. ByName(referrals.Select(row => new TeamRate(row.AllocatedTeam, row.Numerator, row.Denominator)))];
        }

        var rows = await TeamTalliesQuery.RunAsync(session, request.Scope, tally, request.Filter.OffenceCode, months, cancellation);
        return
        [
            .. ByName(rows.GroupBy(row => row.OwnerTeam).Select(team => new TeamRate(
                team.Key, team.Where(row => row.ResultCode == subject.RightResult).Sum(row => row.ReportCount), team.Sum(row => row.ReportCount)))),
        ];
    }

    private static IEnumerable<TeamRate> ByName(IEnumerable<TeamRate> teams) =>
        teams.OrderBy(team => team.Team is null).ThenBy(team => team.Team, StringComparer.OrdinalIgnoreCase);
}

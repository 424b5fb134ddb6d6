using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Measures.Queries;
using FraudDashboard.Web.Measures.Statistics;
using FraudDashboard.Web.Measures.Verdicts;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.VictimCare;

/// <summary>What the page of victim care reads.</summary>
public sealed record VictimCareData
{
    public const string Measure = "victim_care";

    /// <summary>Rows of a page: on a phone each is a card of ten lines.</summary>
    public const int PageSize = 25;

    public required IReadOnlyList<ReferralsRow> Rows { get; init; }

    /// <summary>The number of the first row of this page, from 1.</summary>
    public required long First { get; init; }

    /// <summary>The place of the next page; null on the last.</summary>
    public required string? Next { get; init; }

    /// <summary>Rows of the whole list.</summary>
    public required long Total { get; init; }

    /// <summary>The order in effect.</summary>
    public required string Sort { get; init; }

    public IReadOnlyList<ReferralsByTeamRow> Teams { get; init; } = [];

    /// <summary>Referrals of the months and area by priority and state.</summary>
    public required IReadOnlyList<ReferralCountsRow> Counts { get; init; }

    /// <summary>Contact in time, month by month.</summary>
    public required IReadOnlyList<MonthFigure> Series { get; init; }

    /// <summary>How many referrals a part has, of one priority or of both.</summary>
    public long CountOf(ReferralPart part, string? priority) => CountOf(Counts, part, priority);

    /// <summary>Rows of the list that a request asks for: of the tallies, where they count the same rows, else of the rows.</summary>
    public static async Task<long> TotalAsync(
        ReadSession session, PageRequest request, ReferralCriteria criteria, IReadOnlyList<ReferralCountsRow> counts, CancellationToken cancellation)
    {
        var part = ReferralPart.Of(request.Filter.Measure, request.Filter.Part);
        return part.Days is null && request.Filter.Team is null ? CountOf(counts, part, request.Filter.Priority)
            : await ReferralsQuery.CountAsync(session, request.ReferralScope, criteria, cancellation);
    }

    private static long CountOf(IEnumerable<ReferralCountsRow> counts, ReferralPart part, string? priority) => counts
        .Where(count => part.Holds(count) && (priority is null || count.Priority == priority)).Sum(count => count.Referrals);

    private static DateOnly OfLate(PageRequest request) => request.AsAtOn.AddDays(-ReferralPart.ContactedDays);

    public static async Task<VictimCareData> ReadAsync(ReadSession session, PageRequest request, CancellationToken cancellation)
    {
        var criteria = Criteria(request);
        var rows = await ReferralsQuery.RunAsync(session, request.ReferralScope, criteria, cancellation);
        var counted = await ReferralCountsQuery.RunAsync(session, request.ReferralScope, criteria, cancellation);
        var months = await MonthsAsync(session, request, cancellation);
        var page = rows.Take(PageSize).ToList();
        var before = ReferralKey.Read(request.Filter.After)?.RowsBefore ?? 0;
        return new VictimCareData
        {
            Rows = page,
            First = before + 1,
            Next = rows.Count > page.Count ? ReferralOrder.Of(criteria.Sort).KeyOf(page[^1], before + page.Count).Token : null,
            Total = await TotalAsync(session, request, criteria, counted, cancellation),
            Sort = criteria.Sort,
            Counts = counted,
            Teams = await ReferralsByTeamQuery.RunAsync(session, request.ReferralScope, criteria, cancellation),
            Series = months,
        };
    }

    /// <summary>The rows that a request asks for.</summary>
    public static ReferralCriteria Criteria(PageRequest request)
    {
        var filter = request.Filter;
        var part = ReferralPart.Of(filter.Measure, filter.Part);
        var months = filter.Period.Kind == PeriodKind.PageDefault ? (MonthRange?)null : request.MonthsFor(Measure);
        var after = ReferralKey.Read(filter.After);
        return new ReferralCriteria
        {
            AreaCodes = request.AreaCodes?.ToArray(),
            Offence = filter.OffenceCode,
            FromMonth = months?.FromMonth,
            ToMonth = months?.ToMonth,
            Priority = filter.Priority,
            IsUncontacted = part.IsToContact,
            States = part.IsAllToContact ? null : part.States?.ToArray(),
            IsDue = part.IsDue,
            Teams = request.WrittenTeams,
            IsTeamless = filter.Team == FilterWords.None,
            DueOn = part.Days == ReferralDays.DueToday ? request.AsAtOn : null,
            DueBefore = part.Days == ReferralDays.DueBefore ? request.AsAtOn : null,
            ReceivedFrom = part.Days == ReferralDays.ReceivedOfLate ? OfLate(request) : null,
            Sort = ReferralOrder.NameOf(filter),
            AfterUrgency = after?.Urgency ?? 0,
            AfterAt = after?.At,
            AfterId = after?.Id ?? 0,
        };
    }

    private static async Task<IReadOnlyList<MonthFigure>> MonthsAsync(ReadSession session, PageRequest request, CancellationToken cancellation)
    {
        var settled = request.LatestSettled(Measure);
        var window = VerdictFigures.Window(request, Measure);
        var rows = await MeasuresByMonthQuery.RunAsync(
            session, request.ReferralScope, request.Slice, request.AreaCodes, Measure, window.FromMonth, window.ToMonth, cancellation);
        return
        [
            .. rows.GroupBy(row => row.CohortMonth).OrderBy(month => month.Key).Select(month => new MonthFigure(
                month.Key, Proportion.Total(month.Select(row => new Proportion(row.Numerator, row.Denominator))), month.Key <= settled,
                Urls.VictimCare(request.Filter.ForList(Measure, "denominator") with { Period = Period.Month(month.Key) }))),
        ];
    }
}

using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Measures.Queries;
using FraudDashboard.Web.Measures.Statistics;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Boroughs;

/// <summary>A measure of all boroughs together, and where this one stands in the period and over a year; Not allocated stands nowhere.</summary>
public sealed record WholeRate(string MeasureCode, long Numerator, long Denominator, FunnelPlace? Place, FunnelPlace? YearPlace = null);

/// <summary>One course of the borough.</summary>
public sealed record CourseRate(string CourseCode, long Completed, long Headcount);

/// <summary>What the page of one borough reads.</summary>
public sealed record BoroughData
{
    public required IReadOnlyList<RateSeries> Measures { get; init; }

    public required IReadOnlyList<WholeRate> Whole { get; init; }

    /// <summary>Every rule with a gap, those with the most first.</summary>
    public required IReadOnlyList<RateSeries> Rules { get; init; }

    public required IReadOnlyList<OutstandingCount> Outstanding { get; init; }

    public required IReadOnlyList<CourseRate> Courses { get; init; }

    /// <summary>The area that a path names; null when it is neither a borough of the force nor "none".</summary>
    public static Area? AreaOf(string code, IEnumerable<BoroughRef> boroughs) =>
        string.Equals(code, Area.NoneCode, StringComparison.OrdinalIgnoreCase) ? Area.NotAllocated
        : boroughs.FirstOrDefault(borough => borough.IsMps && string.Equals(borough.Code, code, StringComparison.OrdinalIgnoreCase)) is { } found
            ? Area.Borough(found.Code) : null;

    public static async Task<BoroughData> ReadAsync(
        ReadSession session, PageRequest request, CancellationToken cancellation)
    {
        var rows = await HeadlineRows.ReadAsync(session, request, cancellation);
        var courses = request.Pack is not null ? [] : await TrainingByCourseQuery.RunAsync(session, request.Scope, cancellation);
        return new BoroughData
        {
            Measures = rows.Totals,
            Whole = [.. Headlines.Codes.Select(code => WholeOf(request, code, rows)).OfType<WholeRate>()],
            Rules = await RuleSeries.ReadAsync(session, request, _ => true, cancellation),
            Outstanding = await OutstandingWork.ReadAsync(session, request, cancellation),
            Courses = [.. courses.GroupBy(row => row.CourseCode).Select(course =>
                new CourseRate(course.Key, course.Sum(row => row.Completed), course.Sum(row => row.Headcount)))],
        };
    }

    private static WholeRate? WholeOf(PageRequest request, string code, HeadlineRows rows)
    {
        var funnel = FunnelOver(request.MonthsFor(code));
        var isDefault = request.Filter.Period.Kind == PeriodKind.PageDefault;
        return funnel is null ? null : new(
            code, funnel.Whole.Numerator, funnel.Whole.Denominator, PlaceIn(funnel),
            isDefault ? PlaceIn(FunnelOver(request.YearFor(code))) : null);

        Funnel? FunnelOver(MonthRange months) =>
            Headlines.FunnelOf(request, code, months, Headlines.ByArea(code, months, rows.ByArea));

        FunnelPlace? PlaceIn(Funnel? among) =>
            among?.Points.FirstOrDefault(point => point.Area == request.Filter.Area.Value)?.Place;
    }
}

using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Measures.Queries;
using FraudDashboard.Web.Measures.Statistics;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Measures;

/// <summary>One measure in the area asked for and in the one beside it.</summary>
public sealed record MeasurePair(string MeasureCode, MonthRange Months, Proportion First, Proportion? Second);

/// <summary>What the page reads: every measure of the catalogue over its twelve settled months, or those asked for.</summary>
public sealed record MeasuresData(IReadOnlyList<MeasurePair> Measures)
{
    /// <summary>The area beside the one asked for; null for all London.</summary>
    public static Area? With(PageRequest request) => request.Filter.With is not { } with ? null
        : with == Area.NoneCode ? Area.NotAllocated
        : request.Reference.Boroughs.Any(borough => borough.Code == with) ? Area.Borough(with) : Area.Bcu(with);

    /// <summary>Whether two areas stand beside each other: they are not the same, and a lead's boroughs are not London.</summary>
    public static bool IsPair(PageRequest request) =>
        (With(request) ?? Area.London) != request.Filter.Area || (With(request) is null && !request.SeesLondon && request.Reader.ScopeCodes.Count > 0);

    /// <summary>The request with the page's own period.</summary>
    public static PageRequest Dated(PageRequest request) =>
        request with { Filter = request.Filter with { Period = request.Filter.Period.Or(Period.Last12Months) } };

    public static async Task<MeasuresData> ReadAsync(ReadSession session, PageRequest request, CancellationToken cancellation)
    {
        var months = request.Reference.Measures.ToDictionary(measure => measure.MeasureCode, measure => Dated(request).MonthsFor(measure.MeasureCode));
        var rows = await MeasuresByMonthQuery.RunAsync(
            session, request.Reader, request.SliceByArea, null, months.Values.Min(range => range.FromMonth), months.Values.Max(range => range.ToMonth), cancellation);
        return Of(request, months, rows);
    }

    /// <summary>Puts the pairs together, of the rows of every area of the reader.</summary>
    public static MeasuresData Of(PageRequest request, IReadOnlyDictionary<string, MonthRange> months, IReadOnlyList<MeasuresByMonthRow> rows)
    {
        return new(
        [
            .. request.Reference.Measures.Select(measure => new MeasurePair(
                measure.MeasureCode, months[measure.MeasureCode], Sum(measure.MeasureCode, request.AreaCodes),
                IsPair(request) ? Second(measure.MeasureCode) : null)),
        ]);

        Proportion Sum(string code, IReadOnlyList<string>? areas) => Proportion.Total(
            Headlines.ByArea(code, months[code], rows).Where(area => areas?.Contains(area.AreaCode) != false).Select(area => new Proportion(area.Numerator, area.Denominator)));

        // A reader of some boroughs has London as it is published, for all offences together.
        Proportion? Second(string code) => With(request) is { } with ? Sum(code, with.ScopeCodes(request.Reference.Boroughs))
            : request.SeesLondon ? Sum(code, null) : request.Published(code, months[code]);
    }
}

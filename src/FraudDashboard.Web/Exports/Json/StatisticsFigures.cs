using System.Text.Json.Nodes;
using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Measures.Queries;
using FraudDashboard.Web.Measures.Statistics;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Requests.Reference;

namespace FraudDashboard.Web.Exports.Json;

/// <summary>The statistics of the completion rate: its XmR chart for London and its funnel over the boroughs.</summary>
public static class StatisticsFigures
{
    private const string Completion = "completion";

    /// <summary>
    /// XmR chart of London's completion rate over settled months: mean, limits and mean moving range as rates from 0 to 1, and
    /// for each month the number of the rule that flags it (NHS England, Making Data Count, 2023), 0 for none.
    /// </summary>
    public static async Task<JsonObject> SpcAsync(ReadSession session, UserScope scope, CancellationToken cancellation)
    {
        var rows = await SettledAsync(session, scope, cancellation);
        var series = rows
            .GroupBy(row => row.CohortMonth)
            .OrderBy(month => month.Key)
            .Select(month => (Month: month.Key, Value: Total(month)))
            .Where(month => month.Value.Denominator > 0)
            .ToList();
        var spc = new JsonObject
        {
            ["months"] = new JsonArray([.. series.Select(month => JsonValue.Create(FigureText.Month(month.Month)))]),
            ["x"] = new JsonArray([.. series.Select(month => JsonValue.Create(month.Value.Numerator))]),
            ["n"] = series.Count,
        };
        if (XmrChart.Of(series.Select(month => new XmrValue(month.Month, month.Value.Rate!.Value))) is { } chart)
        {
            spc["mean"] = chart.Current.Mean;
            spc["flags"] = new JsonArray([.. chart.Points.Select(point => JsonValue.Create((int)point.Signal))]);
            if (chart.Current.HasLimits)
            {
                spc["mean_moving_range"] = chart.Current.MeanMovingRange;
                spc["lower"] = chart.Current.Limits.Lower;
                spc["upper"] = chart.Current.Limits.Upper;
            }
        }

        return spc;
    }

    /// <summary>
    /// Funnels of the latest settled month and of the 12 months that end there, with Wilson 95 % intervals (Wilson 1927) as
    /// rates from 0 to 1; Not allocated is left out.
    /// </summary>
    public static async Task<JsonObject> FunnelAsync(ReadSession session, UserScope scope, CancellationToken cancellation)
    {
        var rows = await SettledAsync(session, scope, cancellation);
        var boroughs = rows.Where(row => row.AreaCode != "none").ToList();
        var latest = await LatestSettledMonthAsync(session, scope, cancellation);
        return new JsonObject
        {
            ["latest_month"] = Funnel(boroughs.Where(row => row.CohortMonth == latest)),
            ["last_12_months"] = Funnel(boroughs.Where(row => row.CohortMonth > latest.AddMonths(-12))),
        };
    }

    private static async Task<IReadOnlyList<MeasuresByMonthRow>> SettledAsync(ReadSession session, UserScope scope, CancellationToken cancellation)
    {
        var rows = await MeasuresByMonthQuery.RunAsync(
            session, scope, TallySlice.AllOffences, null, DateOnly.MinValue,
            await LatestSettledMonthAsync(session, scope, cancellation), cancellation);
        return [.. rows.Where(row => row.MeasureCode == Completion)];
    }

    private static async Task<DateOnly> LatestSettledMonthAsync(ReadSession session, UserScope scope, CancellationToken cancellation) =>
        (await MeasuresQuery.RunAsync(session, scope, cancellation)).Single(measure => measure.MeasureCode == Completion)
            .LatestSettledMonth ?? DateOnly.MinValue;

    private static Proportion Total(IEnumerable<MeasuresByMonthRow> rows) =>
        Proportion.Total(rows.Select(row => new Proportion(row.Numerator, row.Denominator)));

    private static JsonObject Funnel(IEnumerable<MeasuresByMonthRow> rows)
    {
        var areas = new JsonObject();
        var funnel = new JsonObject { ["areas"] = areas };
        var byArea = rows.GroupBy(row => row.AreaCode).Select(area => KeyValuePair.Create(area.Key, Total(area)));
        if (Measures.Statistics.Funnel.Of(byArea) is { } placed)
        {
            funnel["theta"] = placed.Theta;
            foreach (var point in placed.Points)
            {
                areas[point.Area] = new JsonObject
                {
                    ["x"] = point.Value.Numerator,
                    ["n"] = point.Value.Denominator,
                    ["place"] = point.Place.ToString().ToLowerInvariant(),
                    ["wilson95"] = new JsonArray(point.Wilson95.Lower, point.Wilson95.Upper),
                };
            }
        }

        return funnel;
    }
}

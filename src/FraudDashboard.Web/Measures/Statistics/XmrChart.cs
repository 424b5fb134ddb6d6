namespace FraudDashboard.Web.Measures.Statistics;

/// <summary>An XmR chart of settled months: what varies as it always has, and what has clearly changed (NHS England, Making Data Count, 2023).</summary>
public sealed record XmrChart
{
    /// <summary>One base, or several where a person has entered a dated rebase.</summary>
    public required IReadOnlyList<XmrBase> Bases { get; init; }

    /// <summary>Every month, of all bases.</summary>
    public IEnumerable<XmrPoint> Points => Bases.SelectMany(part => part.Points);

    /// <summary>The last base, by whose limits the latest month is judged.</summary>
    public XmrBase Current => Bases[^1];

    /// <summary>The latest month.</summary>
    public XmrPoint Last => Current.Points[^1];

    /// <summary>The chart of the months given in order, or null when there is none; a month without reports is no point.</summary>
    /// <param name="values">In any order; each month at most once.</param>
    /// <param name="rebases">The months with which new bases begin.</param>
    public static XmrChart? Of(IEnumerable<XmrValue> values, IReadOnlyCollection<DateOnly>? rebases = null)
    {
        var ordered = values.OrderBy(value => value.Month).ToList();
        if (ordered.Count == 0)
        {
            return null;
        }

        var starts = (rebases ?? []).Order().ToList();
        var parts = ordered.GroupBy(value => starts.Count(start => start <= value.Month)).OrderBy(part => part.Key);
        return new XmrChart { Bases = [.. parts.Select(part => XmrBase.Of([.. part]))] };
    }

    /// <summary>The month as it is judged; null where it is none of the chart.</summary>
    public XmrPoint? At(DateOnly month) => Points.FirstOrDefault(point => point.Month == month);

    /// <summary>The base whose limits judge a month; null where the month is none of the chart.</summary>
    public XmrBase? BaseOf(DateOnly month) => Bases.FirstOrDefault(part => part.Points.Any(point => point.Month == month));

    /// <summary>The run that a flagged month is part of; null for a month that no rule flags.</summary>
    public XmrRun? RunOf(DateOnly month) => BaseOf(month) is { } part && At(month) is { Signal: not Signal.None } point ? XmrRun.Of(part, point) : null;
}

using FraudDashboard.Web.Measures.Statistics;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Measures;

/// <summary>One measure or rule month by month, as its two counts; small, since a page hands it to its circuit.</summary>
/// <param name="Code">Of the measure or the rule.</param>
/// <param name="FirstMonth">The first day of the first month.</param>
/// <param name="Numerators">One a month.</param>
/// <param name="Denominators">One a month.</param>
public sealed record RateSeries(string Code, DateOnly FirstMonth, IReadOnlyList<long> Numerators, IReadOnlyList<long> Denominators)
{
    /// <summary>The first day of the last month.</summary>
    public DateOnly LastMonth => FirstMonth.AddMonths(Numerators.Count - 1);

    /// <summary>The first day of each month.</summary>
    public IEnumerable<DateOnly> Months => Enumerable.Range(0, Numerators.Count).Select(FirstMonth.AddMonths);

    /// <summary>The series of the months given, each month the sum of what stands in it.</summary>
    /// <param name="figures">In any order; a month may stand there more than once, and those outside are left out.</param>
    public static RateSeries Of(string code, MonthRange months, IEnumerable<(DateOnly Month, long Numerator, long Denominator)> figures)
    {
        var count = Distance(months.FromMonth, months.ToMonth) + 1;
        long[] numerators = new long[count], denominators = new long[count];
        foreach (var (month, numerator, denominator) in figures)
        {
            if (month >= months.FromMonth && month <= months.ToMonth)
            {
                var i = Distance(months.FromMonth, month);
                numerators[i] += numerator;
                denominators[i] += denominator;
            }
        }

        return new(code, months.FromMonth, numerators, denominators);
    }

    /// <summary>One month, or 0 of 0 outside the series.</summary>
    public Proportion At(DateOnly month) =>
        Distance(FirstMonth, month) is var i && i >= 0 && i < Numerators.Count ? new(Numerators[i], Denominators[i]) : default;

    /// <summary>The months together: Σ over Σ.</summary>
    public Proportion Over(MonthRange months) =>
        Proportion.Total(Months.Where(month => month >= months.FromMonth && month <= months.ToMonth).Select(At));

    /// <summary>Months from one to another.</summary>
    internal static int Distance(DateOnly from, DateOnly to) => (to.Year - from.Year) * 12 + to.Month - from.Month;
}

/// <summary>One area's counts over a period.</summary>
public sealed record AreaRate(string AreaCode, long Numerator, long Denominator)
{
    internal Proportion Value => new(Numerator, Denominator);
}

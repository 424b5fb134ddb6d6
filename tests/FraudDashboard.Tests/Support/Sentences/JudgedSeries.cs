using System.Globalization;

namespace FraudDashboard.Tests.Support.Sentences;

/// <summary>One month of a measure as it is counted.</summary>
internal sealed record Counted(DateOnly Month, long Numerator, long Denominator)
{
    public double Rate => (double)Numerator / Denominator;

    public string Written => PercentOf(Rate);

    /// <summary>A rate as every sentence writes it, with a plain space.</summary>
    public static string PercentOf(double rate)
    {
        var rounded = Math.Round(rate * 100, 1, MidpointRounding.AwayFromZero);
        return (rounded, rate) switch
        {
            (0, > 0) => "<0.1 %",
            (100, < 1) => ">99.9 %",
            _ => rounded.ToString("0.0", CultureInfo.InvariantCulture) + " %",
        };
    }
}

/// <summary>The settled months of a measure and area, judged by the rules of the XmR chart, computed here and nowhere else.</summary>
internal sealed class JudgedSeries
{
    private const double Rounding = 1e-12;

    private readonly double _reach;

    public JudgedSeries(IEnumerable<Counted> months, DateOnly settled)
    {
        Months = [.. months.Where(month => month.Denominator > 0 && month.Month <= settled && month.Month > settled.AddMonths(-60)).OrderBy(month => month.Month)];
        Mean = Months.Count == 0 ? double.NaN : Months.Average(month => month.Rate);
        var ranges = Months.Zip(Months.Skip(1), (before, after) => Math.Abs(after.Rate - before.Rate)).ToList();
        _reach = ranges.Count == 0 ? double.NaN : 2.66 * ranges.Average();
    }

    public IReadOnlyList<Counted> Months { get; }

    public double Mean { get; }

    public int IndexOf(DateOnly month) => Months.ToList().FindIndex(one => one.Month == month);

    public int SideOf(int i) => SignOf(Months[i].Rate - Mean);

    /// <summary>1 or -1 beyond the limit of that side, else 0.</summary>
    public int OutsideOf(int i) => Beyond(i, _reach);

    /// <summary>1 or -1 beyond two thirds of the way to it, else 0.</summary>
    public int NearOf(int i) => Beyond(i, _reach * 2 / 3);

    public int StepOf(int i) => SignOf(Months[i].Rate - Months[i - 1].Rate);

    /// <summary>The way in which the first rule that fits flags a month, else 0: outside, trend, two of three, shift.</summary>
    public int FlaggedWay(int i)
    {
        // At a turn the trend that ends there decides, not the one that begins.
        var trend = IsTrend(i, 1) && IsTrend(i, -1) ? StepOf(i) : IsTrend(i, 1) ? 1 : IsTrend(i, -1) ? -1 : 0;
        int[] ways = [OutsideOf(i), trend, IsFlagged(i, 1) ? 1 : 0, IsFlagged(i, -1) ? -1 : 0];
        return ways.FirstOrDefault(way => way != 0);
    }

    /// <summary>Whether any of the four rules flags a month one way.</summary>
    public bool IsFlagged(int i, int sign) => OutsideOf(i) == sign
        || IsTrend(i, sign)
        || (NearOf(i) == sign && Windows(i, 3).Any(from => Enumerable.Range(from, 3).All(at => SideOf(at) == sign) && Enumerable.Range(from, 3).Count(at => NearOf(at) == sign) >= 2))
        || Windows(i, 7).Any(from => Enumerable.Range(from, 7).All(at => SideOf(at) == sign));

    /// <summary>One of seven months that each rise, or each fall.</summary>
    public bool IsTrend(int i, int sign) => Windows(i, 7).Any(from => Enumerable.Range(from + 1, 6).All(at => StepOf(at) == sign));

    /// <summary>All the months from one to before another, summed.</summary>
    public double? RateBetween(DateOnly from, DateOnly before)
    {
        var months = Months.Where(month => month.Month >= from && month.Month < before).ToList();
        return months.Count == 0 ? null : (double)months.Sum(month => month.Numerator) / months.Sum(month => month.Denominator);
    }

    private IEnumerable<int> Windows(int i, int length) =>
        Enumerable.Range(i - length + 1, length).Where(from => from >= 0 && from + length <= Months.Count);

    private int Beyond(int i, double reach) =>
        Months[i].Rate > Mean + reach + Rounding ? 1 : Months[i].Rate < Mean - reach - Rounding ? -1 : 0;

    private static int SignOf(double difference) => Math.Abs(difference) <= Rounding ? 0 : Math.Sign(difference);
}

namespace FraudDashboard.Web.Ui.Charts;

/// <summary>One axis: values laid out between 0 and 100 %, with ticks at round numbers.</summary>
public sealed record Scale(double From, double To, IReadOnlyList<double> Ticks)
{
    /// <summary>The share of the axis at which a value lies, in per cent.</summary>
    public double At(double value) => To > From ? (value - From) / (To - From) * 100 : 50;

    /// <summary>An axis that holds all the values and ends at round numbers, within the bounds that a value can have.</summary>
    public static Scale Around(IEnumerable<double> values, int ticks = 4, double atLeast = double.NegativeInfinity, double atMost = double.PositiveInfinity)
    {
        var real = values.Where(double.IsFinite).DefaultIfEmpty(0).ToList();
        double low = real.Min(), high = real.Max();
        if (high - low < 1e-9)
        {
            var pad = Math.Max(Math.Abs(high) * 0.05, 0.01);
            (low, high) = (low - pad, high + pad);
        }

        var step = RoundStep((high - low) / ticks);
        low = Math.Max(atLeast, Math.Floor(low / step + 1e-9) * step);
        high = Math.Min(atMost, Math.Ceiling(high / step - 1e-9) * step);
        var count = (int)Math.Floor((high - low) / step + 1e-6) + 1;
        return new Scale(low, high, [.. Enumerable.Range(0, count).Select(i => low + i * step)]);
    }

    /// <summary>An axis that ends where it is told to, with ticks at round numbers between.</summary>
    public static Scale Between(double from, double to, int ticks)
    {
        var step = RoundStep((to - from) / ticks);
        var first = Math.Ceiling(from / step - 1e-9);
        var count = (int)(Math.Floor(to / step + 1e-9) - first) + 1;
        return new Scale(from, to, [.. Enumerable.Range(0, Math.Max(0, count)).Select(i => (first + i) * step)]);
    }

    private static double RoundStep(double step)
    {
        var magnitude = Math.Pow(10, Math.Floor(Math.Log10(step)));
        return (step / magnitude) switch { <= 1 => 1, <= 2 => 2, <= 5 => 5, _ => 10 } * magnitude;
    }
}

namespace FraudDashboard.Web.Shared.Components.Charts;

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

    private static double RoundStep(double step)
    {
        var magnitude = Math.Pow(10, Math.Floor(Math.Log10(step)));
        return (step / magnitude) switch { <= 1 => 1, <= 2 => 2, <= 5 => 5, _ => 10 } * magnitude;
    }
}

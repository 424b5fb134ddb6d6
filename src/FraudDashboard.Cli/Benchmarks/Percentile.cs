namespace FraudDashboard.Cli.Benchmarks;

/// <summary>Nearest-rank percentiles.</summary>
internal static class Percentile
{
    public static double At(IReadOnlyCollection<double> values, double share) =>
        values.Order().ElementAt(Math.Min(values.Count - 1, (int)Math.Ceiling(share * values.Count) - 1));
}

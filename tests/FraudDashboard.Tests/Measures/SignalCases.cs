using FraudDashboard.Tests.Support;
using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Tests.Measures;

/// <summary>Series of two years up to October 2026 that are made to show one thing.</summary>
internal static class SignalCases
{
    /// <summary>The last seven months lie below the average; only the last is below the limits.</summary>
    public static RateSeries OutsideAfterARun => Requests.Steady("completion", Requests.October, 58, 57, 58, 57, 58, 57, 30);

    /// <summary>Nine months below the average, the third of them below the limits.</summary>
    public static RateSeries RunWithAnOutsideInIt => Series(61, 55, 54, 40, 55, 54, 55, 54, 55, 54);

    /// <summary>Far above for eight months, and in the last back on the average.</summary>
    public static RateSeries BackOnTheAverage
    {
        get
        {
            long[] numerators = [.. Enumerable.Range(0, 15).Select(i => i % 2 == 0 ? 600L : 590L), 690, 700, 690, 700, 690, 700, 690, 720, 631];
            return new("completion", Requests.October.AddMonths(1 - numerators.Length), numerators, [.. numerators.Select(_ => 1000L)]);
        }
    }

    public static MeasureViewModel Of(RateSeries series, string query = "") => MeasureViewModel.Of(Requests.Of(query), series);

    /// <summary>The words with plain spaces.</summary>
    public static string Plain(string words) => words.Replace(Format.NoBreak, " ", StringComparison.Ordinal);

    private static RateSeries Series(params long[] lastMonths) => Requests.Steady("completion", Requests.October, lastMonths);
}

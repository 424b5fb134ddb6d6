using System.Globalization;
using FraudDashboard.Web.Measures.Statistics;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Measures.Changes;

/// <summary>What a change is mostly made of, as a sentence.</summary>
internal static class ChangePhrases
{
    private const int MostNames = 3;
    private const string Signed = "+0.0;−0.0;0.0";

    /// <summary>"3.1", however a sentence says whether up or down.</summary>
    public static string Size(double points) => Math.Abs(Tenths(points)).ToString("0.0", CultureInfo.InvariantCulture);

    /// <summary>"+3.1", "−0.4".</summary>
    public static string WithSign(double points) => Tenths(points).ToString(Signed, CultureInfo.InvariantCulture);

    /// <summary>Of a change divided into parts: mostly mix, mostly some of the parts, or spread over many.</summary>
    /// <param name="change">The effects, as proportions.</param>
    /// <param name="dimension">What the parts are.</param>
    /// <param name="rows">The same in points, with their names.</param>
    public static string OfEffects(Kitagawa change, string dimension, IReadOnlyList<WhyItChangedRow> rows)
    {
        var (nouns, points, mix) = (MeasuredSubject.Plural(dimension), change.Difference * 100, change.MixEffect * 100);
        return rows.Count == 1 ? $"All of it is in {rows[0].Name}: there are no other {nouns} to compare it with"
            : Tenths(points) == 0 ? NoDifference(change, nouns)
            : Math.Sign(mix) == Math.Sign(points) && Math.Abs(mix) >= Math.Abs(points) / 2 ? Mix(change, dimension, points, mix)
            : IsMostlySmall(change, points) ? $"Mostly in {nouns} of fewer than 10 reports, too few to say which: {Of(change.SmallRateEffect * 100, points)}"
            : Places(rows, nouns, points);
    }

    /// <summary>Of shares: the rule or verdict that moved most in the direction of the change.</summary>
    public static string OfShares(double difference, bool isVerdict, IReadOnlyList<WhyItChangedRow> rows)
    {
        if (Tenths(difference * 100) == 0)
        {
            return $"No difference to explain: the rate is the same in both periods{Moved(rows)}";
        }

        // What fails more often takes the rate down.
        var most = rows.MaxBy(row => -Math.Sign(difference) * row.Total);
        if (most is null || Math.Sign(most.Total) != -Math.Sign(difference) || Tenths(most.Total) == 0)
        {
            return "No single one moved: the difference is spread thin";
        }

        var verb = most.Total > 0 ? "rose" : "fell";
        var of = isVerdict ? $": {Size(most.Total)} of the {Size(difference * 100)} points" : "";
        var name = isVerdict ? $"“{most.Name}”" : $"“{most.Name}” as a gap";
        return isVerdict && Math.Abs(Tenths(most.Total)) > Math.Abs(Tenths(difference * 100))
            ? $"{name} {verb} most, from {Format.Percent(most.From.Rate!.Value)} to {Format.Percent(most.To.Rate!.Value)} of reports; others made up for part of it"
            : $"{name} {verb} most, from {Format.Percent(most.From.Rate!.Value)} to {Format.Percent(most.To.Rate!.Value)} of reports{of}";
    }

    private static string Moved(IReadOnlyList<WhyItChangedRow> rows) =>
        rows.Any(row => Tenths(row.Total) != 0) ? ", though its parts moved" : "";

    private static string NoDifference(Kitagawa change, string nouns) => Tenths(change.MixEffect * 100) == 0
        ? "No difference to explain: the rate is the same in both periods"
        : $"No difference in all: rates {WithSign(change.RateEffect * 100)} and the mix of {nouns} {WithSign(change.MixEffect * 100)} points cancel out";

    private static bool IsMostlySmall(Kitagawa change, double points) =>
        Math.Sign(change.SmallRateEffect) == Math.Sign(points) && Math.Abs(change.SmallRateEffect * 100) >= Math.Abs(points) / 2;

    private static string Mix(Kitagawa change, string dimension, double points, double mix)
    {
        var nouns = MeasuredSubject.Plural(dimension);
        var (isUp, rates) = (points > 0, change.RateEffect * 100);
        var own = change.Parts.Where(part => part.Counts.From.Denominator > 0 && part.Counts.To.Denominator > 0).ToList();
        var isTurned = own.Count > 1 && own.All(part => Math.Sign(part.RateEffect) == -Math.Sign(points));
        return isTurned
            ? $"Every {dimension} {(isUp ? "got worse" : "got better")}: the mix of {nouns} explains the {(isUp ? "rise" : "fall")} of {Size(points)} points, not performance"
            : Tenths(mix) == Tenths(points) ? $"The mix of {nouns} explains all of the {Size(points)} points, not performance"
            : Math.Abs(Tenths(mix)) > Math.Abs(Tenths(points))
                ? $"The mix of {nouns} explains it, not performance: {WithSign(mix)} points by the mix, {WithSign(rates)} by rates"
            : $"The mix of {nouns} explains {Size(mix)} of the {Size(points)} points, not performance";
    }

    private static string Places(IReadOnlyList<WhyItChangedRow> rows, string nouns, double points)
    {
        var largest = rows.Where(row => !row.IsPool && Math.Sign(row.Total) == Math.Sign(points) && Tenths(row.Total) != 0)
            .OrderByDescending(row => Math.Abs(row.Total)).Take(Math.Min(MostNames, Math.Max(1, rows.Count(row => !row.IsPool) - 1))).ToList();
        if (largest.Count == 0)
        {
            return $"Spread thinly over the {nouns}: none adds as much as 0.1 of the {Size(points)} points";
        }

        var (names, sum) = (MeasureWords.Listed([.. largest.Select(row => row.Name)]), largest.Sum(row => row.Total));
        return Math.Abs(sum) >= Math.Abs(points) / 2 ? $"Mostly in {names}: {Of(sum, points)}"
            : $"Spread over many {nouns}: the largest {(largest.Count == 1 ? "part" : "parts")}, {names}, {(largest.Count == 1 ? "is" : "are")} {Size(sum)} of the {Size(points)} points";
    }

    // A part may be larger than the whole that it is part of, where others make up for some of it.
    private static string Of(double part, double whole) => Math.Abs(Tenths(part)) > Math.Abs(Tenths(whole))
        ? $"{WithSign(part)} points together, {WithSign(whole)} in all" : $"{Size(part)} of the {Size(whole)} points";

    private static double Tenths(double points) => Math.Round(points, 1, MidpointRounding.AwayFromZero);
}

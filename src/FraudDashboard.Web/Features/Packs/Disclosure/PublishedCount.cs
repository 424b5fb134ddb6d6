namespace FraudDashboard.Web.Features.Packs.Disclosure;

/// <summary>
/// How a count leaves the force: 1 to 7 not at all, 0 as it is, all others rounded to the nearest 5. A published number tells
/// that the count is one of a few.
/// </summary>
/// <remarks>Source: NHS Digital's practice for sub-national counts, which the specification takes over.</remarks>
public static class PublishedCount
{
    /// <summary>The largest count that is small.</summary>
    public const long LargestSmall = 7;

    private const long Step = 5;

    /// <summary>1 to 7.</summary>
    public static bool IsSmall(long count) => count is >= 1 and <= LargestSmall;

    /// <summary>The nearest multiple of 5; of a count that is not small.</summary>
    public static long Rounded(long count) => (count + (Step / 2)) / Step * Step;

    /// <summary>The smallest count that is published as this one is.</summary>
    public static long Lowest(long count) => count == 0 ? 0 : Math.Max(LargestSmall + 1, Rounded(count) - (Step / 2));

    /// <summary>The largest count that is published as this one is.</summary>
    public static long Highest(long count) => count == 0 ? 0 : Rounded(count) + (Step / 2);
}

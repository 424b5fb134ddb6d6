namespace FraudDashboard.Web.Features.Packs.Disclosure;

/// <summary>Which count of a pack: of what, of which month, where, and which part of it.</summary>
/// <param name="FigureCode">Code of a measure or rule, FIELD-&lt;field&gt;, training-&lt;course&gt;.</param>
/// <param name="CohortMonth">The month that it counts; of training the month of the pack.</param>
/// <param name="AreaKind">london, bcu, borough, none, or team of the borough that is the area's code.</param>
/// <param name="AreaCode">Code of the borough, name of the Command Unit; * for all London.</param>
/// <param name="Team">The team; empty unless the area is one.</param>
/// <param name="Part">denominator, numerator, rest, or a verdict or agreement.</param>
public sealed record CountKey(string FigureCode, DateOnly CohortMonth, string AreaKind, string AreaCode, string Team, string Part);

/// <summary>Why a count is not published.</summary>
public enum SuppressionReason
{
    /// <summary>It is 1 to 7.</summary>
    Small,

    /// <summary>With it a small one could be worked out.</summary>
    ProtectsAnother,

    /// <summary>An earlier pack left it out, and it is the same.</summary>
    LeftOutBefore,
}

/// <summary>One count that would be published, and what is known of it outside.</summary>
public sealed class CountCell(long value)
{
    /// <summary>No bound.</summary>
    public const long Unbounded = 1_000_000_000_000;

    /// <summary>The true count.</summary>
    public long Value { get; } = value;

    /// <summary>Null while it is published.</summary>
    public SuppressionReason? Reason { get; private set; }

    /// <summary>An earlier pack showed it, and it is the same: it cannot be hidden any more.</summary>
    public bool IsKnown { get; set; }

    /// <summary>In no table of a pack; it only stands between counts that are.</summary>
    public bool IsUnpublished { get; init; }

    /// <summary>A count that this one cannot exceed: the gaps of one rule are reports with a gap.</summary>
    public CountCell? Ceiling { get; init; }

    /// <summary>It is left out of the pack.</summary>
    public bool IsSuppressed => Reason is not null;

    /// <summary>The least that it can be by what is published of it alone.</summary>
    public long Low => IsHidden ? 0 : PublishedCount.Lowest(Value);

    /// <summary>The most that it can be by what is published of it alone.</summary>
    public long High => IsHidden ? Ceiling?.High ?? Unbounded : PublishedCount.Highest(Value);

    private bool IsHidden => IsUnpublished || (IsSuppressed && !IsKnown);

    /// <summary>Leaves it out; the first reason stays.</summary>
    /// <returns>Whether it was published until now.</returns>
    public bool Suppress(SuppressionReason reason)
    {
        var wasPublished = Reason is null;
        Reason ??= reason;
        return wasPublished;
    }
}

namespace FraudDashboard.Web.Measures.Changes;

/// <summary>One part in one of the two periods of a change, as a query counts it.</summary>
public abstract record CountedPart
{
    /// <summary>A code or a name; empty where the records have none.</summary>
    public required string Part { get; init; }

    /// <summary>Of the later of the two periods.</summary>
    public required bool IsAfter { get; init; }

    public required long Numerator { get; init; }

    public required long Denominator { get; init; }
}

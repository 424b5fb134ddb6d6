using FraudDashboard.Web.Measures.Statistics;

namespace FraudDashboard.Web.Measures.Changes;

/// <summary>One part of a change as its table shows it; effects are in percentage points.</summary>
public sealed record WhyItChangedRow
{
    /// <summary>The code of the part in addresses and files.</summary>
    public required string Part { get; init; }

    public required string Name { get; init; }

    /// <summary>Of a dimension that divides the reports those counted as right; of a rule or verdict its share.</summary>
    public required Proportion From { get; init; }

    public required Proportion To { get; init; }

    /// <summary>Null for shares, and for a part whose rate effect is pooled with those of other small ones.</summary>
    public double? RateEffect { get; init; }

    /// <summary>Null for shares, and for the pooled rate effects.</summary>
    public double? MixEffect { get; init; }

    /// <summary>What the part adds to the difference; of a rule or verdict the change of its share.</summary>
    public required double Total { get; init; }

    /// <summary>The pooled rate effects of small parts: it counts no reports of its own.</summary>
    public bool IsPool { get; init; }

    /// <summary>The lists behind the counts; null where there is none.</summary>
    public string? FromHref { get; init; }

    public string? FromAllHref { get; init; }

    public string? ToHref { get; init; }

    public string? ToAllHref { get; init; }
}

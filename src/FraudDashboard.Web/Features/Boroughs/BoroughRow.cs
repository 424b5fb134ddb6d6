using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Measures.Statistics;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Boroughs;

/// <summary>One borough of the table, or the reports that none owns.</summary>
public sealed record BoroughRow
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    /// <summary>Its Command Unit, or why it stands apart.</summary>
    public required string Group { get; init; }

    /// <summary>The measure compared.</summary>
    public required Proportion Value { get; init; }

    /// <summary>Where it stands against the limits; null when it is not compared.</summary>
    public required FunnelPoint? Point { get; init; }

    /// <summary>The two measures beside it.</summary>
    public required IReadOnlyList<Proportion> Others { get; init; }

    /// <summary>The list of one measure of this borough.</summary>
    public required PageFilter List { get; init; }

    /// <summary>All boroughs of its Command Unit together.</summary>
    public bool IsSubtotal { get; init; }

    /// <summary>Its 95 % interval; null where it is not shown.</summary>
    public Interval? Interval95 => Point?.Wilson95 ?? (IsSubtotal ? Wilson.Of(Value) : null);

    public bool IsAllocated => Code != Area.NoneCode;

    public Verdict? Verdict => Point is null ? null : Verdict.Of(Point.Place);

    /// <summary>In words for the file too: "Clearly lower", "not compared".</summary>
    public string Compared => IsSubtotal ? "boroughs together" : Verdict?.Words ?? (IsAllocated && Value.Denominator == 0 ? Nothing : "not compared");

    /// <summary>What stands in place of a rate where nothing is counted.</summary>
    public required string Nothing { get; init; }

    /// <summary>Those that fail, of all that are counted.</summary>
    public Proportion Failing => new(Value.Denominator - Value.Numerator, Value.Denominator);
}

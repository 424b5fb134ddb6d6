using FraudDashboard.Web.Features.Packs.Disclosure;

namespace FraudDashboard.Web.Features.Packs;

/// <summary>One area of a pack, and whose scopes its figures count.</summary>
/// <param name="AreaKind">london, bcu, borough, none or orphan.</param>
/// <param name="AreaCode">Code of the borough, name of the Command Unit; * for all London.</param>
/// <param name="ScopeCodes">Who sees all of these may read it.</param>
public sealed record PackScope(string AreaKind, string AreaCode, string[] ScopeCodes)
{
    /// <summary>The area as the tables of a pack name it.</summary>
    internal AreaNode Node => new(AreaKind, AreaCode, "", []);
}

/// <summary>One figure of the month, or of the twelve months that end with it: a row of frozen.figure.</summary>
public sealed record FigureRow
{
    public required string FigureCode { get; init; }

    public required DateOnly FromMonth { get; init; }

    public required DateOnly ToMonth { get; init; }

    public required string AreaKind { get; init; }

    public required string AreaCode { get; init; }

    /// <summary>By what the figure is divided: empty, result, priority or team.</summary>
    public required string Dimension { get; init; }

    public required string DimensionCode { get; init; }

    public required long Numerator { get; init; }

    public required long Denominator { get; init; }

    public required string[] ScopeCodes { get; init; }
}

/// <summary>One figure that stands on the day of the freeze: a row of frozen.figure_on_day.</summary>
public sealed record DayFigureRow
{
    public required string FigureCode { get; init; }

    public required string AreaKind { get; init; }

    public required string AreaCode { get; init; }

    public required string Dimension { get; init; }

    public required string DimensionCode { get; init; }

    public required long? Numerator { get; init; }

    public long? Denominator { get; init; }

    /// <summary>In pence, half pence possible.</summary>
    public decimal? Amount { get; init; }

    public required string[] ScopeCodes { get; init; }
}

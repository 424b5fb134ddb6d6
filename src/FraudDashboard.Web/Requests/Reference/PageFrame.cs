namespace FraudDashboard.Web.Requests.Reference;

/// <summary>What stands around every page: the clock, the age of the extracts, the teams in scope.</summary>
public sealed record PageFrame
{
    /// <summary>Null before any crime reports are loaded.</summary>
    public required ClockRow? Clock { get; init; }

    public required IReadOnlyList<ExtractAgesRow> ExtractAges { get; init; }

    public required IReadOnlyList<string> Teams { get; init; }

    /// <summary>London as published; empty for readers who see London itself.</summary>
    public IReadOnlyList<PublishedMeasuresRow> Published { get; init; } = [];
}

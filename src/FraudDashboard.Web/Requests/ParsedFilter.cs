namespace FraudDashboard.Web.Requests;

/// <summary>A filter, and a sentence for each part of the query string that could not be followed.</summary>
public sealed record ParsedFilter(PageFilter Filter, IReadOnlyList<string> Warnings)
{
    /// <summary>An area that there is and that is not the reader's.</summary>
    public string? RefusedArea { get; init; }
}

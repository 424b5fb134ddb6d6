namespace FraudDashboard.Web.Requests;

/// <summary>A filter, and a sentence for each part of the query string that could not be followed.</summary>
public sealed record ParsedFilter(PageFilter Filter, IReadOnlyList<string> Warnings)
{
    /// <summary>An area that there is and that is not the reader's.</summary>
    public string? RefusedArea { get; init; }
}

/// <summary>What one page adds to the keys that every page knows.</summary>
public sealed record PageKeys
{
    public static readonly PageKeys Worklist = new() { Sorts = [.. FilterWords.ReportSorts.Select(sort => sort.Value)], IsTurnable = false };

    public static readonly PageKeys Audit = new() { Others = ["who", "action", "from", "to", "subject"] };

    /// <summary>The sorts it offers; "-" in front turns one round.</summary>
    public IReadOnlyList<string> Sorts { get; init; } = [];

    /// <summary>Whether "-" in front turns a sort round.</summary>
    public bool IsTurnable { get; init; } = true;

    /// <summary>Keys that the page reads for itself.</summary>
    public IReadOnlyList<string> Others { get; init; } = [];
}

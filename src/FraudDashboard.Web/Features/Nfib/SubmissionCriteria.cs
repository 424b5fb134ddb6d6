namespace FraudDashboard.Web.Features.Nfib;

/// <summary>Which submissions a list shows; null asks for all.</summary>
public sealed record SubmissionCriteria
{
    /// <summary>accepted, rejected or pending.</summary>
    public string? Status { get; init; }

    /// <summary>Only submissions of which no report is held.</summary>
    public bool IsOrphan { get; init; }

    /// <summary>Only submissions sent more than this many days ago.</summary>
    public int? OlderThanDays { get; init; }

    public string? Reason { get; init; }

    public DateTime? AfterAt { get; init; }

    public long AfterId { get; init; }

    /// <summary>Null for the whole list.</summary>
    public int? Limit { get; init; } = 51;
}

using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Nfib;

/// <summary>Submissions that someone has to look at, whatever their month: each count is that of its list.</summary>
public sealed record LooseEnds
{
    /// <summary>Null for a reader who may not see what no report holds, or an area that has none.</summary>
    public required SubmissionSummary? Orphans { get; init; }

    public required IReadOnlyList<RejectionReason> Rejections { get; init; }

    public required SubmissionSummary Awaiting { get; init; }

    public required int AwaitingOverDays { get; init; }

    public long Rejected => Rejections.Sum(reason => reason.Submissions);

    /// <summary>The list of one kind of loose end: submissions of every month and offence in the area.</summary>
    public static PageFilter ListOf(PageRequest request, string part, string? reasonKey = null) =>
        new() { Area = request.Filter.Area, Part = part, Reason = reasonKey };
}

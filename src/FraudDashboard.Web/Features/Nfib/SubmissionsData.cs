using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Nfib;

/// <summary>One page of a list of submissions, and the counts of all three lists.</summary>
public sealed record SubmissionsData
{
    public const int PageSize = 50;

    public required string Part { get; init; }

    public required LooseEnds Ends { get; init; }

    public required IReadOnlyList<SubmissionsRow> Rows { get; init; }

    /// <summary>The number of the first row of this page, from 1.</summary>
    public long First { get; init; } = 1;

    /// <summary>The place of the next page; null on the last.</summary>
    public required string? Next { get; init; }

    /// <summary>How many rows the whole list has.</summary>
    public long Total(PageRequest request) => Part switch
    {
        SubmissionList.Orphans => Ends.Orphans?.SubmissionCount ?? 0,
        SubmissionList.Awaiting => Ends.Awaiting.SubmissionCount,
        _ => ReasonOf(request, Ends) is { } reason ? reason.Submissions : Ends.Rejected,
    };

    /// <summary>The reason that the address names by its key; null for all.</summary>
    public static RejectionReason? ReasonOf(PageRequest request, LooseEnds ends) =>
        request.Filter.Reason is { } key ? ends.Rejections.FirstOrDefault(reason => reason.Key == key) : null;

    /// <summary>The same page for another list.</summary>
    public static string Url(PageRequest request, string part) => Urls.Submissions(LooseEnds.ListOf(request, part));
}

using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Nfib;

/// <summary>One page of a list of submissions, and the counts of all three lists.</summary>
public sealed record SubmissionsData
{
    public const int PageSize = 50;

    public required string Part { get; init; }

    public required UnresolvedSubmissions Unresolved { get; init; }

    public required IReadOnlyList<SubmissionsRow> Rows { get; init; }

    /// <summary>The number of the first row of this page, from 1.</summary>
    public long First { get; init; } = 1;

    /// <summary>The place of the next page; null on the last.</summary>
    public required string? Next { get; init; }

    public static async Task<SubmissionsData> ReadAsync(ReadSession session, PageRequest request, CancellationToken cancellation)
    {
        var unresolved = await UnresolvedSubmissions.ReadAsync(session, request, cancellation);
        var list = ListOf(request, unresolved);
        var rows = await SubmissionsQuery.RunAsync(session, request.Scope, list.Criteria, cancellation);
        var page = rows.Take(PageSize).ToList();
        var before = MomentKey.Read(request.Filter.After)?.RowsBefore ?? 0;
        return new SubmissionsData
        {
            Part = list.Part,
            Unresolved = unresolved,
            Rows = page,
            First = before + 1,
            Next = rows.Count > page.Count ? new MomentKey(page[^1].SubmittedAt, page[^1].SubmissionId, before + page.Count).Token : null,
        };
    }

    /// <summary>The list asked for, with the reason that its key stands for.</summary>
    public static SubmissionList ListOf(PageRequest request, UnresolvedSubmissions unresolved) =>
        SubmissionList.Of(request, SubmissionList.PartOf(request), ReasonOf(request, unresolved)?.Reason);

    /// <summary>The reason that the address names by its key; null for all.</summary>
    public static RejectionReason? ReasonOf(PageRequest request, UnresolvedSubmissions unresolved) =>
        request.Filter.Reason is { } key ? unresolved.Rejections.FirstOrDefault(reason => reason.Key == key) : null;

    /// <summary>How many rows the whole list of a part has.</summary>
    public static long TotalOf(PageRequest request, string part, UnresolvedSubmissions unresolved) => part switch
    {
        SubmissionList.Orphans => unresolved.Orphans?.SubmissionCount ?? 0,
        SubmissionList.Awaiting => unresolved.Awaiting.SubmissionCount,
        _ => ReasonOf(request, unresolved)?.Submissions ?? unresolved.Rejected,
    };
}

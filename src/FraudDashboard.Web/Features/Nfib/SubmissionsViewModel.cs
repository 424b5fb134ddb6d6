using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Ui;

namespace FraudDashboard.Web.Features.Nfib;

/// <summary>What the page of submissions says: one of three lists, its rows, and where the others are.</summary>
public sealed record SubmissionsViewModel
{
    public required string Finding { get; init; }

    public required IReadOnlyList<TabLinks.Tab> Tabs { get; init; }

    /// <summary>The reason that the rows are narrowed to; null for all.</summary>
    public required RejectionReason? Reason { get; init; }

    /// <summary>The address names a reason, on the list that has reasons.</summary>
    public required bool AsksForReason { get; init; }

    public required string AllReasonsUrl { get; init; }

    public required string Part { get; init; }

    public required IReadOnlyList<SubmissionsRow> Rows { get; init; }

    /// <summary>What stands in place of a list without rows.</summary>
    public required string EmptyWords { get; init; }

    public required long First { get; init; }

    public required long Total { get; init; }

    /// <summary>Null on the first page.</summary>
    public required string? StartUrl { get; init; }

    /// <summary>Null on the last page.</summary>
    public required string? NextUrl { get; init; }

    public static SubmissionsViewModel Of(PageRequest request, SubmissionsData data)
    {
        var reason = SubmissionsData.ReasonOf(request, data.Unresolved);
        var total = SubmissionsData.TotalOf(request, data.Part, data.Unresolved);
        return new SubmissionsViewModel
        {
            Finding = FindingOf(data, total, reason),
            Tabs =
            [
                Tab("Not in the force’s reports", SubmissionList.Orphans, data.Unresolved.Orphans?.SubmissionCount),
                Tab("Rejected and not sent again", SubmissionList.Rejected, data.Unresolved.Rejected),
                Tab($"Awaiting NFIB over {Format.Days(data.Unresolved.AwaitingOverDays)}", SubmissionList.Awaiting, data.Unresolved.Awaiting.SubmissionCount),
            ],
            Reason = reason,
            AsksForReason = request.Filter.Reason is not null && data.Part == SubmissionList.Rejected,
            AllReasonsUrl = UnresolvedSubmissions.Url(request, SubmissionList.Rejected),
            Part = data.Part,
            Rows = data.Rows,
            EmptyWords = data.Part == SubmissionList.Orphans && data.Unresolved.Orphans is null
                ? "Submissions without a report belong to no area: they are shown for all London, to whole-force readers."
                : "None: nothing to look at here.",
            First = data.First,
            Total = total,
            StartUrl = request.Filter.After is null ? null : Page(null),
            NextUrl = data.Next is null ? null : Page(data.Next),
        };

        TabLinks.Tab Tab(string title, string part, long? count) => new(title, count, UnresolvedSubmissions.Url(request, part), data.Part == part);

        string Page(string? after) => Urls.Submissions(request.Filter with { Part = data.Part, After = after });
    }

    private static string FindingOf(SubmissionsData data, long total, RejectionReason? reason) => data.Part switch
    {
        SubmissionList.Orphans => $"{Format.Of(total, "submission names a report", "submissions name reports")} that the force does not hold",
        SubmissionList.Awaiting => $"{Format.Of(total, "submission has", "submissions have")} awaited NFIB for over {Format.Days(data.Unresolved.AwaitingOverDays)}",
        _ => $"{Format.Of(total, "submission was", "submissions were")} rejected by NFIB{(reason is null ? "" : $" for “{reason.Words}”")} and not sent again",
    };
}

using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Nfib;

/// <summary>Reads one page of submissions with the counts of the lists.</summary>
public static class SubmissionsPageQuery
{
    public static async Task<SubmissionsData> RunAsync(ReadSession session, PageRequest request, CancellationToken cancellation)
    {
        var ends = await LooseEndsQuery.RunAsync(session, request, cancellation);
        var list = ListOf(request, ends);
        var rows = await SubmissionsQuery.RunAsync(session, request.Scope, list.Criteria, cancellation);
        var page = rows.Take(SubmissionsData.PageSize).ToList();
        var before = MomentKey.Read(request.Filter.After)?.RowsBefore ?? 0;
        return new SubmissionsData
        {
            Part = list.Part,
            Ends = ends,
            Rows = page,
            First = before + 1,
            Next = rows.Count > page.Count ? new MomentKey(page[^1].SubmittedAt, page[^1].SubmissionId, before + page.Count).Token : null,
        };
    }

    /// <summary>The list asked for, with the reason that its key stands for.</summary>
    public static SubmissionList ListOf(PageRequest request, LooseEnds ends)
    {
        var part = SubmissionList.PartOf(request);
        return SubmissionList.Of(request, part, SubmissionsData.ReasonOf(request, ends)?.Reason);
    }
}

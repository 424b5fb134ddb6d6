using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Measures.Queries;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Nfib;

/// <summary>Reads the loose ends: rejections from the summary, orphans and those waiting from their lists.</summary>
public static class LooseEndsQuery
{
    public static async Task<LooseEnds> RunAsync(ReadSession session, PageRequest request, CancellationToken cancellation)
    {
        var orphans = SubmissionList.Of(request, SubmissionList.Orphans);
        var awaiting = SubmissionList.Of(request, SubmissionList.Awaiting);
        var orphaned = MaySeeOrphans(request)
            ? await SubmissionsQuery.SummaryAsync(session, request.Scope, orphans.Criteria, cancellation) : null;
        var waiting = await SubmissionsQuery.SummaryAsync(session, request.Scope, awaiting.Criteria, cancellation);
        var counted = await SubmissionCountsQuery.RunAsync(session, request.Scope, cancellation);
        return new LooseEnds
        {
            Orphans = orphaned,
            Rejections = RejectionReason.Of(counted),
            Awaiting = waiting,
            AwaitingOverDays = awaiting.Criteria.OlderThanDays ?? 0,
        };
    }

    /// <summary>What no report holds belongs to no area: whole-force readers see it for all London.</summary>
    public static bool MaySeeOrphans(PageRequest request) => request.Scope.ScopeCodes.Contains(Area.OrphanCode);
}

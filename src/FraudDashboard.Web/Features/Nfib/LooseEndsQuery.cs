using FraudDashboard.Web.Measures.Queries;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Nfib;

/// <summary>Reads the loose ends: rejections from the summary, orphans and those waiting from their lists.</summary>
public sealed class LooseEndsQuery(SubmissionsQuery submissions, SubmissionCountsQuery counts)
{
    public async Task<LooseEnds> RunAsync(PageRequest request, CancellationToken cancellation)
    {
        var orphans = SubmissionList.Of(request, SubmissionList.Orphans);
        var awaiting = SubmissionList.Of(request, SubmissionList.Awaiting);
        var orphaned = MaySeeOrphans(request)
            ? submissions.SummaryAsync(request.Scope, orphans.Criteria, cancellation) : null;
        var waiting = submissions.SummaryAsync(request.Scope, awaiting.Criteria, cancellation);
        var counted = counts.RunAsync(request.Scope, cancellation);
        await Task.WhenAll(orphaned ?? Task.CompletedTask, waiting, counted);
        return new LooseEnds
        {
            Orphans = orphaned is null ? null : await orphaned,
            Rejections = RejectionReason.Of(await counted),
            Awaiting = await waiting,
            AwaitingOverDays = awaiting.Criteria.OlderThanDays ?? 0,
        };
    }

    /// <summary>What no report holds belongs to no area: whole-force readers see it for all London.</summary>
    public static bool MaySeeOrphans(PageRequest request) => request.Scope.ScopeCodes.Contains(Area.OrphanCode);
}

using System.Security.Cryptography;
using System.Text;
using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Measures.Queries;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Nfib;

/// <summary>Submissions that someone has to look at, whatever their month: each count is that of its list.</summary>
public sealed record UnresolvedSubmissions
{
    /// <summary>Null for a reader who may not see what no report holds, or an area that has none.</summary>
    public required SubmissionSummaryRow? Orphans { get; init; }

    public required IReadOnlyList<RejectionReason> Rejections { get; init; }

    public required SubmissionSummaryRow Awaiting { get; init; }

    public required int AwaitingOverDays { get; init; }

    public long Rejected => Rejections.Sum(reason => reason.Submissions);

    /// <summary>Counts from the tally of submissions; of those waiting less the ones sent of late.</summary>
    public static async Task<UnresolvedSubmissions> ReadAsync(ReadSession session, PageRequest request, CancellationToken cancellation)
    {
        var counts = await SubmissionCountsQuery.RunAsync(session, request.Scope, cancellation);
        var awaiting = SubmissionList.Of(request, SubmissionList.Awaiting).Criteria;
        return new UnresolvedSubmissions
        {
            Orphans = MaySeeOrphans(request)
                ? await SummaryAsync(SubmissionList.Of(request, SubmissionList.Orphans).Criteria, row => row.AreaCode == Area.OrphanCode) : null,
            Awaiting = await SummaryAsync(awaiting, row => row.Status == awaiting.Status),
            Rejections = RejectionReason.Of(counts),
            AwaitingOverDays = awaiting.OlderThanDays ?? 0,
        };

        Task<SubmissionSummaryRow> SummaryAsync(SubmissionCriteria criteria, Func<SubmissionCountsRow, bool> isCounted) =>
            SubmissionSummaryQuery.RunAsync(
                session, request.Scope, criteria, counts.Where(isCounted).Sum(row => row.SubmissionCount), cancellation);
    }

    /// <summary>What no report holds belongs to no area: whole-force readers see it for all London.</summary>
    public static bool MaySeeOrphans(PageRequest request) => request.Scope.ScopeCodes.Contains(Area.OrphanCode);

    /// <summary>The list of one kind: submissions of every month and offence in the area.</summary>
    public static string Url(PageRequest request, string part, string? reasonKey = null) =>
        Urls.Submissions(new() { Area = request.Filter.Area, Part = part, Reason = reasonKey });
}

/// <summary>A reason that NFIB gave for rejecting submissions, and how many that were not sent again have it.</summary>
public sealed record RejectionReason(string Reason, long Submissions)
{
    private const int KeyLength = 12;

    /// <summary>The reason in an address: free text may name a crime reference, its hash does not.</summary>
    public string Key => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Reason)))[..KeyLength];

    public string Words => Reason.Length == 0 ? "No reason given" : Reason;

    /// <summary>The reasons of the submissions in scope that were rejected and not sent again, most common first.</summary>
    public static IReadOnlyList<RejectionReason> Of(IEnumerable<SubmissionCountsRow> rows) =>
    [
        .. rows.Where(row => row.Status == "rejected").GroupBy(row => row.RejectionReason)
            .Select(reason => new RejectionReason(reason.Key, reason.Sum(row => row.StandingCount)))
            .Where(reason => reason.Submissions > 0)
            .OrderByDescending(reason => reason.Submissions).ThenBy(reason => reason.Reason, StringComparer.Ordinal),
    ];
}

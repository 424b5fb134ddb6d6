using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Nfib;

/// <summary>One list of submissions: its part in the query string and the criteria of its rows.</summary>
public sealed record SubmissionList(string Part, SubmissionCriteria Criteria)
{
    public const string Orphans = "orphans";
    public const string Rejected = "rejected";
    public const string Awaiting = "awaiting";

    /// <summary>The part asked for, else the first that the reader may see.</summary>
    public static string PartOf(PageRequest request) => request.Filter.Part switch
    {
        Orphans or Rejected or Awaiting => request.Filter.Part,
        _ => UnresolvedSubmissions.MaySeeOrphans(request) ? Orphans : Rejected,
    };

    /// <summary>The list of a part; <paramref name="reason"/> is the reason itself, not its key.</summary>
    public static SubmissionList Of(PageRequest request, string part, string? reason = null)
    {
        var after = MomentKey.Read(request.Filter.After);
        var page = new SubmissionCriteria { AfterAt = after?.At, AfterId = after?.Id ?? 0 };
        return new(part, part switch
        {
            Orphans => page with { IsOrphan = true },
            Awaiting => page with { Status = "pending", OlderThanDays = OverDays(request) },
            _ => page with { Status = "rejected", IsStanding = true, Reason = reason },
        });
    }

    // A submission waits too long when the report itself would be late: the grace of the rule.
    private static int OverDays(PageRequest request) =>
        request.Reference.Rules.Single(rule => rule.RuleCode == "NFIB-REPORTED").GraceDays;
}

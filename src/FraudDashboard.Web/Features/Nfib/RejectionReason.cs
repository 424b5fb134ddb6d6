using System.Security.Cryptography;
using System.Text;
using FraudDashboard.Web.Measures.Queries;

namespace FraudDashboard.Web.Features.Nfib;

/// <summary>A reason that NFIB gave for rejecting submissions, and how many have it.</summary>
public sealed record RejectionReason(string Reason, long Submissions)
{
    private const int KeyLength = 12;

    /// <summary>The reason in an address: free text may name a crime reference, its hash does not.</summary>
    public string Key => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Reason)))[..KeyLength];

    public string Words => Reason.Length == 0 ? "No reason given" : Reason;

    /// <summary>The reasons of the rejected submissions in scope, most common first.</summary>
    public static IReadOnlyList<RejectionReason> Of(IEnumerable<SubmissionCountsRow> rows) =>
    [
        .. rows.Where(row => row.Status == "rejected").GroupBy(row => row.RejectionReason)
            .Select(reason => new RejectionReason(reason.Key, reason.Sum(row => row.SubmissionCount)))
            .OrderByDescending(reason => reason.Submissions).ThenBy(reason => reason.Reason, StringComparer.Ordinal),
    ];
}

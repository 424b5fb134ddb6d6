using FraudDashboard.Database.Audit;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Access;

/// <summary>What the form asks for: which grant, as it was seen, is withdrawn, and why.</summary>
public sealed record WithdrawRequest(long GrantId, long RowVersion, string Reason)
{
    /// <summary>The grant as it was seen, as the form carries it.</summary>
    public string Seen => new SeenVersion(GrantId, RowVersion).Text;

    /// <summary>Reads the fields of the form; a grant that cannot be read is none.</summary>
    /// <param name="seen">What <see cref="AccessGrantRow.Seen"/> gave the form: number and version, "12:1".</param>
    public static WithdrawRequest Read(string? seen, string? reason)
    {
        var (id, version) = SeenVersion.Read(seen);
        return new(id, version, reason?.Trim() ?? "");
    }

    /// <summary>A sentence for what is wrong with it; null when it can be withdrawn.</summary>
    public string? Problem(IEnumerable<AccessGrantRow> grants) =>
        grants.Any(grant => grant.GrantId == GrantId) ? StatedReason.Problem(Reason) : "Choose the grant that is to be withdrawn.";
}

using System.Globalization;
using FraudDashboard.Database.Audit;

namespace FraudDashboard.Web.Features.Access;

/// <summary>What the form asks for: which grant, as it was seen, is withdrawn, and why.</summary>
public sealed record WithdrawRequest(long GrantId, long RowVersion, string Reason)
{
    /// <summary>The grant as it was seen, as the form carries it.</summary>
    public string Seen => string.Create(CultureInfo.InvariantCulture, $"{GrantId}:{RowVersion}");

    /// <summary>Reads the fields of the form; a grant that cannot be read is none.</summary>
    /// <param name="seen">What <see cref="AccessGrantRow.Seen"/> gave the form: number and version, "12:1".</param>
    public static WithdrawRequest Read(string? seen, string? reason)
    {
        static long Number(string? text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        var parts = seen?.Split(':') ?? [];
        return new(Number(parts.ElementAtOrDefault(0)), Number(parts.ElementAtOrDefault(1)), reason?.Trim() ?? "");
    }

    /// <summary>A sentence for what is wrong with it; null when it can be withdrawn.</summary>
    public string? Problem(IEnumerable<AccessGrantRow> grants) =>
        grants.Any(grant => grant.GrantId == GrantId) ? StatedReason.Problem(Reason) : "Choose the grant that is to be withdrawn.";
}

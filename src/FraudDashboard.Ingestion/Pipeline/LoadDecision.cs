using System.Text.Json;
using FraudDashboard.Database.Audit;

namespace FraudDashboard.Ingestion.Pipeline;

/// <summary>Why a load is released, discarded or rolled back, and by whom.</summary>
/// <param name="Reason">One line of 1 to <see cref="StatedReason.Longest"/> characters, kept with the load and in the audit.</param>
/// <param name="UserId">The person's id, for the audit.</param>
/// <param name="UserName">The person's name.</param>
public sealed record LoadDecision(string Reason, string UserId, string UserName)
{
    /// <summary>A sentence for what is wrong with the reason; null when it can stand.</summary>
    public string? Problem => StatedReason.Problem(Reason);

    /// <summary>The line of the audit that tells of the decision.</summary>
    internal AuditEvent Line(string actionCode, long loadId, JsonElement detail) => new()
    {
        UserId = UserId,
        UserName = UserName,
        ActionCode = actionCode,
        Subject = $"/imports/{loadId}",
        Purpose = Reason,
        Detail = detail,
    };
}

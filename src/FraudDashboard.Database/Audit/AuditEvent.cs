using System.Text.Json;

namespace FraudDashboard.Database.Audit;

/// <summary>One line of the audit before it is numbered: who did what to what, and why.</summary>
public sealed record AuditEvent
{
    /// <summary>The identity provider's own id of the person: the same after a change of name.</summary>
    public required string UserId { get; init; }

    /// <summary>The person's name as it was then.</summary>
    public required string UserName { get; init; }

    /// <summary>One of <see cref="AuditActions"/>.</summary>
    public required string ActionCode { get; init; }

    /// <summary>What it was done to: a path, an internal id, a load. Never a crime reference or a name.</summary>
    public required string Subject { get; init; }

    /// <summary>What the person typed as the reason, where one is asked for.</summary>
    public string? Purpose { get; init; }

    /// <summary>What else a reader of the audit needs, as JSON: filters, rows, old and new values.</summary>
    public JsonElement? Detail { get; init; }
}

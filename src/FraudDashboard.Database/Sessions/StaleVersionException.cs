using System.Globalization;

namespace FraudDashboard.Database.Sessions;

/// <summary>Somebody changed a row after the writer had looked at it: nothing was written. The message is for the writer.</summary>
/// <param name="changedBy">The name of who changed it; null where the row is not there for this writer.</param>
/// <param name="changedAt">When, in London's time.</param>
public sealed class StaleVersionException(string? changedBy, DateTime? changedAt) : Exception(changedBy is null || changedAt is null
    ? "This is not there any more, or not open to you: nothing of yours was saved. Look again, then decide."
    : string.Create(
        CultureInfo.InvariantCulture,
        $"{changedBy} changed this at {changedAt:HH:mm} on {changedAt:d MMMM yyyy}: nothing of yours was saved. Look at it again, then decide."));

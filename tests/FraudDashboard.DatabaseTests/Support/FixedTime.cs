namespace FraudDashboard.DatabaseTests.Support;

/// <summary>A clock that stands still, so that extracts of a fixed day load on any day.</summary>
internal sealed class FixedTime(DateTimeOffset now) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => now;
}

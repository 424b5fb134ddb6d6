namespace FraudDashboard.Cli;

/// <summary>What <c>fraud demo</c> was asked for.</summary>
public sealed record DemoRequest
{
    public const int UsualReports = 30_000;

    public int Reports { get; init; } = UsualReports;

    public long Seed { get; init; } = 1;

    /// <summary>Null is yesterday in London.</summary>
    public DateOnly? AsAt { get; init; }

    /// <summary>Null is a temporary folder, removed after the load.</summary>
    public string? Folder { get; init; }

    public bool OnlyIfEmpty { get; init; }

    public bool IsLoaded { get; init; } = true;
}

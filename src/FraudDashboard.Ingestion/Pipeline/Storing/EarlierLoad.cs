namespace FraudDashboard.Ingestion.Pipeline.Storing;

/// <summary>A load whose file had the same bytes.</summary>
internal sealed record EarlierLoad(long LoadId, string Kind, DateOnly AsAt, string State);

/// <summary>What tells one file's bytes from another's.</summary>
internal sealed record FileBytes(string Sha256, long ByteCount)
{
    /// <summary>For a file that could not be read.</summary>
    public static readonly FileBytes None = new("", 0);
}

namespace FraudDashboard.Database.Loading;

/// <summary>What is being done with a file.</summary>
public enum LoadStage
{
    Opening,
    Reading,
    Storing,
    Assessing,
    Done,
}

/// <summary>How far the load of one file has come.</summary>
public sealed record LoadProgress(string FileName, LoadStage Stage, int RowsRead, long BytesRead, long ByteCount);

namespace FraudDashboard.Ingestion.Pipeline;

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
public sealed record LoadProgress(string FileName, LoadStage Stage, int RowsRead, long BytesRead, long ByteCount)
{
    /// <summary>While rows are stored or assessed: which step is being taken, of how many; they take unequal times.</summary>
    public LoadStep? Step { get; init; }
}

/// <summary>A step of a stage, from 1, and the number of all of them.</summary>
public readonly record struct LoadStep(int Number, int Count);

namespace FraudDashboard.Ingestion.Pipeline;

/// <summary>What is being done with a file.</summary>
public enum LoadStage
{
    /// <summary>Its bytes are looked through once.</summary>
    Opening,
    /// <summary>Its rows are read, checked and copied to landing.</summary>
    Reading,
    /// <summary>They are written to core.</summary>
    Storing,
    /// <summary>What they touch is assessed, and the tallies move.</summary>
    Assessing,
    /// <summary>It is committed, or refused.</summary>
    Done,
}

/// <summary>How far the load of one file has come.</summary>
/// <param name="BytesRead">Bytes read so far; of a workbook, of its packed form.</param>
/// <param name="ByteCount">Bytes of the whole file; 0 while it is being opened.</param>
public sealed record LoadProgress(string FileName, LoadStage Stage, int RowsRead, long BytesRead, long ByteCount)
{
    /// <summary>While rows are stored or assessed: which step is being taken, of how many; they take unequal times.</summary>
    public LoadStep? Step { get; init; }
}

/// <summary>A step of a stage, from 1, and the number of all of them.</summary>
public readonly record struct LoadStep(int Number, int Count);

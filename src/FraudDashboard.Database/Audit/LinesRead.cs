namespace FraudDashboard.Database.Audit;

/// <summary>What verifying the audit keeps of the lines that it has read.</summary>
internal sealed class LinesRead
{
    /// <summary>All of them.</summary>
    public long Count { get; private set; }

    /// <summary>Those that tell of a file that was given to load.</summary>
    public long Loads { get; private set; }

    /// <summary>Those that tell of a person who signed in.</summary>
    public long SignIns { get; private set; }

    /// <summary>When the first line behind the last anchor was written, in UTC; null where there is none.</summary>
    public DateTime? FirstUnanchoredAt { get; private set; }

    /// <summary>Takes in the next line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="anchoredTo">The highest number that is anchored.</param>
    public void Add(StoredAuditLine line, long anchoredTo)
    {
        Count++;
        Loads += line.ActionCode == AuditActions.Loaded ? 1 : 0;
        SignIns += line.ActionCode == AuditActions.SignedIn ? 1 : 0;
        if (line.EventNo > anchoredTo)
        {
            FirstUnanchoredAt ??= line.HappenedAt;
        }
    }
}

namespace FraudDashboard.Ingestion.Pipeline.Storing;

/// <summary>One column of a file: of the rows that passed their checks, those whose field is blank, a placeholder or unreadable.</summary>
internal sealed record ColumnShare(string Column, int Rows, int Blank, int Placeholders, int Invalid)
{
    /// <summary>What most of the unreadable values look like, where that is known.</summary>
    public UnreadablePattern Pattern { get; init; }

    /// <summary>Rows without a value.</summary>
    public int Lacking => Blank + Placeholders + Invalid;
}

/// <summary>The same column in the last loaded files of the kind, all together.</summary>
internal sealed record UsualShare(int Files, long Rows, long Lacking)
{
    /// <summary>Too few files to say what is usual.</summary>
    public static readonly UsualShare None = new(0, 0, 0);
}

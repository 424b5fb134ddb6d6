namespace FraudDashboard.Web.Exports.Word;

/// <summary>A document of a few pages: the same on screen, on paper and as a Word file.</summary>
/// <param name="Title">What, where and when.</param>
/// <param name="Lines">Beneath the title: what it is and its status.</param>
/// <param name="Sections">In order.</param>
/// <param name="Notes">At its end, in small letters: how to read it.</param>
public sealed record WrittenDocument(string Title, IReadOnlyList<string> Lines, IReadOnlyList<DocumentSection> Sections, IReadOnlyList<string> Notes)
{
    /// <summary>A sentence above all others, of a copy that is not to leave the force; null for any other.</summary>
    public string? Warning { get; init; }
}

/// <summary>A heading, what was generated under it, and what a person wrote beside that.</summary>
/// <param name="Code">Lower-case letters and underscores, unlike the others of the document.</param>
public sealed record DocumentSection(string Code, string Title)
{
    public IReadOnlyList<string> Paragraphs { get; init; } = [];

    /// <summary>Beneath the paragraphs.</summary>
    public IReadOnlyList<string> Bullets { get; init; } = [];

    /// <summary>Beneath the bullets; null where there is none.</summary>
    public DocumentTable? Table { get; init; }

    /// <summary>Null where nobody wrote one.</summary>
    public DocumentComment? Comment { get; init; }
}

/// <summary>A small table.</summary>
/// <param name="Caption">What it shows, for who does not see it.</param>
/// <param name="Columns">The first names the row.</param>
/// <param name="Rows">A text for each column.</param>
public sealed record DocumentTable(string Caption, IReadOnlyList<DocumentColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows);

/// <summary>One column.</summary>
/// <param name="Share">How wide it is, beside the others.</param>
/// <param name="IsNumber">Set to the right.</param>
public sealed record DocumentColumn(string Title, int Share, bool IsNumber = false);

/// <summary>What a person wrote: plain text, whoever they are.</summary>
/// <param name="Heading">Who wrote it, and when.</param>
/// <param name="Text">One paragraph.</param>
public sealed record DocumentComment(string Heading, string Text);

namespace FraudDashboard.Web.Exports.Excel;

/// <summary>What a reader must know of a file before trusting it: the sheet "Cover" of every export.</summary>
public sealed record Cover
{
    internal const string SheetName = "Cover";

    /// <summary>What the file shows.</summary>
    public required string Title { get; init; }

    /// <summary>The protective marking: a setting.</summary>
    public required string Marking { get; init; }

    /// <summary>In words: "October 2026".</summary>
    public required string Period { get; init; }

    /// <summary>Whether the figures are frozen or still move, in words; null where the question does not arise.</summary>
    public string? Standing { get; init; }

    /// <summary>In words: "Camden; not allocated left out".</summary>
    public required string Filters { get; init; }

    /// <summary>The clock: the latest as-at date of any crime reports; null before the first.</summary>
    public required DateOnly? DataAsAt { get; init; }

    /// <summary>The numbers of the loads that the figures are made of.</summary>
    public required IReadOnlyList<long> LoadIds { get; init; }

    /// <summary>Which version of the rules counted, in words.</summary>
    public required string RuleVersion { get; init; }

    /// <summary>Number and hash of the line that the audit has of this file; null for a file that no one asked for.</summary>
    public string? AuditAnchor { get; init; }

    /// <summary>The version of the program.</summary>
    public required string ApplicationVersion { get; init; }

    /// <summary>Who asked for it, by name.</summary>
    public required string MadeBy { get; init; }

    /// <summary>When it was made; shown as London wall time.</summary>
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>What it is for, as the reader typed it.</summary>
    public required string Purpose { get; init; }

    /// <summary>How many rows the screen counted; null when nothing was counted beforehand.</summary>
    public long? ExpectedRows { get; init; }

    internal IReadOnlyList<CoverLine> Lines(long writtenRows, IReadOnlyList<SheetContent> contents) =>
    [
        new("Marking", Marking),
        new("Period", Period),
        .. Standing is null ? Array.Empty<CoverLine>() : [new("Standing", Standing)],
        new("Filters", Filters),
        new("Data as at", DataAsAt, SheetKind.Date),
        new("Loads", LoadIds.Count == 0 ? "none" : string.Join(", ", LoadIds)),
        new("Rule version", RuleVersion),
        new("Line in the audit, with its hash", AuditAnchor ?? "none: not asked for on the site"),
        new("Application version", ApplicationVersion),
        new("Made by", MadeBy),
        new("Made at (London)", MadeAt, SheetKind.DateTime),
        new("Purpose", Purpose),
        new("Rows expected", ExpectedRows is { } expected ? expected : "not counted beforehand", SheetKind.Count),
        new("Rows written", writtenRows, SheetKind.Count),
        new("Rows agree", Agreement(writtenRows)),
        .. Definitions(contents),
    ];

    private string Agreement(long writtenRows) => ExpectedRows switch
    {
        null => "not checked",
        { } expected when expected == writtenRows => "yes",
        _ => "NO: records changed while the file was made; make it again before using it",
    };

    private static IEnumerable<CoverLine> Definitions(IReadOnlyList<SheetContent> contents) =>
        from content in contents
        from column in content.Columns
        where column.Definition is not null
        let name = contents.Count == 1 ? column.Header : $"{content.Title}: {column.Header}"
        select new CoverLine($"Column “{name}”", column.Definition);
}

/// <summary>One fact of the cover.</summary>
internal sealed record CoverLine(string Label, object? Value, SheetKind Kind = SheetKind.Text)
{
    public SheetCell Cell => SheetCell.Of(new SheetColumn(Label, Kind), Value);
}

namespace FraudDashboard.Web.Exports.Excel;

/// <summary>Which of the two kinds of workbook a reader asked for.</summary>
public enum WorkbookKind
{
    /// <summary>Any length, filters and a frozen header.</summary>
    WorkingList,

    /// <summary>For reading and printing; becomes a working list when it is too long for that.</summary>
    Summary,
}

/// <summary>A workbook before it is written; who may have it and how it is asked for is the caller's part.</summary>
public sealed record ExportFile
{
    /// <summary>The media type of an Office Open XML workbook.</summary>
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>The name under which it is saved.</summary>
    public required string FileName { get; init; }

    /// <summary>Its first sheet.</summary>
    public required Cover Cover { get; init; }

    /// <summary>The sheets after the cover.</summary>
    public required IReadOnlyList<SheetContent> Contents { get; init; }

    /// <summary>What the reader asked for.</summary>
    public WorkbookKind Kind { get; init; } = WorkbookKind.WorkingList;

    // Without a count beforehand the length is unknown, and only the streaming writer can take any length.
    private bool IsSummary => Kind == WorkbookKind.Summary && Cover.ExpectedRows is <= SummaryWorkbook.MaximumRows;

    /// <summary>Writes the workbook as it reads its rows, and says how many it holds.</summary>
    /// <param name="target">A stream that is only written to; it is left open.</param>
    /// <exception cref="IOException">The file cannot be written: what there is of it is no workbook.</exception>
    public Task<long> WriteAsync(Stream target, CancellationToken cancellation) => IsSummary
        ? SummaryWorkbook.WriteAsync(target, Cover, Contents, cancellation)
        : StreamingWorkbook.WriteAsync(target, Cover, Contents, cancellation);
}

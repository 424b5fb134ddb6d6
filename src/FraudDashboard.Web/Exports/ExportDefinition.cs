using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Exports.Excel;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Exports;

/// <summary>What can be exported: a table or list of a page, and the file that has the same rows and order.</summary>
/// <param name="Key">Its word in an export's address.</param>
/// <param name="Title">Its title on screen and in the file.</param>
/// <param name="Path">The page that shows it.</param>
/// <param name="Keys">What the page adds to the query string.</param>
/// <param name="ReadAsync">Its rows for a request, by the query that the page reads.</param>
public sealed record ExportDefinition(
    string Key, string Title, string Path, PageKeys Keys,
    Func<ReadSession, PageRequest, CancellationToken, Task<ExportContent>> ReadAsync)
{
    /// <summary>True for a list of records, which goes out as a working list of any length; false for a table of figures.</summary>
    public bool IsList { get; init; }

    /// <summary>Which of its lists, measures or rules a filter asks for, as a file is named: "open-with-gaps"; of a list null where the words of the address say it.</summary>
    public Func<PageRequest, string?>? NameOf { get; init; }

    /// <summary>Its title where that goes by the request: "Outcomes returned correctly by borough"; null where it never does.</summary>
    public Func<PageRequest, string>? TitleOf { get; init; }

    /// <summary>True for what is read of the audit, which only the auditor's login reads.</summary>
    public bool IsOfAudit { get; init; }

    /// <summary>Its title for a request, on the page that offers it and in the file.</summary>
    public string TitleFor(PageRequest request) => TitleOf?.Invoke(request) ?? Title;
}

/// <summary>What one export holds.</summary>
/// <param name="Sheet">Its columns and rows.</param>
/// <param name="ExpectedRows">How many rows the screen counted; null where it counts no further.</param>
/// <param name="Period">The period in words: "October 2026".</param>
public sealed record ExportContent(SheetContent Sheet, long? ExpectedRows, string Period)
{
    /// <summary>Figures of these months.</summary>
    public ExportContent(SheetContent sheet, long? expectedRows, MonthRange months)
        : this(sheet, expectedRows, months.Label) => PeriodName = Requests.Period.Of(months).Value;

    /// <summary>The months of figures as a file is named: "2026-10", "2025-11-to-2026-10"; null of a list.</summary>
    public string? PeriodName { get; init; }
}

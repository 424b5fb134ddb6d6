namespace FraudDashboard.Web.Exports.Excel;

/// <summary>One sheet of a file: title, columns and the values of each row in column order.</summary>
public sealed record SheetContent
{
    /// <summary>Excel has no column after XFD.</summary>
    private const int MaximumColumns = 16_384;

    /// <exception cref="ArgumentException">No column, more than Excel has, or a blank or repeated header.</exception>
    public SheetContent(string title, IReadOnlyList<SheetColumn> columns, IAsyncEnumerable<object?[]> rows)
    {
        RequireColumns(title, columns);
        Title = title;
        Columns = columns;
        Rows = rows;
    }

    /// <summary>The title.</summary>
    public string Title { get; }

    /// <summary>The name of the sheet: the title unless it has one of its own.</summary>
    public string Tab { get => field ?? Title; init; }

    /// <summary>The columns in their order.</summary>
    public IReadOnlyList<SheetColumn> Columns { get; }

    /// <summary>The rows, read once as they are written: a value for each column, null for an empty cell.</summary>
    public IAsyncEnumerable<object?[]> Rows { get; }

    // An Excel table refuses blank and repeated headers, and so would a reader of the screen.
    internal static void RequireColumns(string title, IReadOnlyList<SheetColumn> columns)
    {
        if (columns.Count is 0 or > MaximumColumns)
        {
            throw new ArgumentException($"'{title}' has {columns.Count} columns: 1 to {MaximumColumns} are possible.", nameof(columns));
        }

        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var header in columns.Select(column => column.Header))
        {
            if (string.IsNullOrWhiteSpace(header) || !seen.Add(header))
            {
                throw new ArgumentException($"'{title}' has a blank or repeated header '{header}'.", nameof(columns));
            }
        }
    }
}

namespace FraudDashboard.Web.Exports.Excel;

/// <summary>A list's title and ordered columns: the same object makes the table on screen and the file.</summary>
public sealed record Sheet<TRow>
{
    public Sheet(string title, IReadOnlyList<SheetColumn<TRow>> columns)
    {
        SheetContent.RequireColumns(title, columns);
        Title = title;
        Columns = columns;
    }

    public string Title { get; }

    public IReadOnlyList<SheetColumn<TRow>> Columns { get; }

    /// <summary>These columns over rows that arrive one by one.</summary>
    public SheetContent Content(IAsyncEnumerable<TRow> rows) => new(Title, Columns, rows.Select(ValuesOf));

    /// <summary>These columns over rows already read.</summary>
    public SheetContent Content(IEnumerable<TRow> rows) => Content(rows.ToAsyncEnumerable());

    private object?[] ValuesOf(TRow row)
    {
        var values = new object?[Columns.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Columns[i].Value(row);
        }

        return values;
    }
}

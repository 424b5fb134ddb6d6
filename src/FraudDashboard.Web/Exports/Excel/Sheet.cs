namespace FraudDashboard.Web.Exports.Excel;

/// <summary>A list's title and ordered columns: its file is made from them, and its table on screen where that has no columns of its own.</summary>
public sealed record Sheet<TRow>
{
    /// <exception cref="ArgumentException">No column, more than Excel has, or a blank or repeated header.</exception>
    public Sheet(string title, IReadOnlyList<SheetColumn<TRow>> columns)
    {
        SheetContent.RequireColumns(title, columns);
        Title = title;
        Columns = [.. columns.Where(column => column.Place != ColumnPlace.Screen)];
        OnScreen = [.. columns.Where(column => column.Place != ColumnPlace.File)];
    }

    /// <summary>The title on screen and in the file, and the name of the sheet where it has none of its own.</summary>
    public string Title { get; }

    /// <summary>The name of the sheet, which has 31 characters at the most; null where it is the title.</summary>
    public string? Tab { get; init; }

    /// <summary>The columns of the file.</summary>
    public IReadOnlyList<SheetColumn<TRow>> Columns { get; }

    /// <summary>The columns of the table on screen.</summary>
    public IReadOnlyList<SheetColumn<TRow>> OnScreen { get; }

    /// <summary>These columns over rows that arrive one by one.</summary>
    public SheetContent Content(IAsyncEnumerable<TRow> rows) => new(Title, Columns, rows.Select(ValuesOf)) { Tab = Tab ?? Title };

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

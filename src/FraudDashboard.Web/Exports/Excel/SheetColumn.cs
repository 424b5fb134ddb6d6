namespace FraudDashboard.Web.Exports.Excel;

/// <summary>How a column's values are shown, on screen and in a file.</summary>
public enum SheetKind
{
    /// <summary>Text as it is: references and codes keep their leading zeros.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Count,

    /// <summary>A proportion from 0 to 1, shown as a percentage.</summary>
    Rate,

    /// <summary>An amount in pence, whatever the numeric type; shown in pounds.</summary>
    Money,

    /// <summary>A date; of a moment, its date in London.</summary>
    Date,

    /// <summary>A moment, shown as London wall time.</summary>
    DateTime,

    /// <summary>A number with two decimal places, such as a rate per 1,000 people.</summary>
    Decimal,

    /// <summary>A difference of two rates in percentage points, with its sign and one decimal place.</summary>
    Points,
}

/// <summary>One column of a list without its row type: what both the screen's header and the file need.</summary>
/// <param name="Header">Unlike every other of its list.</param>
/// <param name="Kind">What its values are, and how they are shown.</param>
/// <param name="Width">In characters of the standard font, as Excel counts.</param>
/// <param name="Definition">What the figure means, for a tooltip and the definitions of the file.</param>
public record SheetColumn(string Header, SheetKind Kind, double Width = 14, string? Definition = null)
{
    /// <summary>The value as the screen shows it, which is how Excel shows the cell.</summary>
    /// <exception cref="InvalidOperationException">The value is not of the column's kind.</exception>
    public string Display(object? value) => SheetCell.Of(this, value).Display();

    /// <summary>A column that is drawn on screen from the whole row, and is in no file.</summary>
    public static SheetColumn<TRow> Drawn<TRow>(string title, string? meaning = null) =>
        new(title, SheetKind.Text, _ => null, Definition: meaning) { Place = ColumnPlace.Screen };
}

/// <summary>Where a column stands.</summary>
public enum ColumnPlace
{
    ScreenAndFile,

    /// <summary>On screen alone: a drawing, which a file cannot hold.</summary>
    Screen,

    /// <summary>In the file alone: what the screen draws or says beside the table.</summary>
    File,
}

/// <summary>Heading and explanation on screen, where they are not those of the file.</summary>
public sealed record ScreenHeading(string Title, string? Meaning = null);

/// <summary>One column of a list and where its value is on the row.</summary>
public sealed record SheetColumn<TRow>(
    string Header, SheetKind Kind, Func<TRow, object?> Value, double Width = 14, string? Definition = null)
    : SheetColumn(Header, Kind, Width, Definition)
{
    /// <summary>What code calls the column whose heading goes by the request.</summary>
    public string Key { get => field ?? Header; init; }

    public ColumnPlace Place { get; init; }

    /// <summary>Null where the screen has the heading and explanation of the file.</summary>
    public ScreenHeading? Screen { get; init; }

    /// <summary>The heading on screen.</summary>
    public string Title => Screen?.Title ?? Header;

    /// <summary>The explanation of the heading on screen.</summary>
    public string? Meaning => Screen is null ? Definition : Screen.Meaning;

    /// <summary>The word that the address has for ordering by this column; null where it orders nothing.</summary>
    public string? SortKey { get; init; }

    /// <summary>A first click orders large before small.</summary>
    public bool SortsDescendingFirst { get; init; }

    /// <summary>This column of the row as the screen shows it.</summary>
    public string DisplayOf(TRow row) => Display(Value(row));
}

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
}

/// <summary>One column of a list without its row type: what both the screen's header and the file need.</summary>
public record SheetColumn(string Header, SheetKind Kind, double Width = 14, string? Definition = null)
{
    /// <summary>The value as the screen shows it, which is how Excel shows the cell.</summary>
    public string Display(object? value) => SheetCell.Of(this, value).Display();
}

/// <summary>One column of a list and where its value is on the row.</summary>
public sealed record SheetColumn<TRow>(
    string Header, SheetKind Kind, Func<TRow, object?> Value, double Width = 14, string? Definition = null)
    : SheetColumn(Header, Kind, Width, Definition)
{
    /// <summary>This column of the row as the screen shows it.</summary>
    public string DisplayOf(TRow row) => Display(Value(row));
}

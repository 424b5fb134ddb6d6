using System.Globalization;

namespace FraudDashboard.Web.Exports.Excel;

/// <summary>What one cell holds: nothing, cleaned text, or a number with the format of its kind.</summary>
internal readonly record struct SheetCell(SheetKind Kind, string? Text, double? Number)
{
    /// <summary>The shorthand for "not applicable" of the Government Analysis Function.</summary>
    private const string NotApplicable = "[x]";

    // Excel keeps 15 significant digits: a longer whole number would change in silence, so it is text.
    private const double LargestWholeNumber = 999_999_999_999_999;

    public bool IsEmpty => Text is null && Number is null;

    /// <summary>Text wins over the column's kind, so that a number column may hold a shorthand such as [c].</summary>
    public static SheetCell Of(SheetColumn column, object? value) => value switch
    {
        null or DBNull => default,
        string text => OfText(text),
        _ => column.Kind switch
        {
            SheetKind.Text => OfText(InWords(value)),
            SheetKind.Date => OfMoment(SheetKind.Date, ExcelDate.WallTimeOf(value)?.Date, column, value),
            SheetKind.DateTime => OfMoment(SheetKind.DateTime, ExcelDate.WallTimeOf(value), column, value),
            SheetKind.Money => OfNumber(column, value, 100),
            _ => OfNumber(column, value, 1),
        },
    };

    public static SheetCell OfText(string text)
    {
        var clean = CellText.Clean(text);
        return clean.Length == 0 ? default : new(SheetKind.Text, clean, null);
    }

    // Invariant, because ICU's British English writes "Sept" where Excel writes "Sep".
    public string Display() => (Number, Kind) switch
    {
        (null, _) => Text ?? "",
        (var n, SheetKind.Count) => Format(n.Value, "#,##0"),
        (var n, SheetKind.Rate) => Requests.Format.Percent(n.Value),
        (var n, SheetKind.Money) => Format(n.Value, "£#,##0.00"),
        (var n, SheetKind.Date) => ExcelDate.FromSerial(n.Value).ToString("dd MMM yyyy", CultureInfo.InvariantCulture),
        (var n, SheetKind.DateTime) => ExcelDate.FromSerial(n.Value).ToString("dd MMM yyyy HH:mm", CultureInfo.InvariantCulture),
        (var n, SheetKind.Points) => Format(n.Value, "+0.0;-0.0;0.0"),
        (var n, _) => Format(n.Value, "#,##0.00"),
    };

    private static string Format(double number, string format) => number.ToString(format, CultureInfo.InvariantCulture);

    private static SheetCell OfMoment(SheetKind kind, DateTime? moment, SheetColumn column, object value) => moment switch
    {
        null => throw Unfit(column, value),
        { } wallTime when ExcelDate.HasSerial(wallTime) => new(kind, null, ExcelDate.ToSerial(wallTime)),
        { } early => OfText(early.ToString("dd MMM yyyy", CultureInfo.InvariantCulture)),
    };

    private static SheetCell OfNumber(SheetColumn column, object value, int divisor)
    {
        var number = value switch
        {
            int n => n,
            long n => n,
            short n => n,
            decimal n => (double)n,
            double n => n,
            float n => n,
            _ => throw Unfit(column, value),
        };
        if (!double.IsFinite(number))
        {
            return OfText(NotApplicable);
        }

        var isTooLong = value is long or decimal && Math.Abs(number) > LargestWholeNumber;
        // A negative zero is a zero: not every program reads it as one.
        return isTooLong ? OfText(InWords(value)) : new(column.Kind, null, number == 0 ? 0 : number / divisor);
    }

    private static string InWords(object value) => value switch
    {
        bool flag => flag ? "yes" : "no",
        DateOnly date => date.ToString("dd MMM yyyy", CultureInfo.InvariantCulture),
        DateTime or DateTimeOffset => ExcelDate.WallTimeOf(value)!.Value.ToString("dd MMM yyyy HH:mm", CultureInfo.InvariantCulture),
        IEnumerable<string> several => string.Join("; ", several),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new InvalidOperationException($"A {value.GetType().Name} has no words for a cell."),
    };

    private static InvalidOperationException Unfit(SheetColumn column, object value) =>
        new($"Column '{column.Header}' is {column.Kind} and cannot hold a {value.GetType().Name}.");
}

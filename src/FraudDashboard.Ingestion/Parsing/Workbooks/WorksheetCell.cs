using System.Globalization;

namespace FraudDashboard.Ingestion.Parsing.Workbooks;

/// <summary>One cell of the current row: where its text stands in the row's, and what it says beyond it.</summary>
internal struct WorksheetCell
{
    /// <summary>The row of which it is; what an earlier row left there is blank.</summary>
    public int Turn;

    public int Start;
    public int Length;
    public CellMark Mark;

    /// <summary>Its number where it holds one that is shown as no date.</summary>
    public double? Number;

    public CellFormat Format;

    /// <summary>Reads the number of a cell as what it is shown as: adds its text, and says what it is.</summary>
    public void TakeNumber(double number, CellFormat format, bool countsFrom1904, TextBuffer text)
    {
        Format = format;
        var serial = number + (countsFrom1904 ? SerialDate.DaysFrom1900To1904 : 0);
        if (format.IsDate)
        {
            var time = format.HasDay ? null : SerialDate.ShownAsTime(number);
            var date = number < 0 ? null : time ?? SerialDate.ShownAsDate(serial);
            Mark = date is null ? CellMark.NoValue : CellMark.Date;
            text.Append(date ?? NumberText(number, format));
        }
        else if (format.IsLengthOfTime && Math.Abs(number) < TimeSpan.MaxValue.TotalDays)
        {
            Mark = CellMark.Date;
            text.Append(TimeSpan.FromMilliseconds(Math.Round(number * TimeSpan.MillisecondsPerDay)).ToString("c", CultureInfo.InvariantCulture));
        }
        else
        {
            Mark = IsRounded(number) ? CellMark.Rounded : format.IsScientific ? CellMark.Scientific : CellMark.None;
            Number = serial;
            text.Append(NumberText(number, format));
        }
    }

    /// <summary>What the cell shows as a reference; what is no reference is written as none can be: a date with its time, a rounded number with its exponent.</summary>
    public readonly string? ShownText(ReadOnlySpan<char> text, bool countsFrom1904)
    {
        var number = Number - (countsFrom1904 ? SerialDate.DaysFrom1900To1904 : 0);
        return Mark switch
        {
            CellMark.Date => text.Contains(':') ? null : $"{text} 00:00:00",
            CellMark.Rounded => number!.Value.ToString("0.##############E+0", CultureInfo.InvariantCulture),
            CellMark.None or CellMark.Scientific when number is { } shown => Format.Shown(shown),
            _ => null,
        };
    }

    // Excel keeps fifteen digits and makes the others 0, and a double tells no more than sixteen apart.
    private static bool IsRounded(double number) => Math.Abs(number) >= 1e15;

    /// <summary>What stands for a number: up to the fifteen digits that Excel itself keeps; leading zeros that are shown are kept.</summary>
    private static string NumberText(double number, CellFormat format) =>
        format.Zeros is { } zeros && number is >= 0 and < 1e15 && Math.Floor(number) == number ? number.ToString(zeros, CultureInfo.InvariantCulture)
        : Math.Abs(number) < 1e28 ? ((decimal)number).ToString(CultureInfo.InvariantCulture)
        : number.ToString("R", CultureInfo.InvariantCulture);
}

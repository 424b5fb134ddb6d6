using FraudDashboard.Ingestion.Parsing.Values;

namespace FraudDashboard.Ingestion.Parsing.Rows;

/// <summary>
/// Counts the dates of a column that are none with the day first and would be with the month first (10/28/2026). Where no
/// date says the opposite, the rest of the column, which reads either way, is in doubt.
/// </summary>
internal sealed class DateOrder
{
    private const int LastMonth = 12;
    private const int LastDay = 31;

    private int _monthFirst;
    private bool _isDayFirst;

    /// <summary>Dates that only the month first explains; 0 where a date of the column has the day first.</summary>
    public int MonthFirst => _isDayFirst ? 0 : _monthFirst;

    public void Add(ReadOnlySpan<char> text, FieldReading reading)
    {
        if (Pair(FieldText.Trim(text)) is not var (first, second) || (first <= LastMonth) == (second <= LastMonth))
        {
            return;
        }

        _isDayFirst |= reading.IsValue && first > LastMonth;
        _monthFirst += reading.State == ReadingState.Invalid && first <= LastMonth && second <= LastDay ? 1 : 0;
    }

    /// <summary>The two numbers before the year of "10/28/2026 09:00"; null for any other text.</summary>
    private static (int First, int Second)? Pair(ReadOnlySpan<char> text)
    {
        var one = text.IndexOf('/');
        if (one is < 1 or > 2)
        {
            return null;
        }

        var rest = text[(one + 1)..];
        var two = rest.IndexOf('/');
        return two is 1 or 2 && AsciiDigits.TryReadPart(text[..one], out var first) && AsciiDigits.TryReadPart(rest[..two], out var second) ? (first, second) : null;
    }
}

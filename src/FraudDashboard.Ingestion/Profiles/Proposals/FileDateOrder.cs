using FraudDashboard.Ingestion.Parsing.Values;

namespace FraudDashboard.Ingestion.Profiles.Proposals;

/// <summary>Which of day and month the dates of a file have first: a program writes all of them in one order.</summary>
internal static class FileDateOrder
{
    private const int LastMonth = 12;
    private const int LastDay = 31;

    /// <summary>True where a date of any column can only have the month first (6/14/2026), and none can only have the day first.</summary>
    public static bool IsMonthFirst(IReadOnlyList<IReadOnlyList<string>> columns)
    {
        var hasMonthFirst = false;
        foreach (var text in columns.SelectMany(values => values))
        {
            if (Pair(FieldText.Trim(text)) is not var (first, second))
            {
                continue;
            }

            if (first is > LastMonth and <= LastDay && second is >= 1 and <= LastMonth)
            {
                return false;
            }

            hasMonthFirst |= first is >= 1 and <= LastMonth && second is > LastMonth and <= LastDay;
        }

        return hasMonthFirst;
    }

    /// <summary>The two numbers before the year of "6/14/2026 17:03"; null for any other text.</summary>
    private static (int First, int Second)? Pair(ReadOnlySpan<char> text)
    {
        var one = text.IndexOf('/');
        if (one is < 1 or > 2)
        {
            return null;
        }

        var rest = text[(one + 1)..];
        var two = rest.IndexOf('/');
        return two is 1 or 2 && rest.Length > two + 2 && char.IsAsciiDigit(rest[two + 1])
            && AsciiDigits.TryReadPart(text[..one], out var first) && AsciiDigits.TryReadPart(rest[..two], out var second) ? (first, second) : null;
    }
}

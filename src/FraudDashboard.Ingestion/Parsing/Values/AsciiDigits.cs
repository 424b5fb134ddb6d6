namespace FraudDashboard.Ingestion.Parsing.Values;

/// <summary>Digits 0 to 9 and no others: Arabic-Indic or full-width digits are not read.</summary>
internal static class AsciiDigits
{
    /// <summary>Reads a text that is digits and nothing else; at most 18, so that nothing overflows.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out long number)
    {
        number = 0;
        if (text.IsEmpty || text.Length > 18)
        {
            return false;
        }

        foreach (var character in text)
        {
            if (!char.IsAsciiDigit(character))
            {
                return false;
            }

            number = (number * 10) + (character - '0');
        }

        return true;
    }

    /// <summary>Reads a text of digits that stands for a part of a date or time.</summary>
    public static bool TryReadPart(ReadOnlySpan<char> text, out int number)
    {
        var isRead = TryRead(text, out var value);
        number = (int)value;
        return isRead && value <= 9999;
    }
}

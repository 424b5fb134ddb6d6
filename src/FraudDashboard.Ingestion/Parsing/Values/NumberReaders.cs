using FraudDashboard.Database;

namespace FraudDashboard.Ingestion.Parsing.Values;

/// <summary>Reads whole numbers, money, moments and yes/no; digits are 0 to 9 alone.</summary>
internal static class NumberReaders
{
    private const long MoneyLimit = 1_000_000_000_000;
    private const int MostDigits = 9;

    private static readonly CodeList YesWords = new(["Y", "Yes", "True", "1", "1.0"]);
    private static readonly CodeList NoWords = new(["N", "No", "False", "0", "0.0"]);

    /// <summary>1 for Y, Yes, True, 1 or 1.0; 0 for N, No, False, 0 or 0.0; case aside.</summary>
    public static FieldReading YesNo(ReadOnlySpan<char> text) =>
        YesWords.Find(text) is not null ? FieldReading.OfNumber(1)
        : NoWords.Find(text) is not null ? FieldReading.OfNumber(0)
        : FieldReading.Invalid(text);

    /// <summary>
    /// One to nine digits between two numbers that both are allowed, with thousands commas or without; a decimal part of
    /// zeros alone says nothing, as in the 34.0 of a data frame.
    /// </summary>
    public static FieldReading WholeNumber(ReadOnlySpan<char> text, int minimum, int maximum)
    {
        var point = text.IndexOf('.');
        var digits = point < 0 ? text : text[..point];
        var hasFraction = point >= 0 && (point == text.Length - 1 || text[(point + 1)..].ContainsAnyExcept('0'));
        return !hasFraction && digits.Length - digits.Count(',') <= MostDigits && TryReadGrouped(digits, out var number) && number >= minimum && number <= maximum
            ? FieldReading.OfNumber(number)
            : FieldReading.Invalid(text);
    }

    /// <summary>A moment in microseconds since 2000-01-01 UTC, of a wall time in London or of one with its offset.</summary>
    public static FieldReading Timestamp(ReadOnlySpan<char> text) =>
        WallTime.TryRead(text, out var wallTime) && wallTime.TryGetMoment(out var moment)
            ? FieldReading.OfNumber(moment)
            : FieldReading.Invalid(text);

    /// <summary>The London date of a date or a timestamp, as the day number since 2000-01-01.</summary>
    public static FieldReading Date(ReadOnlySpan<char> text)
    {
        if (!WallTime.TryRead(text, out var wallTime) || !wallTime.TryGetMoment(out var moment))
        {
            return FieldReading.Invalid(text);
        }

        return FieldReading.OfNumber(wallTime.OffsetMinutes is null ? wallTime.Day : LondonTime.DayOfMoment(moment));
    }

    /// <summary>Pounds, perhaps with a £ sign, thousands commas and pence; the value is in pence, below £1,000,000,000,000.</summary>
    public static FieldReading Money(ReadOnlySpan<char> text)
    {
        var amount = text.StartsWith("£") ? text[1..] : text;
        var point = amount.IndexOf('.');
        var pounds = point < 0 ? amount : amount[..point];
        long pence = 0;
        if (point >= 0 && !TryReadPence(amount[(point + 1)..], out pence))
        {
            return FieldReading.Invalid(text);
        }

        return TryReadGrouped(pounds, out var whole)
            ? FieldReading.OfNumber((whole * 100) + pence)
            : FieldReading.Invalid(text);
    }

    private static bool TryReadPence(ReadOnlySpan<char> text, out long pence)
    {
        var isRead = AsciiDigits.TryRead(text, out pence) && text.Length <= 2;
        pence *= text.Length == 1 ? 10 : 1;
        return isRead;
    }

    /// <summary>Reads digits, with well-formed thousands commas or without, of a number below the limit of money.</summary>
    private static bool TryReadGrouped(ReadOnlySpan<char> text, out long number)
    {
        number = 0;
        var firstComma = text.IndexOf(',');
        if (text.IsEmpty || firstComma == 0 || firstComma > 3)
        {
            return false;
        }

        for (var place = 0; place < text.Length; place++)
        {
            var isComma = firstComma > 0 && place >= firstComma && (place - firstComma) % 4 == 0;
            if (isComma != (text[place] == ',') || (!isComma && !char.IsAsciiDigit(text[place])))
            {
                return false;
            }

            number = isComma ? number : (number * 10) + (text[place] - '0');
            if (number >= MoneyLimit)
            {
                return false;
            }
        }

        return firstComma < 0 || (text.Length - firstComma) % 4 == 0;
    }
}

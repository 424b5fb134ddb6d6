using System.Buffers;

namespace FraudDashboard.Ingestion.Parsing.Values;

/// <summary>Reads keys, words, codes and free text.</summary>
internal static class TextReaders
{
    public const int KeyLength = 32;

    private const int LongestCode = 64;
    private const string NfibPrefix = "NFIB";
    private const string NfibRefPrefix = "NFRC";

    private static readonly SearchValues<char> KeyCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/-_.");

    // What XML cannot hold: control characters but tab and line ends, and two that are no characters.
    private static readonly SearchValues<char> Unprintable = SearchValues.Create(
        [.. Enumerable.Range(0, ' ').Select(code => (char)code).Where(character => character is not ('\t' or '\n' or '\r')), '\uFFFE', '\uFFFF']);

    /// <summary>A key or reference: upper-cased; letters, digits, / - _ and . only.</summary>
    public static FieldReading Key(ReadOnlySpan<char> text) =>
        text.Length <= KeyLength && IsOfKeyCharacters(text)
            ? FieldReading.OfText(UpperCased(text))
            : FieldReading.Invalid(text);

    public static bool IsOfKeyCharacters(ReadOnlySpan<char> text) => !text.ContainsAnyExcept(KeyCharacters);

    public static FieldReading NfibRef(ReadOnlySpan<char> text, AllowedCodes lists)
    {
        if (!text.StartsWith(NfibRefPrefix, StringComparison.OrdinalIgnoreCase))
        {
            return FieldReading.Invalid(text);
        }

        var digits = text[NfibRefPrefix.Length..];
        var isRead = digits.Length >= lists.NfibRefMinimumDigits && digits.Length <= lists.NfibRefMaximumDigits
            && !digits.ContainsAnyExceptInRange('0', '9');
        return isRead ? FieldReading.OfText(UpperCased(text)) : FieldReading.Invalid(text);
    }

    /// <summary>Text as it stands; one with a character that no sheet can hold would show as another text there.</summary>
    public static FieldReading Text(ReadOnlySpan<char> text, int maximumLength) =>
        FieldText.Length(text) <= maximumLength && !text.ContainsAny(Unprintable) ? FieldReading.OfText(new string(text)) : FieldReading.Invalid(text);

    /// <summary>One of the allowed words; a space or hyphen counts as an underscore.</summary>
    public static FieldReading Word(ReadOnlySpan<char> text, CodeList words)
    {
        if (words.Find(text) is { } word)
        {
            return FieldReading.OfText(word);
        }

        if (text.Length > LongestCode)
        {
            return FieldReading.Invalid(text);
        }

        Span<char> joined = stackalloc char[text.Length];
        for (var place = 0; place < text.Length; place++)
        {
            joined[place] = text[place] is ' ' or '\u00A0' or '-' ? '_' : text[place];
        }

        return Code(joined, text, words);
    }

    public static FieldReading Code(ReadOnlySpan<char> text, CodeList codes) => Code(text, text, codes);

    /// <summary>An offence code: inner spaces do not count, and the prefix NFIB may be missing.</summary>
    public static FieldReading OffenceCode(ReadOnlySpan<char> text, AllowedCodes lists)
    {
        if (lists.OffenceCodes.Find(text) is { } code)
        {
            return FieldReading.OfText(code);
        }

        Span<char> prefixed = stackalloc char[NfibPrefix.Length + LongestCode];
        NfibPrefix.CopyTo(prefixed);
        var length = NfibPrefix.Length;
        foreach (var character in text)
        {
            if (!FieldText.IsSpace(character))
            {
                if (length == prefixed.Length)
                {
                    return FieldReading.Invalid(text);
                }

                prefixed[length++] = character;
            }
        }

        prefixed = prefixed[..length];
        var found = lists.OffenceCodes.Find(prefixed[NfibPrefix.Length..]) ?? lists.OffenceCodes.Find(prefixed);
        return found is null ? FieldReading.Invalid(text) : FieldReading.OfText(found);
    }

    /// <summary>Any GSS code of the United Kingdom: E, W, S or N and eight digits.</summary>
    public static FieldReading GssCode(ReadOnlySpan<char> text, AllowedCodes lists)
    {
        if (lists.PoliceBoroughs.Find(text) is { } borough)
        {
            return FieldReading.OfText(borough);
        }

        var isRead = text.Length == 9 && "EWSNewsn".Contains(text[0]) && !text[1..].ContainsAnyExceptInRange('0', '9');
        return isRead ? FieldReading.OfText(UpperCased(text)) : FieldReading.Invalid(text);
    }

    /// <summary>The outward half of a postcode, like SE1, EC2A or W1T.</summary>
    public static FieldReading PostcodeDistrict(ReadOnlySpan<char> text)
    {
        var letters = text.Length > 1 && char.IsAsciiLetter(text[1]) ? 2 : 1;
        var rest = text.Length > letters ? text[letters..] : default;
        var isRead = char.IsAsciiLetter(text[0]) && rest.Length is 1 or 2
            && char.IsAsciiDigit(rest[0]) && char.IsAsciiLetterOrDigit(rest[^1]);
        return isRead ? FieldReading.OfText(UpperCased(text)) : FieldReading.Invalid(text);
    }

    private static FieldReading Code(ReadOnlySpan<char> sought, ReadOnlySpan<char> raw, CodeList codes) =>
        codes.Find(sought) is { } code ? FieldReading.OfText(code) : FieldReading.Invalid(raw);

    private static string UpperCased(ReadOnlySpan<char> text)
    {
        Span<char> upper = stackalloc char[text.Length];
        text.ToUpperInvariant(upper);
        return new string(upper);
    }
}

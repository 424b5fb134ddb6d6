using System.Globalization;

namespace FraudDashboard.Ingestion.Parsing.Files;

/// <summary>What of a file's bytes is not text as its encoding has it.</summary>
/// <param name="Kind">What is odd, and how it is read.</param>
/// <param name="Count">How many there are.</param>
/// <param name="FirstLine">The line of the first of them.</param>
internal sealed record OddCharacters(OddKind Kind, long Count, int FirstLine)
{
    /// <summary>What a person should know of them, in one sentence.</summary>
    public string Sentence
    {
        get
        {
            var number = Count.ToString("N0", CultureInfo.InvariantCulture);
            var where = Count == 1 ? $"on line {FirstLine}" : $"the first on line {FirstLine}";
            var them = Count == 1 ? "it" : "them";
            return Kind switch
            {
                OddKind.NotUtf8 => $"{number} {(Count == 1 ? "byte of the file is not UTF-8 and was" : "bytes of the file are not UTF-8 and were")} read as Windows-1252, {where}: look at {them} there, and have the file exported as UTF-8 alone.",
                OddKind.UndefinedInWindows => $"{number} {(Count == 1 ? "byte of the file stands" : "bytes of the file stand")} for no character of Windows-1252 and {(Count == 1 ? "was" : "were")} kept as {(Count == 1 ? "a control character" : "control characters")}, {where}: have the file exported as UTF-8.",
                _ => $"{number} {(Count == 1 ? "character of the file is" : "characters of the file are")} not UTF-16 and {(Count == 1 ? "was" : "were")} read as � or, cut short at its end, left out, {where}: have the file exported as UTF-8.",
            };
        }
    }
}

/// <summary>The ways in which bytes are not text.</summary>
internal enum OddKind
{
    /// <summary>Single bytes in a file that is UTF-8 for the rest.</summary>
    NotUtf8,

    /// <summary>81, 8D, 8F, 90 or 9D in Windows-1252.</summary>
    UndefinedInWindows,

    /// <summary>Half a surrogate pair, or half a character at the end, in UTF-16.</summary>
    NotUtf16,
}

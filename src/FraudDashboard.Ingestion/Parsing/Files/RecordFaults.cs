using System.Globalization;

namespace FraudDashboard.Ingestion.Parsing.Files;

/// <summary>Words what is wrong with the quotation marks of a record, which is then kept whole.</summary>
internal static class RecordFaults
{
    private const string WhatToDo = "double the quotation marks within a value or remove them, and load the rows again";

    /// <summary>Where a value that goes over several lines holds what would be rows of their own.</summary>
    public static string Swallowed(QuotedLines value) => Sentence(
        $"The quotation mark that opens on line {value.OpeningLine} is closed on line {value.ClosingLine} only, and what lies between looks like rows of their own: {WhatToDo}.");

    /// <summary>Where text stands between a closing quotation mark and the next delimiter.</summary>
    public static string TextBehind(QuotedLines value) => value.OpeningLine == value.ClosingLine
        ? Sentence($"Text stands behind the closing quotation mark on line {value.ClosingLine}, as where quotation marks are escaped with a backslash: {WhatToDo}.")
        : Sentence($"The quotation mark that opens on line {value.OpeningLine} is closed on line {value.ClosingLine}, where text stands behind it: {WhatToDo}.");

    private static string Sentence(FormattableString words) => words.ToString(CultureInfo.InvariantCulture);
}

namespace FraudDashboard.Ingestion.Parsing.Values;

/// <summary>The texts that a spreadsheet shows, and exports, where a formula has failed: values of no field.</summary>
internal static class SpreadsheetErrors
{
    // The first seven are as old as spreadsheets; the others Excel has since added.
    private static readonly CodeList Texts = new(
        ["#N/A", "#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#FIELD!", "#BLOCKED!", "#CONNECT!", "#UNKNOWN!", "#BUSY!", "#GETTING_DATA"]);

    /// <summary>Whether a trimmed text is one of them, case aside.</summary>
    public static bool Contains(ReadOnlySpan<char> trimmed) => trimmed.StartsWith("#") && Texts.Find(trimmed) is not null;
}

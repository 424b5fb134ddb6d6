namespace FraudDashboard.Ingestion.Parsing.Rows;

/// <summary>The codes for which a row is rejected, in the order in which they are looked for.</summary>
public static class RejectCode
{
    /// <summary>More or fewer fields than the header has.</summary>
    public const string RowColumns = "ROW-COLUMNS";

    /// <summary>No record: the mapping profile says to leave such rows out.</summary>
    public const string LeftOut = "LEFT-OUT";

    /// <summary>A part of the key is blank or a placeholder.</summary>
    public const string KeyMissing = "KEY-MISSING";

    /// <summary>A part of the key is not of its form.</summary>
    public const string KeyInvalid = "KEY-INVALID";

    /// <summary>A required value is blank or a placeholder.</summary>
    public const string RequiredMissing = "REQUIRED-MISSING";

    /// <summary>A required value cannot be read, or is greater than its limit.</summary>
    public const string RequiredInvalid = "REQUIRED-INVALID";

    /// <summary>A date or moment lies a day or more after the end of the as-at date, in London.</summary>
    public const string DateFuture = "DATE-FUTURE";

    /// <summary>Another row of the file has the same key and is newer, or equal and first.</summary>
    public const string DuplicateInFile = "DUPLICATE-IN-FILE";

    /// <summary>A later version of the record stands already.</summary>
    public const string Stale = "STALE";

    /// <summary>Not a fault of the row: the whole load waits for an analyst.</summary>
    public const string Held = "HELD";
}

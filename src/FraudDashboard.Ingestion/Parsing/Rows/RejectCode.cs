namespace FraudDashboard.Ingestion.Parsing.Rows;

/// <summary>The codes for which a row is rejected, in the order in which they are checked.</summary>
public static class RejectCode
{
    public const string RowColumns = "ROW-COLUMNS";
    public const string KeyMissing = "KEY-MISSING";
    public const string KeyInvalid = "KEY-INVALID";
    public const string RequiredMissing = "REQUIRED-MISSING";
    public const string RequiredInvalid = "REQUIRED-INVALID";
    public const string DateFuture = "DATE-FUTURE";
    public const string DuplicateInFile = "DUPLICATE-IN-FILE";
    public const string Stale = "STALE";

    /// <summary>Not a fault of the row: the whole load waits for an analyst.</summary>
    public const string Held = "HELD";
}

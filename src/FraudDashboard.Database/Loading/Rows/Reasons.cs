namespace FraudDashboard.Database.Loading.Rows;

/// <summary>What is wrong with a row, in the order in which it is looked for.</summary>
internal enum Fault
{
    KeyMissing,
    KeyInvalid,
    RequiredMissing,
    RequiredInvalid,
    DateFuture,
    None,
}

/// <summary>Words the reason for a rejection: the field and what to do, never the value.</summary>
internal static class Reasons
{
    public const string Duplicate =
        "Another row of this file has the same key and stays: the latest source_updated_at, of equals the first.";

    public const string Stale =
        "A version of this record with a later source_updated_at is already loaded: nothing to do, unless the extract is out of date.";

    public static readonly Rejection Held = new(
        RejectCode.Held, "The load is held, because it has far fewer rows than usual: release or discard it.");

    public static Rejection RowColumns(int fields, int headers) => new(
        RejectCode.RowColumns,
        $"The row has {fields} {(fields == 1 ? "field" : "fields")} where the header has {headers}: look for a delimiter or quote too many or too few.");

    public static Rejection Exceeds(string column, string limit) => new(
        RejectCode.RequiredInvalid, $"{column} is greater than {limit}: correct one of them.");

    public static Rejection Of(Fault fault, string column, string expected, AsAtLimit limit) => fault switch
    {
        Fault.KeyMissing => new(RejectCode.KeyMissing, $"{column}, a part of the key, is blank: give {expected}."),
        Fault.KeyInvalid => new(RejectCode.KeyInvalid, $"{column}, a part of the key, must be {expected}."),
        Fault.RequiredMissing => new(RejectCode.RequiredMissing, $"{column} is blank: give {expected}."),
        Fault.RequiredInvalid => new(RejectCode.RequiredInvalid, $"{column} must be {expected}."),
        Fault.DateFuture => new(
            RejectCode.DateFuture,
            $"{column} lies a day or more after the end of {limit.AsAt}, the extract's as-at date: correct it, or load the file with its right date."),
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "A row without a fault has no reason."),
    };
}

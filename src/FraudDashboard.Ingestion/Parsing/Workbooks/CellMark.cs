namespace FraudDashboard.Ingestion.Parsing.Workbooks;

/// <summary>What a worksheet's cell says of itself beyond its text, and text of any other kind never does.</summary>
public enum CellMark : byte
{
    /// <summary>Nothing: its text is its value.</summary>
    None,

    /// <summary>It holds no value that can be read: an error such as #N/A, a boolean of neither kind, a date that never was.</summary>
    NoValue,

    /// <summary>It holds a formula, and no program has stored its result.</summary>
    NoResult,

    /// <summary>It holds a date or a time.</summary>
    Date,

    /// <summary>It holds a number of more than fifteen digits, of which Excel keeps fifteen.</summary>
    Rounded,

    /// <summary>It shows a number in scientific notation, which leaves digits out.</summary>
    Scientific,
}

using FraudDashboard.Ingestion.Parsing.Values;

namespace FraudDashboard.Ingestion.Contracts;

/// <summary>The PostgreSQL type that a column is stored as.</summary>
public enum ColumnType
{
    /// <summary>Text as read, trimmed.</summary>
    Text,
    /// <summary>A London date: <c>date</c>, read as the day number since 2000-01-01.</summary>
    Date,
    /// <summary>A moment: <c>timestamptz</c>, read as microseconds since 2000-01-01 UTC.</summary>
    Timestamp,
    /// <summary><c>integer</c>.</summary>
    WholeNumber,
    /// <summary><c>boolean</c>, read as 1 or 0.</summary>
    Boolean,

    /// <summary>Money in pence: bigint, because only leakproof operators reach an index under row security.</summary>
    Pence,
}

/// <summary>Reads the trimmed text of a field, which is not blank, to a value or an invalid reading; never throws.</summary>
public delegate FieldReading ValueReader(ReadOnlySpan<char> trimmed, AllowedCodes lists);

/// <summary>How a column's values are read, what they are stored as, and in words what is expected.</summary>
/// <param name="Type">What values are stored as; it says the unit of <see cref="FieldReading.Number"/>.</param>
/// <param name="Expected">What a value must be, in words that fit after "must be".</param>
/// <param name="ReadValue">Reads one value.</param>
public sealed record ColumnFormat(ColumnType Type, string Expected, ValueReader ReadValue)
{
    /// <summary>True where a placeholder word would pass as a value, so that it must be looked for first.</summary>
    public bool TakesAnyText { get; init; }

    /// <summary>The words that a column of words may have; empty for any other column.</summary>
    public IReadOnlyList<string> AllowedWords { get; init; } = [];

    /// <summary>True where sources have words of their own for the values, which a mapping profile can give the meaning of.</summary>
    public bool IsOfWords { get; init; }

    /// <summary>True for the key of a record, here or in another extract.</summary>
    public bool IsReference { get; init; }

    /// <summary>Reads a field: a value, a blank, a placeholder or an invalid one.</summary>
    /// <param name="raw">The field as the file has it, spaces and all.</param>
    /// <param name="lists">The codes and limits of the day of the load.</param>
    public FieldReading Read(ReadOnlySpan<char> raw, AllowedCodes lists)
    {
        var trimmed = FieldText.Trim(raw);
        if (trimmed.IsEmpty)
        {
            return FieldReading.Blank;
        }

        if (TakesAnyText && Placeholders.Contains(trimmed))
        {
            return FieldReading.Placeholder(trimmed);
        }

        if (SpreadsheetErrors.Contains(trimmed))
        {
            return FieldReading.Invalid(trimmed);
        }

        var reading = ReadValue(trimmed, lists);
        return reading.State == ReadingState.Invalid && Placeholders.Contains(trimmed)
            ? FieldReading.Placeholder(trimmed)
            : reading;
    }
}

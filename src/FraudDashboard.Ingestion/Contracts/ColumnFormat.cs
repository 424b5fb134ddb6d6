using FraudDashboard.Ingestion.Parsing.Values;

namespace FraudDashboard.Ingestion.Contracts;

/// <summary>The PostgreSQL type that a column's values are stored as.</summary>
public enum ColumnType
{
    Text,
    Date,
    Timestamp,
    WholeNumber,
    Boolean,

    /// <summary>Money in pence: bigint, because only leakproof operators reach an index under row security.</summary>
    Pence,
}

/// <summary>Reads the trimmed text of a field, which is not blank, to a value or an invalid reading.</summary>
public delegate FieldReading ValueReader(ReadOnlySpan<char> trimmed, AllowedCodes lists);

/// <summary>How a column's values are read, what they are stored as, and in words what is expected.</summary>
public sealed record ColumnFormat(ColumnType Type, string Expected, ValueReader ReadValue)
{
    /// <summary>True where a placeholder word would pass as a value, so that it must be looked for first.</summary>
    public bool TakesAnyText { get; init; }

    /// <summary>The words that a column of words may have; empty for any other column.</summary>
    public IReadOnlyList<string> AllowedWords { get; init; } = [];

    /// <summary>True where sources have words of their own for the values, which a mapping profile can give the meaning of.</summary>
    public bool IsOfWords { get; init; }

    /// <summary>Reads a field: a value, a blank, a placeholder or an invalid one.</summary>
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

        var reading = ReadValue(trimmed, lists);
        return reading.State == ReadingState.Invalid && Placeholders.Contains(trimmed)
            ? FieldReading.Placeholder(trimmed)
            : reading;
    }
}

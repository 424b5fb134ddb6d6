namespace FraudDashboard.Ingestion.Parsing.Values;

/// <summary>What became of one field of an extract: only a value is stored.</summary>
public enum ReadingState : byte
{
    Blank,
    Value,
    Placeholder,
    Invalid,
}

/// <summary>One field as read: a value, a blank, or the raw text that was no value.</summary>
/// <param name="State">Which of them.</param>
/// <param name="Text">The value of a text column, or the first <see cref="RawLength"/> characters of what was no value.</param>
/// <param name="Number">The value of any other column, in the unit of its <see cref="Contracts.ColumnType"/>: pence, day number since 2000-01-01,
/// microseconds since 2000-01-01 UTC, 1 or 0.</param>
public readonly record struct FieldReading(ReadingState State, string? Text, long Number)
{
    /// <summary>The most characters of a raw value that are kept.</summary>
    public const int RawLength = 40;

    /// <summary>Nothing stands there.</summary>
    public static FieldReading Blank => default;

    /// <summary>There is something to store.</summary>
    public bool IsValue => State == ReadingState.Value;

    /// <summary>True where the field leaves a field issue: something stands there that is no value.</summary>
    public bool IsIssue => State is ReadingState.Placeholder or ReadingState.Invalid;

    /// <summary>A value of a text column.</summary>
    public static FieldReading OfText(string text) => new(ReadingState.Value, text, 0);

    /// <summary>A value of any other column, in its unit.</summary>
    public static FieldReading OfNumber(long number) => new(ReadingState.Value, null, number);

    /// <summary>A word such as "n/k", of which the beginning is kept.</summary>
    public static FieldReading Placeholder(ReadOnlySpan<char> trimmed) =>
        new(ReadingState.Placeholder, FieldText.Cut(trimmed, RawLength), 0);

    /// <summary>A text that is no value, of which the beginning is kept.</summary>
    public static FieldReading Invalid(ReadOnlySpan<char> trimmed) =>
        new(ReadingState.Invalid, FieldText.Cut(trimmed, RawLength), 0);
}

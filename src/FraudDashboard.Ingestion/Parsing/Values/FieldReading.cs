namespace FraudDashboard.Ingestion.Parsing.Values;

/// <summary>What became of one field of an extract.</summary>
public enum ReadingState : byte
{
    Blank,
    Value,
    Placeholder,
    Invalid,
}

/// <summary>
/// One field as read: a value (text, or a number in PostgreSQL's own units), a blank, or the raw text that was not a value.
/// </summary>
public readonly record struct FieldReading(ReadingState State, string? Text, long Number)
{
    /// <summary>The most characters of a raw value that are kept.</summary>
    public const int RawLength = 40;

    public static FieldReading Blank => default;

    public bool IsValue => State == ReadingState.Value;

    /// <summary>True where the field leaves a field issue: something stands there that is no value.</summary>
    public bool IsIssue => State is ReadingState.Placeholder or ReadingState.Invalid;

    public static FieldReading OfText(string text) => new(ReadingState.Value, text, 0);

    public static FieldReading OfNumber(long number) => new(ReadingState.Value, null, number);

    public static FieldReading Placeholder(ReadOnlySpan<char> trimmed) =>
        new(ReadingState.Placeholder, FieldText.Cut(trimmed, RawLength), 0);

    public static FieldReading Invalid(ReadOnlySpan<char> trimmed) =>
        new(ReadingState.Invalid, FieldText.Cut(trimmed, RawLength), 0);
}

namespace FraudDashboard.Ingestion.Parsing.Rows;

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

/// <summary>The field for which a row is rejected.</summary>
internal sealed record FaultyField
{
    /// <summary>What its file calls it, and the contract where that is another name.</summary>
    public required string Name { get; init; }

    /// <summary>What it should be.</summary>
    public required string Expected { get; init; }

    public bool IsPlaceholder { get; init; }

    /// <summary>The column that is blank, of several of which the field is made.</summary>
    public string? BlankPart { get; init; }

    /// <summary>What a spreadsheet did to the reference that stood there, and what to do, in words that follow its name.</summary>
    public string? Spoilt { get; init; }

    /// <summary>The names of the row's other fields that must be mended before it is accepted.</summary>
    public IReadOnlyList<string> Others { get; init; } = [];

    public string Lacks => IsPlaceholder ? "holds a placeholder, which says nothing" : "is blank";
}

/// <summary>Words the reason for a rejection: the field and what to do, never the value.</summary>
internal static class RejectReasons
{
    /// <summary>In <see cref="Duplicate"/>: the line of the row that stays.</summary>
    public const string LineThatStays = "{line}";

    public const string Duplicate =
        "Line {line} of this file has the same key and stays: the latest source_updated_at, of equals the first.";

    public const string Stale =
        "A version of this record with a later source_updated_at is already loaded: nothing to do, unless the extract is out of date.";

    public static readonly Rejection Held = new(
        RejectCode.Held, "The load is held, and its page says why: release or discard it.");

    public static readonly Rejection RepeatedHeader = new(
        RejectCode.LeftOut, "The row names the columns again: the mapping profile leaves such rows out, for they are no records.");

    public static Rejection LeftOut(string pattern) => new(
        RejectCode.LeftOut, $"The row begins like {pattern}: the mapping profile leaves such rows out, for they are no records.");

    public static Rejection RowColumns(int fields, int headers) => new(
        RejectCode.RowColumns,
        $"The row has {fields} {(fields == 1 ? "field" : "fields")} where the header has {headers}: look for a delimiter or quote too many or too few.");

    public static Rejection Exceeds(string column, string limit) => new(
        RejectCode.RequiredInvalid, $"{column} is greater than {limit}: correct one of them.");

    public static Rejection Of(Fault fault, FaultyField field, AsAtLimit limit)
    {
        var first = OfFirst(fault, field, limit);
        return field.Others.Count == 0 ? first : first with { Sentence = $"{first.Sentence} To mend in this row too: {string.Join(", ", field.Others)}." };
    }

    private static Rejection OfFirst(Fault fault, FaultyField field, AsAtLimit limit) => fault switch
    {
        Fault.KeyMissing when field.BlankPart is { } part => new(
            RejectCode.KeyMissing, $"{part} is blank or a placeholder, and {field.Name}, a part of the key, is made of it: give it."),
        Fault.KeyMissing => new(RejectCode.KeyMissing, $"{field.Name}, a part of the key, {field.Lacks}: give {field.Expected}."),
        Fault.KeyInvalid when field.Spoilt is { } spoilt => new(RejectCode.KeyInvalid, $"{field.Name}, a part of the key, {spoilt}."),
        Fault.KeyInvalid => new(RejectCode.KeyInvalid, $"{field.Name}, a part of the key, must be {field.Expected}."),
        Fault.RequiredMissing => new(RejectCode.RequiredMissing, $"{field.Name} {field.Lacks}: give {field.Expected}."),
        Fault.RequiredInvalid when field.Spoilt is { } spoilt => new(RejectCode.RequiredInvalid, $"{field.Name} {spoilt}."),
        Fault.RequiredInvalid => new(RejectCode.RequiredInvalid, $"{field.Name} must be {field.Expected}."),
        Fault.DateFuture => new(
            RejectCode.DateFuture,
            $"{field.Name} lies a day or more after the end of {limit.AsAt}, the extract's as-at date: correct it, or load the file with its right date."),
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "A row without a fault has no reason."),
    };
}

using FraudDashboard.Ingestion.Parsing.Values;

namespace FraudDashboard.Ingestion.Contracts;

/// <summary>How much a row depends on a column: without a required one or a part of the key it is rejected.</summary>
public enum ColumnRole
{
    Optional,
    Required,

    /// <summary>Part of the key, and so required too.</summary>
    Key,
}

/// <summary>One column of an extract: its name, whether a row can do without it, and how it is read.</summary>
public sealed record ContractColumn(string Name, ColumnRole Role, ColumnFormat Format)
{
    /// <summary>What the column says, in plain words for a person who maps an export to it: one sentence.</summary>
    public required string Meaning { get; init; }

    /// <summary>The name of the column in landing and core: amounts are stored in pence and say so.</summary>
    public string StoredName => Format.Type == ColumnType.Pence ? Name.Replace("_amount", "_pence", StringComparison.Ordinal) : Name;

    /// <summary>The column that the store compares keys by, where it is not the column itself.</summary>
    public string? ComparedName { get; init; }

    /// <summary>What the column names, where sources write one name in several forms: "team" or "course"; null for any other.</summary>
    public string? NameType { get; init; }

    /// <summary>What keys are compared by: the column, or its form without case.</summary>
    public string KeyName => ComparedName ?? StoredName;

    /// <summary>Part of what names a record.</summary>
    public bool IsKey => Role == ColumnRole.Key;

    /// <summary>A row without a value in it is rejected.</summary>
    public bool IsRequired => Role != ColumnRole.Optional;

    /// <summary>True for a moment or a day, which must not lie in the extract's future.</summary>
    public bool IsDated => Format.Type is ColumnType.Timestamp or ColumnType.Date;

    /// <summary>True for what names a record or refers to one: a worksheet's cell is read as the text that it shows.</summary>
    public bool IsReference => !IsDated && (IsKey || Format.IsReference);

    /// <summary>Reads a field of the column, as <see cref="ColumnFormat.Read"/> does.</summary>
    public FieldReading Read(ReadOnlySpan<char> raw, AllowedCodes lists) => Format.Read(raw, lists);
}

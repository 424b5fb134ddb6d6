namespace FraudDashboard.Ingestion.Contracts;

/// <summary>What an extract of one kind holds; reading, checking and storing it are generated from this.</summary>
public sealed record ExtractContract
{
    /// <summary>The name of the kind, with which names of files begin: "crime_reports".</summary>
    public required string Kind { get; init; }

    /// <summary>The table of schema core that holds the accepted rows.</summary>
    public required string CoreTable { get; init; }

    /// <summary>The column that numbers the rows of the core table.</summary>
    public required string IdColumn { get; init; }

    /// <summary>The columns that are read, in the order of the contract; any other column of a file is ignored.</summary>
    public required IReadOnlyList<ContractColumn> Columns { get; init; }

    /// <summary>The moment by whose London day rows of this kind are tallied, where they are tallied by day.</summary>
    public string? TalliedBy { get; init; }

    /// <summary>A column that must not exceed another one, where the kind has such a pair.</summary>
    public (string Column, string Limit)? AtMost { get; init; }

    /// <summary>True where a row names a crime report, whose verdicts it can change.</summary>
    public bool NamesReports => Columns.Any(column => column.Name == "crime_ref");

    /// <summary>True where a row is seen by whoever may see the crime report that it must name; an orphan waits for its report.</summary>
    public bool TakesScopeOfReport => Columns.Any(column => column is { Name: "crime_ref", Role: ColumnRole.Required });

    /// <summary>The columns that together name a record.</summary>
    public IEnumerable<ContractColumn> KeyColumns => Columns.Where(column => column.IsKey);

    /// <summary>The columns without which a file is refused and a row is rejected; those of the key among them.</summary>
    public IEnumerable<ContractColumn> RequiredColumns => Columns.Where(column => column.IsRequired);

    /// <summary>True for the kind whose as-at dates are the product's clock.</summary>
    public bool MovesClock => Kind == "crime_reports";
}

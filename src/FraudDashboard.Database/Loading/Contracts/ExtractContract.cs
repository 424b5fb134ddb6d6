namespace FraudDashboard.Database.Loading.Contracts;

/// <summary>What an extract of one kind holds; reading, checking and storing it are generated from this.</summary>
public sealed record ExtractContract
{
    public required string Kind { get; init; }

    /// <summary>The table of schema core that holds the accepted rows.</summary>
    public required string CoreTable { get; init; }

    public required IReadOnlyList<ContractColumn> Columns { get; init; }

    /// <summary>A column that must not exceed another one, where the kind has such a pair.</summary>
    public (string Column, string Limit)? AtMost { get; init; }

    public string LandingTable => Kind;

    public IEnumerable<ContractColumn> KeyColumns => Columns.Where(column => column.IsKey);

    public IEnumerable<ContractColumn> RequiredColumns => Columns.Where(column => column.IsRequired);

    /// <summary>True for the kind whose as-at dates are the product's clock.</summary>
    public bool MovesClock => Kind == "crime_reports";
}

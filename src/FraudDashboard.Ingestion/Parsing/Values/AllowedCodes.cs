namespace FraudDashboard.Ingestion.Parsing.Values;

/// <summary>The reference lists and settings that values are read against, as they stood when the load began.</summary>
public sealed record AllowedCodes
{
    public required CodeList OffenceCodes { get; init; }

    public required CodeList OutcomeCodes { get; init; }

    /// <summary>The 32 boroughs of the Metropolitan Police: the City of London is another force.</summary>
    public required CodeList PoliceBoroughs { get; init; }

    public required int NfibRefMinimumDigits { get; init; }

    public required int NfibRefMaximumDigits { get; init; }
}

namespace FraudDashboard.Ingestion.Parsing.Values;

/// <summary>The reference lists and settings that values are read against, as they stood when the load began.</summary>
public sealed record AllowedCodes
{
    /// <summary>The NFIB offence codes of the counting rules: NFIB1A and so on.</summary>
    public required CodeList OffenceCodes { get; init; }

    /// <summary>The outcome codes of the outcomes guidance: 1, 1A, 2 and so on.</summary>
    public required CodeList OutcomeCodes { get; init; }

    /// <summary>The 32 boroughs of the Metropolitan Police: the City of London is another force.</summary>
    public required CodeList PoliceBoroughs { get; init; }

    /// <summary>The fewest digits after NFRC: a setting.</summary>
    public required int NfibRefMinimumDigits { get; init; }

    /// <summary>The most digits after NFRC: a setting.</summary>
    public required int NfibRefMaximumDigits { get; init; }
}

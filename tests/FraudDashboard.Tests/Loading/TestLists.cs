using FraudDashboard.Ingestion.Parsing.Values;

namespace FraudDashboard.Tests.Loading;

/// <summary>Reference lists short enough to see through.</summary>
internal static class TestLists
{
    public static readonly AllowedCodes All = new()
    {
        OffenceCodes = new(["NFIB3A", "NFIB5A", "NFIB52B", "NFIB90"]),
        OutcomeCodes = new(["1", "1A", "18"]),
        PoliceBoroughs = new(["E09000002", "E09000033"]),
        NfibRefMinimumDigits = 6,
        NfibRefMaximumDigits = 14,
    };
}

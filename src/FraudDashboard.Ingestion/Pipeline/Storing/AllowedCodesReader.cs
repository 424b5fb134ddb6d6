using System.Globalization;
using FraudDashboard.Ingestion.Parsing.Values;

namespace FraudDashboard.Ingestion.Pipeline.Storing;

/// <summary>Reads the lists and settings that values are read against.</summary>
internal static class AllowedCodesReader
{
    public static async Task<AllowedCodes> ReadAsync(LoaderConnection database, CancellationToken cancellationToken) => new()
    {
        OffenceCodes = await CodesAsync(database, "select offence_code from ref.offence_code", cancellationToken),
        OutcomeCodes = await CodesAsync(database, "select outcome_code from ref.outcome_code", cancellationToken),
        PoliceBoroughs = await CodesAsync(database, "select borough_code from ref.borough where is_mps", cancellationToken),
        NfibRefMinimumDigits = await NumberAsync(database, "nfib_ref_min_digits", cancellationToken),
        NfibRefMaximumDigits = await NumberAsync(database, "nfib_ref_max_digits", cancellationToken),
    };

    private static async Task<CodeList> CodesAsync(LoaderConnection database, string sql, CancellationToken cancellationToken) =>
        new(await database.ReadAsync(sql, row => row.GetString(0), cancellationToken));

    private static async Task<int> NumberAsync(LoaderConnection database, string setting, CancellationToken cancellationToken)
    {
        var value = await database.ScalarAsync<string>(
            "select value from ref.setting where setting_code = $1", cancellationToken, setting);
        return int.Parse(value, CultureInfo.InvariantCulture);
    }
}

using System.Globalization;

namespace FraudDashboard.Ingestion.Demo;

/// <summary>How values are written in the extracts, and the teams that hold them.</summary>
internal static class DemoText
{
    public static readonly string[] Teams =
    [
        "Fraud desk", "CID North", "CID South", "Response C", "Local policing", "Volume crime", "Safeguarding",
    ];

    /// <summary>Names that a force really writes and that need care all the same: quotes, commas, letters beyond A to Z.</summary>
    public static readonly string[] UncommonTeams =
    [
        "Fraud desk (nights)", "Fraud desk, late turn", "Response “C” – lates", "CID North & South", "O'Neill's team", "Café Royal inquiry",
        "Volume crime: cyber", "Safeguarding/Care",
    ];

    public static string Stamp(DateTime time) => time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    public static string Stamp(DateTime? time) => time is { } known ? Stamp(known) : "";

    public static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Pounds(long pence) =>
        string.Create(CultureInfo.InvariantCulture, $"{pence / 100}.{pence % 100:D2}");

    public static string NfibRef(DateTime at, long serial) =>
        string.Create(CultureInfo.InvariantCulture, $"NFRC{at:yyMM}{serial:D9}");

    public static string Team(DemoRandom random) => random.Chance(0.002) ? random.Pick(UncommonTeams) : random.Pick(Teams);
}

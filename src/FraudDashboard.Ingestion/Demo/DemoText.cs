using System.Globalization;

namespace FraudDashboard.Ingestion.Demo;

/// <summary>How values are written in the extracts, and the awkward texts that sound rows hold now and then.</summary>
internal static class DemoText
{
    public static readonly string[] Teams =
    [
        "Fraud desk", "CID North", "CID South", "Response C", "Local policing", "Volume crime", "Safeguarding",
    ];

    /// <summary>Sound values that try the exports: formulas, quotes, line breaks, mark-up.</summary>
    public static readonly string[] Awkward =
    [
        "=cmd|' /C calc'!A0", "+44 desk", "@fraud \"night\" desk", "Fraud desk\r\nlate turn", "<b>CID</b> North",
        "-1+1", "O'Neill, team of", "Équipe fraude",
    ];

    public static string Stamp(DateTime time) => time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    public static string Stamp(DateTime? time) => time is { } known ? Stamp(known) : "";

    public static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Pounds(long pence) =>
        string.Create(CultureInfo.InvariantCulture, $"{pence / 100}.{pence % 100:D2}");

    public static string NfibRef(DateTime at, long serial) =>
        string.Create(CultureInfo.InvariantCulture, $"NFRC{at:yyMM}{serial:D9}");

    public static string Team(DemoRandom random) => random.Chance(0.002) ? random.Pick(Awkward) : random.Pick(Teams);
}

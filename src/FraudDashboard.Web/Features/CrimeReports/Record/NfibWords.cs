using System.Globalization;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Requests.Reference;

namespace FraudDashboard.Web.Features.CrimeReports;

/// <summary>What NFIB holds of a report, in words.</summary>
internal static class NfibWords
{
    /// <summary>"One crime expected, two accepted: more than expected. Counted per victim."</summary>
    public static string Crimes(CrimeReportRow report, int accepted, int submissions)
    {
        if (submissions == 0)
        {
            return report.NfibVerdict is null
                ? "Only a confirmed call for service must be reported to NFIB as well."
                : "A call for service needs an online report to NFIB beside the local one.";
        }

        var expected = report.OffenceCount ?? 1;
        var verdict = (accepted - expected) switch { _ when accepted == 0 => "", < 0 => ": fewer than expected", > 0 => ": more than expected", _ => "" };
        var unit = report.CountUnit is { Length: > 0 } per ? $" Counted per {per}." : "";
        return $"{FieldValues.Words(CrimeReportTitle.Number(expected))} {(expected == 1 ? "crime" : "crimes")} expected, "
            + $"{(accepted == 0 ? "none" : CrimeReportTitle.Number(accepted))} accepted{verdict}.{unit}";
    }

    public static string Value(string field, string? value, ReferenceLists reference) => (field, value) switch
    {
        (_, null) => FieldValues.Blank,
        ("loss_amount", _) => Format.Money(long.Parse(value, CultureInfo.InvariantCulture)),
        ("online_flag", _) => value == "true" ? "Yes" : "No",
        ("victim_borough_code", _) => reference.AreaName(value),
        ("offence_code", _) => reference.OffenceName(value),
        ("victim_type", _) => FieldValues.Words(value),
        _ => value,
    };
}

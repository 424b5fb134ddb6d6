using System.Globalization;
using static FraudDashboard.Ingestion.Demo.ReportColumn;

namespace FraudDashboard.Ingestion.Demo;

/// <summary>Makes reports that satisfy every completion rule; gaps come after.</summary>
internal sealed class CompleteCrimeReports(Timeline timeline, DemoBoroughs boroughs, WeightedChoice<Offence> offences)
{
    private static readonly WeightedChoice<string> Sources = new(
        ("call_for_service", 57), ("nfib_dissemination", 25), ("victim_care", 13), ("other", 5));

    private static readonly WeightedChoice<string> Grounds = new(
        ("local_suspect", 45), ("in_progress", 31), ("offender_arrested", 24));

    public void Make(DemoCrimeReport report, int number, DemoRandom random)
    {
        report.Restart(number);
        report.Owner = boroughs.Owner(random);
        report.Offence = random.Pick(offences);
        report.RecordedAt = timeline.RecordedAt(number, random);
        report.ReportedAt = report.RecordedAt - Delay(report.Owner, random);
        report[ReportColumn.CrimeRef] = CrimeRef(report, random);
        report[ReportColumn.ReportedAt] = DemoText.Stamp(report.ReportedAt);
        report[ReportColumn.RecordedAt] = DemoText.Stamp(report.RecordedAt);
        report[OwningBoroughCode] = report.Owner?.Code ?? "";
        report[Source] = random.Pick(Sources);
        report[OffenceCode] = report.Offence.Code;
        var isCall = report[Source] == "call_for_service";
        report[CallForServiceGround] = isCall ? random.Pick(Grounds) : "";
        SetConfirmed(report, random);
        SetCount(report, random.Chance(0.92) ? 1 : Math.Min(2 + (int)(1 / (random.Unit() + 0.15)), 8), random);
        Victims.Fill(report, boroughs, random);
        OffenceCircumstances.Fill(report, random);
        InvestigationProgress.Fill(report, timeline.End, random);
    }

    /// <summary>One is often left blank, which counts as one.</summary>
    public static void SetCount(DemoCrimeReport report, int count, DemoRandom random)
    {
        report.OffenceCount = count;
        report[ReportColumn.OffenceCount] = count == 1 && random.Chance(0.25) ? "" : DemoText.Number(count);
    }

    private static void SetConfirmed(DemoCrimeReport report, DemoRandom random)
    {
        var draw = random.Unit();
        report.IsConfirmed = draw >= 0.025;
        report[CrimeConfirmed] = draw < 0.025 ? "N" : draw < 0.2 ? "" : "Y";
    }

    // Recorded within 24 hours: about 92 in a hundred; a few carry a time of report after the recording.
    private static TimeSpan Delay(DemoBorough? owner, DemoRandom random)
    {
        var draw = random.Unit();
        var late = 0.077 - (owner?.Shift ?? 0) * 0.25;
        if (draw < 0.003)
        {
            return TimeSpan.FromMinutes(-random.Between(2, 900));
        }
        var share = random.Unit();
        return draw < 0.003 + late
            ? TimeSpan.FromSeconds(24 * 3600 + 60 + (int)(share * share * 9 * 24 * 3600))
            : TimeSpan.FromSeconds(60 + (int)(share * share * 23.8 * 3600));
    }

    // Most like 01/0000123/26; some old ones digits alone, whose leading zeros an export must keep.
    private static string CrimeRef(DemoCrimeReport report, DemoRandom random) => random.Chance(0.02)
        ? string.Create(CultureInfo.InvariantCulture, $"00{report.Number + 1:D8}")
        : string.Create(CultureInfo.InvariantCulture, $"{report.Owner?.Unit ?? 99:D2}/{report.Number + 1:D7}/{report.RecordedAt:yy}");
}

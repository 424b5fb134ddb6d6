using static FraudDashboard.Ingestion.Demo.ReportColumn;

namespace FraudDashboard.Ingestion.Demo;

/// <summary>When the source system last changed a report: after everything that it tells.</summary>
internal static class LastChange
{
    private static readonly ReportColumn[] Told =
    [
        ReportColumn.RecordedAt, ReportColumn.ReportedAt, NeedsAssessedAt, ProtectAdviceAt, AllocatedAt,
        InvestigationPlanAt, LastVictimUpdateAt, LastSupervisorReviewAt, ReportColumn.OutcomeAt,
    ];

    public static void Fill(DemoCrimeReport report, DateTime end, DemoRandom random)
    {
        var latest = "";
        foreach (var column in Told)
        {
            // ISO stamps sort as text.
            if (string.CompareOrdinal(report.Truth(column), latest) > 0)
            {
                latest = report.Truth(column);
            }
        }
        var changed = DateTime.ParseExact(latest, "yyyy-MM-dd HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture)
            .AddSeconds(random.Between(60, 7200));
        report[SourceUpdatedAt] = DemoText.Stamp(changed < end ? changed : end);
    }
}

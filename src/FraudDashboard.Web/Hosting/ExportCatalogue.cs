using FraudDashboard.Web.Exports;
using FraudDashboard.Web.Features.Audit;
using FraudDashboard.Web.Features.Boroughs;
using FraudDashboard.Web.Features.CrimeReports;
using FraudDashboard.Web.Features.Imports;
using FraudDashboard.Web.Features.Measures;
using FraudDashboard.Web.Features.Nfib;
using FraudDashboard.Web.Features.Outcomes;
using FraudDashboard.Web.Features.Overview;
using FraudDashboard.Web.Features.Rules;
using FraudDashboard.Web.Features.VictimCare;

namespace FraudDashboard.Web.Hosting;

/// <summary>What can be exported, each once: exports, property tests and documentation tests iterate it.</summary>
public static class ExportCatalogue
{
    public static IReadOnlyList<ExportDefinition> All { get; } =
    [
        OverviewSheet.Definition,
        BoroughsSheet.Definition,
        BoroughRulesSheet.Definition,
        CrimeReportsSheet.Definition,
        RulesSheet.Definition,
        .. SubjectSheets.OfRule,
        MeasuresSheet.Definition,
        .. SubjectSheets.OfMeasure,
        NfibSheets.Verdicts,
        NfibSheets.Fields,
        NfibSheets.Boroughs,
        SubmissionsSheet.Definition,
        OutcomesSheets.Verdicts,
        OutcomesSheets.Boroughs,
        ReferralsSheet.Definition,
        ImportsSheet.Definition,
        QuarantineSheet.Definition,
        AuditSheet.Definition,
    ];

    public static ExportDefinition? Find(string key) => All.FirstOrDefault(definition => definition.Key == key);
}

using FraudDashboard.Web.Features.Audit;
using FraudDashboard.Web.Features.Borough;
using FraudDashboard.Web.Features.Boroughs;
using FraudDashboard.Web.Features.Imports;
using FraudDashboard.Web.Features.Nfib;
using FraudDashboard.Web.Features.Outcomes;
using FraudDashboard.Web.Features.Overview;
using FraudDashboard.Web.Features.Reports;
using FraudDashboard.Web.Features.Rules;
using FraudDashboard.Web.Features.VictimCare;
using FraudDashboard.Web.Shared.Catalogue;

namespace FraudDashboard.Web.App;

/// <summary>Every report once: exports, property tests and documentation tests iterate it.</summary>
public static class Catalogue
{
    public static IReadOnlyList<ReportDefinition> All { get; } =
    [
        OverviewSheet.Definition,
        BoroughsSheet.Definition,
        BoroughRulesSheet.Definition,
        ReportsSheet.Definition,
        RulesSheet.Definition,
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

    public static ReportDefinition? Find(string key) => All.FirstOrDefault(report => report.Key == key);
}

using FraudDashboard.Web.Features.Borough;
using FraudDashboard.Web.Features.Boroughs;
using FraudDashboard.Web.Features.Overview;
using FraudDashboard.Web.Features.Reports;
using FraudDashboard.Web.Shared.Catalogue;

namespace FraudDashboard.Web.App;

/// <summary>Every report once: exports, property tests and documentation tests iterate it.</summary>
public static class Catalogue
{
    public static IReadOnlyList<ReportDefinition> All { get; } = [OverviewSheet.Definition, BoroughsSheet.Definition, BoroughRulesSheet.Definition, ReportsSheet.Definition];

    public static ReportDefinition? Find(string key) => All.FirstOrDefault(report => report.Key == key);
}

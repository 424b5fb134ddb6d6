using FraudDashboard.Web.Features.Imports;
using FraudDashboard.Web.Features.Reports;
using FraudDashboard.Web.Shared.Catalogue;

namespace FraudDashboard.Web.App;

/// <summary>Every report once: exports, property tests and documentation tests iterate it.</summary>
public static class Catalogue
{
    public static IReadOnlyList<ReportDefinition> All { get; } = [ReportsSheet.Definition, ImportsSheet.Definition, QuarantineSheet.Definition];

    public static ReportDefinition? Find(string key) => All.FirstOrDefault(report => report.Key == key);
}

using FraudDashboard.Web.Shared.Filters;

namespace FraudDashboard.Web.Shared.Reports;

/// <summary>Whether a list is a worklist with tabs, or the reports behind a figure.</summary>
internal static class ListKind
{
    /// <summary>The list was opened from a figure: a measure, a field, a part or reason of a rule.</summary>
    public static bool IsBehindFigure(this ReportFilter filter) =>
        filter.Measure is not null || filter.Field is not null || filter.Part is not null || filter.Why is not null;
}

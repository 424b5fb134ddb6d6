using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.CrimeReports;

/// <summary>Whether a list is a worklist with tabs, or the reports behind a figure.</summary>
internal static class ListKind
{
    /// <summary>The list was opened from a figure: a measure, a field, a part or reason of a rule.</summary>
    public static bool IsBehindFigure(this PageFilter filter) =>
        filter.Measure is not null || filter.Field is not null || filter.Part is not null || filter.Why is not null;
}

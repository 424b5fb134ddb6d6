using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.CrimeReports;

/// <summary>One report of the list, on screen or in the file, with what is to put right on it.</summary>
public sealed record WorklistRow(CrimeReportsRow Report, IReadOnlyList<RowTask> Tasks)
{
    /// <summary>Reads the tasks from the row's gaps: once for all columns.</summary>
    public static WorklistRow Of(CrimeReportsRow row, PageRequest request) => new(row, RowTasks.Of(row, request));
}

using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.CrimeReports;

/// <summary>One report of the list, on screen or in the file, with what is to put right on it.</summary>
public sealed record WorklistRow(CrimeReportsRow Report, IReadOnlyList<WorklistTask> Tasks, IReadOnlyList<MissingItem> Items)
{
    /// <summary>Reads the tasks from the row's gaps: once for all columns.</summary>
    public static WorklistRow Of(CrimeReportsRow row, PageRequest request)
    {
        var items = WorklistTasks.Items(row);
        return new(row, WorklistTasks.Of(row, request, items), items);
    }
}

/// <summary>One thing to put right on a report: what, why it counts, and how late it is (negative: days left; null: no date).</summary>
public sealed record WorklistTask(string Title, string Why, int? DaysLate, bool IsDue)
{
    /// <summary>What the list is about, rather than something else that is missing on the report.</summary>
    public bool IsSubject { get; init; }

    /// <summary>"12 days late", "due tomorrow".</summary>
    public string When => Days(DaysLate);

    public static string Days(int? late) => late switch
    {
        null => "",
        < -1 => $"due in {-late} days",
        -1 => "due tomorrow",
        0 => "due today",
        1 => "1 day late",
        _ => $"{late} days late",
    };
}

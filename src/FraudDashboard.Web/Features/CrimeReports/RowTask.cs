namespace FraudDashboard.Web.Features.CrimeReports;

/// <summary>One thing to put right on a report: what, why it counts, and how late it is (negative: days left; null: no date).</summary>
public sealed record RowTask(string Title, string Why, int? DaysLate, bool IsDue)
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

/// <summary>One missing item of a report, as the list of reports carries it.</summary>
public sealed record MissingItem(
    string RuleCode, string RuleGroup, string Title, string Why, string? Reads, bool IsDue, int DaysLate);

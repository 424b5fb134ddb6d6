using FraudDashboard.Database;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.VictimCare;

/// <summary>A referral as a task, in words.</summary>
internal static class ReferralWords
{
    public static string State(ReferralsRow row) => row.ContactState switch
    {
        "in_time" => "In time",
        "late" => "Late",
        "no_contact" => "Overdue",
        _ => "To contact",
    };

    /// <summary>How long overdue or still to go, by days in London.</summary>
    public static string When(ReferralsRow row, DateOnly asAt)
    {
        var due = DayOf(row.ContactDueAt);
        return row.ContactState switch
        {
            "no_contact" => Late(asAt.DayNumber - due.DayNumber, "due today", "overdue"),
            "late" => Late(DayOf(row.FirstContactAt!.Value).DayNumber - due.DayNumber, "late the same day", "late"),
            "not_yet_due" => (due.DayNumber - asAt.DayNumber) switch { <= 0 => "due today", 1 => "due tomorrow", var days => $"due in {Format.Days(days)}" },
            _ => "",
        };
    }

    /// <summary>Days in London from the day on which contact was due; below zero, days left; null for a contact in time.</summary>
    public static int? DaysLate(ReferralsRow row, DateOnly asAt)
    {
        var due = DayOf(row.ContactDueAt).DayNumber;
        return row.ContactState switch
        {
            "in_time" => null,
            "late" => DayOf(row.FirstContactAt!.Value).DayNumber - due,
            _ => asAt.DayNumber - due,
        };
    }

    public static string Priority(string priority) => FilterWords.Label(FilterWords.Priorities, priority);

    public static string? Vulnerable(ReferralsRow row) => row.Vulnerable switch { true => "Yes", false => "No", _ => null };

    private static string Late(int days, string sameDay, string word) => days <= 0 ? sameDay : $"{Format.Days(days)} {word}";

    private static DateOnly DayOf(DateTime moment) => LondonTime.DateOf(moment);
}

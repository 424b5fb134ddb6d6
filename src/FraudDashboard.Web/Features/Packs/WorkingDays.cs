using PublicHoliday;

namespace FraudDashboard.Web.Features.Packs;

/// <summary>Days on which the force's offices work: Monday to Friday, but England's bank holidays.</summary>
public static class WorkingDays
{
    private static readonly UKBankHoliday England = new();

    /// <summary>Whether it is one.</summary>
    public static bool Is(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !England.IsBankHoliday(day.ToDateTime(default));

    /// <summary>The working day of that number, from one, of the month of a day.</summary>
    public static DateOnly Of(DateOnly month, int number)
    {
        var day = new DateOnly(month.Year, month.Month, 1);
        for (var left = number - (Is(day) ? 1 : 0); left > 0; left -= Is(day) ? 1 : 0)
        {
            day = day.AddDays(1);
        }

        return day;
    }
}

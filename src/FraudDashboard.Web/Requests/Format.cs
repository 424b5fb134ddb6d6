using System.Globalization;
using FraudDashboard.Database;

namespace FraudDashboard.Web.Requests;

/// <summary>How figures are written, on every screen alike.</summary>
public static class Format
{
    /// <summary>Keeps a figure and its unit on one line.</summary>
    public const string NoBreak = "\u00a0";

    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>"3,767".</summary>
    public static string Count(long count) => count.ToString("N0", British);

    /// <summary>"82.4 %"; whole per cents where asked, as on axes and tiles.</summary>
    public static string Percent(double rate, int decimals = 1) => PercentNumber(rate, decimals) + NoBreak + "%";

    /// <summary>"82.4", or "&gt;99.9" where it is not all of it.</summary>
    public static string PercentNumber(double rate, int decimals = 1) => RateText.PerCent(rate, decimals);

    /// <summary>A target or limit as people say it: "85 %", "87.5 %".</summary>
    public static string Short(double rate) =>
        Math.Round(rate * 100, 1, MidpointRounding.AwayFromZero).ToString("0.#", British) + NoBreak + "%";

    /// <summary>Pence as "£1,240.00".</summary>
    public static string Money(long pence) => "£" + (pence / 100m).ToString("N2", British);

    /// <summary>"October 2026".</summary>
    public static string Month(DateOnly month) => month.ToString("MMMM yyyy", British);

    /// <summary>"October".</summary>
    public static string MonthName(DateOnly month) => month.ToString("MMMM", British);

    /// <summary>"Oct 26", for axes.</summary>
    public static string ShortMonth(DateOnly month) => month.ToString("MMM yy", CultureInfo.InvariantCulture);

    /// <summary>"08 Nov 2026", for tables.</summary>
    public static string Day(DateOnly day) => day.ToString("dd MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"8 November 2026", in text.</summary>
    public static string LongDay(DateOnly day) => day.ToString("d MMMM yyyy", British);

    /// <summary>"8 November 2026 at 14:01", London time, in text.</summary>
    public static string LongMoment(DateTimeOffset moment) => LongMoment(LondonTime.WallOf(moment));

    /// <summary>"8 November 2026 at 14:01", in text, of a UTC moment or of a London wall time.</summary>
    public static string LongMoment(DateTime moment) => LondonTime.WallOf(moment).ToString("d MMMM yyyy 'at' HH:mm", British);

    /// <summary>"1 day", "12 days".</summary>
    public static string Days(int days) => days == 1 ? "1 day" : $"{Count(days)} days";

    /// <summary>"1 report", "12 reports".</summary>
    public static string Of(long count, string one, string? many = null) => $"{Count(count)} {(count == 1 ? one : many ?? one + "s")}";
}

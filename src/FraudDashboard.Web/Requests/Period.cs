using System.Globalization;

namespace FraudDashboard.Web.Requests;

/// <summary>The shapes a period can have.</summary>
public enum PeriodKind
{
    /// <summary>None asked for: the page's own.</summary>
    PageDefault,
    Month,
    Quarter,
    YearToDate,
    Last12Months,
    All,

    /// <summary>From one month to another.</summary>
    Months,
}

/// <summary>Whole months from one to another, both included, each as its first day.</summary>
public readonly record struct MonthRange(DateOnly FromMonth, DateOnly ToMonth)
{
    public bool IsOneMonth => FromMonth == ToMonth;

    /// <summary>The first day of each month.</summary>
    public IEnumerable<DateOnly> Each()
    {
        for (var month = FromMonth; month <= ToMonth; month = month.AddMonths(1))
        {
            yield return month;
        }
    }

    /// <summary>"October 2026", "July to September 2026, Q2 2026/27", or "November 2025 to October 2026".</summary>
    public string Label => FinancialQuarter is { } quarter ? $"{Months}, {quarter}" : Months;

    /// <summary>"in October 2026", "from July to September 2026".</summary>
    public string During => $"{(IsOneMonth ? "in" : "from")} {Months}";

    /// <summary>"Q2 2026/27" of July to September 2026: quarters of the financial year, which begins in April; null of other months.</summary>
    public string? FinancialQuarter
    {
        get
        {
            var (year, month) = (FromMonth.Month >= 4 ? FromMonth.Year : FromMonth.Year - 1, (FromMonth.Month + 8) % 12);
            return month % 3 == 0 && FromMonth.AddMonths(2) == ToMonth
                ? string.Create(CultureInfo.InvariantCulture, $"Q{month / 3 + 1} {year}/{(year + 1) % 100:00}") : null;
        }
    }

    private string Months => IsOneMonth ? Name(ToMonth)
        : $"{(FromMonth.Year == ToMonth.Year ? FromMonth.ToString("MMMM", CultureInfo.GetCultureInfo("en-GB")) : Name(FromMonth))} to {Name(ToMonth)}";

    private static string Name(DateOnly month) => month.ToString("MMMM yyyy", CultureInfo.GetCultureInfo("en-GB"));
}

/// <summary>The period asked for in the query string.</summary>
/// <param name="Kind">Its shape.</param>
/// <param name="Start">The first month, of a month, a quarter or months.</param>
/// <param name="End">The last month, of months.</param>
public sealed record Period(PeriodKind Kind, DateOnly Start = default, DateOnly End = default)
{
    private const string Between = "-to-";

    public static readonly Period PageDefault = new(PeriodKind.PageDefault);
    public static readonly Period YearToDate = new(PeriodKind.YearToDate);
    public static readonly Period Last12Months = new(PeriodKind.Last12Months);
    public static readonly Period All = new(PeriodKind.All);

    public static Period Month(DateOnly month) => new(PeriodKind.Month, FirstOf(month));

    /// <summary>The calendar quarter that holds the month.</summary>
    public static Period Quarter(DateOnly month) => new(PeriodKind.Quarter, new DateOnly(month.Year, (month.Month - 1) / 3 * 3 + 1, 1));

    /// <summary>These months by their shortest name: a month, a quarter, or from one to another.</summary>
    public static Period Of(MonthRange months) => months.IsOneMonth ? Month(months.FromMonth)
        : Quarter(months.FromMonth) is var quarter && quarter.Range(default, default) == months ? quarter
        : new(PeriodKind.Months, FirstOf(months.FromMonth), FirstOf(months.ToMonth));

    /// <summary>This period, or the page's own when none was asked for.</summary>
    public Period Or(Period pageDefault) => Kind == PeriodKind.PageDefault ? pageDefault : this;

    /// <summary>The months it means; the open ones end with <paramref name="last"/>, which a page sets to its latest settled month.</summary>
    public MonthRange Range(DateOnly first, DateOnly last) => Kind switch
    {
        PeriodKind.Month => new(Start, Start),
        PeriodKind.Quarter => new(Start, Start.AddMonths(2)),
        PeriodKind.YearToDate => new(FinancialYearStart(last), last),
        PeriodKind.Last12Months => new(last.AddMonths(-11), last),
        PeriodKind.All => new(first, last),
        PeriodKind.Months => new(Start, End),
        _ => throw new InvalidOperationException("A page names its default period before it asks for the months."),
    };

    /// <summary>The value as it stands in a query string, whichever key carries it.</summary>
    public string Value => Kind switch
    {
        PeriodKind.Month => Start.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        PeriodKind.Quarter => string.Create(CultureInfo.InvariantCulture, $"{Start.Year:0000}-Q{(Start.Month + 2) / 3}"),
        PeriodKind.YearToDate => "fytd",
        PeriodKind.Last12Months => "last12",
        PeriodKind.All => "all",
        PeriodKind.Months => Month(Start).Value + Between + Month(End).Value,
        _ => "",
    };

    /// <summary>The key that says it best.</summary>
    public string Key => Kind switch
    {
        PeriodKind.Month => "month",
        PeriodKind.Quarter => "quarter",
        _ => "period",
    };

    /// <summary>What the list of periods calls it.</summary>
    public string Label => Kind switch
    {
        PeriodKind.Month => Start.ToString("MMMM yyyy", CultureInfo.GetCultureInfo("en-GB")),
        PeriodKind.Quarter => new MonthRange(Start, Start.AddMonths(2)).Label,
        PeriodKind.YearToDate => "Financial year to date",
        PeriodKind.Last12Months => "Last 12 months",
        PeriodKind.All => "All months",
        PeriodKind.Months => new MonthRange(Start, End).Label,
        _ => "",
    };

    /// <summary>Reads what <see cref="Value"/> writes; null when it is not a period.</summary>
    public static Period? Read(string text)
    {
        var invariant = CultureInfo.InvariantCulture;
        return text.ToUpperInvariant() switch
        {
            "FYTD" => YearToDate,
            "LAST12" => Last12Months,
            "ALL" => All,
            { Length: 7 } quarter when quarter[5] == 'Q' && quarter[6] is >= '1' and <= '4'
                && DateOnly.TryParseExact($"{quarter[..5]}01", "yyyy-MM", invariant, DateTimeStyles.None, out var year)
                => Quarter(year.AddMonths((quarter[6] - '1') * 3)),
            { Length: 18 } months when text[7..11].Equals(Between, StringComparison.OrdinalIgnoreCase)
                && Read(text[..7]) is { Kind: PeriodKind.Month } first && Read(text[11..]) is { Kind: PeriodKind.Month } last && first.Start <= last.Start
                => Of(new MonthRange(first.Start, last.Start)),
            var month when DateOnly.TryParseExact(month, "yyyy-MM", invariant, DateTimeStyles.None, out var start) => Month(start),
            _ => null,
        };
    }

    private static DateOnly FirstOf(DateOnly day) => new(day.Year, day.Month, 1);

    private static DateOnly FinancialYearStart(DateOnly month) => new(month.Month >= 4 ? month.Year : month.Year - 1, 4, 1);
}

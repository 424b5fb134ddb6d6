using FraudDashboard.Web.Requests;
using Xunit;

namespace FraudDashboard.Tests.Filters;

public sealed class PeriodTests
{
    private static readonly DateOnly First = new(2024, 11, 1);
    private static readonly DateOnly October = new(2026, 10, 1);

    [Theory]
    [InlineData("2026-10", "2026-10-01", "2026-10-01", "October 2026")]
    [InlineData("2026-Q3", "2026-07-01", "2026-09-01", "July to September 2026, Q2 2026/27")]
    [InlineData("2026-Q1", "2026-01-01", "2026-03-01", "January to March 2026, Q4 2025/26")]
    [InlineData("fytd", "2026-04-01", "2026-10-01", "April to October 2026")]
    [InlineData("last12", "2025-11-01", "2026-10-01", "November 2025 to October 2026")]
    [InlineData("all", "2024-11-01", "2026-10-01", "November 2024 to October 2026")]
    public void Range_EndingInOctober_GivesWholeMonths(string value, string from, string to, string label)
    {
        var range = Period.Read(value)!.Range(First, October);

        Assert.Equal(new MonthRange(DateOnly.Parse(from, null), DateOnly.Parse(to, null)), range);
        Assert.Equal(label, range.Label);
    }

    [Fact]
    public void Range_YearToDateInMarch_BeginsTheAprilBefore() =>
        Assert.Equal(new DateOnly(2025, 4, 1), Period.YearToDate.Range(First, new(2026, 3, 1)).FromMonth);

    [Fact]
    public void Or_NoneAskedFor_IsThePagesOwn() =>
        Assert.Equal(Period.Last12Months, Period.PageDefault.Or(Period.Last12Months));

    [Theory]
    [InlineData("2026-1")]
    [InlineData("2026-00")]
    [InlineData("0000-01")]
    [InlineData("2026-Q0")]
    [InlineData("2026-QQ")]
    [InlineData("202610")]
    [InlineData("later")]
    public void Read_NotAPeriod_IsNull(string text) => Assert.Null(Period.Read(text));
}

using FraudDashboard.Tests.Support;
using FraudDashboard.Web.Features.Packs;
using Xunit;

namespace FraudDashboard.Tests.Features.Packs;

/// <summary>Working days, against the calendar of England's bank holidays.</summary>
public sealed class WorkingDaysTests
{
    [Theory]
    [InlineData("2026-12-01", 3, "2026-12-03")]
    [InlineData("2026-01-01", 1, "2026-01-02")]
    [InlineData("2026-01-31", 3, "2026-01-06")]
    [InlineData("2026-04-15", 3, "2026-04-07")]
    [InlineData("2026-05-01", 2, "2026-05-05")]
    [InlineData("2026-08-01", 20, "2026-08-28")]
    [InlineData("2026-08-01", 21, "2026-09-01")]
    [InlineData("2027-12-01", 19, "2027-12-29")]
    public void Of_AMonthAndANumber_IsTheDay(string month, int number, string day) =>
        Assert.Equal(DateOnly.Parse(day, null), WorkingDays.Of(DateOnly.Parse(month, null), number));

    /// <summary>On the day on which the last measure of October settles, October is; the day before, September.</summary>
    [Fact]
    public void SettledBy_ADay_IsTheLatestMonthOfWhichEveryMeasureIs()
    {
        var last = Requests.Reference.Measures.Max(measure => LastDayAnd(measure.SettlingDays));

        Assert.Equal(Requests.October, ScheduledFreeze.SettledBy(Requests.Reference, last));
        Assert.Equal(Requests.September, ScheduledFreeze.SettledBy(Requests.Reference, last.AddDays(-1)));
        Assert.Null(ScheduledFreeze.SettledBy(Requests.Reference with { Measures = [] }, last));
    }

    private static DateOnly LastDayAnd(int days) => new DateOnly(2026, 10, 31).AddDays(days);
}

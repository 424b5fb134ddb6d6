using FraudDashboard.Web.Security;
using Xunit;

namespace FraudDashboard.Tests.App;

public sealed class SiteMapTests
{
    [Theory]
    [InlineData("Rules", "http://site/?month=2026-10&borough=E09000007&tab=gaps", "/rules?month=2026-10&borough=E09000007")]
    [InlineData("NFIB", "http://site/reports?bcu=Central%20North&after=x", "/nfib?bcu=Central%20North")]
    [InlineData("Overview", "http://site/reports", "/")]
    [InlineData("Imports", "http://site/?month=2026-10", "/imports")]
    public void Url_FromAPage_KeepsPeriodAreaAndOffence(string title, string current, string expected) =>
        Assert.Equal(expected, SiteMap.Screens.Single(screen => screen.Title == title).Url(current));

    [Theory]
    [InlineData("/", "Overview")]
    [InlineData("/reports/123", "Reports")]
    [InlineData("/boroughs/E09000007", "Boroughs")]
    [InlineData("/rules", "Rules")]
    public void Holds_APath_IsOneScreenOnly(string path, string expected) =>
        Assert.Equal([expected], SiteMap.Screens.Where(screen => screen.Holds(path)).Select(screen => screen.Title));
}

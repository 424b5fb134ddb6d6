using FraudDashboard.Web.Requests;
using Xunit;

namespace FraudDashboard.Tests.Filters;

public sealed class UrlsTests
{
    private static readonly PageFilter Filter = new()
    {
        Period = Period.Month(new(2026, 10, 1)),
        Area = Area.Borough("E09000007"),
        Offence = "NFIB3A",
        Tab = "gaps",
        Sort = "loss",
    };

    [Fact]
    public void OtherPages_TakePeriodAreaAndOffenceOnly()
    {
        Assert.Equal("/?month=2026-10&borough=E09000007&offence=NFIB3A", Urls.Overview(Filter));
        Assert.Equal("/nfib?month=2026-10&borough=E09000007&offence=NFIB3A", Urls.Nfib(Filter));
    }

    [Fact]
    public void Borough_NamesTheAreaInThePathAlone() =>
        Assert.Equal("/boroughs/E09000025?month=2026-10&offence=NFIB3A", Urls.Borough("E09000025", Filter));

    [Fact]
    public void Reports_TakesTheWholeFilter() =>
        Assert.Equal("/reports?month=2026-10&borough=E09000007&offence=NFIB3A&tab=gaps&sort=loss", Urls.CrimeReports(Filter));

    [Fact]
    public void Report_IsAddressedByItsInternalId() => Assert.Equal("/reports/1234567", Urls.CrimeReport(1234567));

    [Fact]
    public void NoFilter_NoQuery() =>
        Assert.Equal(["/", "/boroughs", "/reports", "/rules"], [Urls.Overview(), Urls.Boroughs(), Urls.CrimeReports(), Urls.Rules()]);
}

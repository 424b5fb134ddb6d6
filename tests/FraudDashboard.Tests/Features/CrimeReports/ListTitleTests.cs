using FraudDashboard.Tests.Support;
using FraudDashboard.Web.Features.CrimeReports;
using FraudDashboard.Web.Requests;
using Xunit;

namespace FraudDashboard.Tests.Features.CrimeReports;

public sealed class ListTitleTests
{
    [Theory]
    [InlineData("?borough=E09000025", "80 open reports in Newham need something put right. More is due within 3 days on 23 reports, these or others")]
    [InlineData("", "80 open reports need something put right. More is due within 3 days on 23 reports, these or others")]
    [InlineData("?borough=none", "80 open reports that no borough owns need something put right. More is due within 3 days on 23 reports, these or others")]
    [InlineData("?tab=finalised&borough=E09000025", "80 finalised reports in Newham need something put right")]
    [InlineData("?rule=NEEDS-ASSESSMENT", "80 reports have “Victim needs assessment” as a gap")]
    [InlineData("?rule=NEEDS-ASSESSMENT&tab=gaps", "80 open reports need something put right, with “Victim needs assessment” as a gap")]
    [InlineData("?status=finalised", "80 finalised reports need something put right. More is due within 3 days on 23 reports, these or others")]
    [InlineData("?tab=due-soon", "80 reports have something that falls due within 3 days")]
    [InlineData("?tab=unallocated&bcu=North%20East", "80 open reports in the North East Command Unit have been unallocated for over 2 days")]
    [InlineData("?tab=victim-update", "80 open reports have had no victim update for over 28 days")]
    [InlineData("?tab=supervisor-review", "80 open reports have had no supervisor review for over 28 days")]
    [InlineData("?tab=open-long", "80 reports have been open for over 120 days")]
    [InlineData("?tab=unallocated&rule=NEEDS-ASSESSMENT", "80 open reports have been unallocated for over 2 days, with “Victim needs assessment” as a gap")]
    [InlineData("?rule=NEEDS-ASSESSMENT&part=gap&month=2026-10", "80 reports recorded in October 2026 have “Victim needs assessment” as a gap")]
    [InlineData("?rule=NEEDS-ASSESSMENT&why=placeholder", "80 reports have “Victim needs assessment” as a gap: a placeholder was typed")]
    [InlineData("?measure=completion&part=numerator&month=2026-10", "80 reports recorded in October 2026 are complete")]
    [InlineData("?measure=nfib&part=late&month=2026-10&borough=E09000025", "80 reports recorded in October 2026 in Newham were sent to NFIB late")]
    [InlineData("?measure=outcomes&part=differs&month=2026-09", "80 reports with an outcome in September 2026 have another outcome at NFIB")]
    [InlineData("?measure=nfib&part=failing&month=2026-10", "80 reports recorded in October 2026 are not at NFIB accurately and in time")]
    [InlineData("?measure=outcomes&part=failing&quarter=2026-Q3", "80 reports with an outcome from July to September 2026 have their outcome not returned correctly")]
    [InlineData("?measure=nfib_fields&part=failing&field=loss_amount", "80 reports disagree with NFIB on the loss")]
    [InlineData("?measure=recorded_24h&part=gap&month=2026-10", "80 reports recorded in October 2026 were not recorded within 24 hours")]
    [InlineData("?field=loss_amount&agreement=differ", "80 reports differ from NFIB in the loss")]
    [InlineData("?status=open&age=over-120", "80 open reports recorded more than 120 days ago need something put right. More is due within 3 days on 23 reports, these or others")]
    public void Title_OfEachList_SaysWhatItHolds(string query, string expected) =>
        Assert.Equal(expected, ListTitle.Of(Requests.Of(query, keys: PageKeys.Worklist), new(80, false), new(23, false)));

    [Fact]
    public void Title_OneReport_AgreesWithIt()
    {
        Assert.Equal(
            "1 open report needs something put right. More is due within 3 days on 1 report, one of these or another",
            ListTitle.Of(Requests.Of(), new(1, false), new(1, false)));
        Assert.Equal("1 report was not sent to NFIB", ListTitle.Of(Requests.Of("?measure=nfib&part=not_sent"), new(1, false)));
    }

    [Fact]
    public void Title_NoReports_SaysNo() =>
        Assert.Equal("No open reports in Newham need something put right", ListTitle.Of(Requests.Of("?borough=E09000025"), new(0, false), new(0, false)));

    [Fact]
    public void Title_CountThatStopped_SaysMoreThan() =>
        Assert.Equal("More than 10,000 open reports need something put right", ListTitle.Of(Requests.Of(), new(10_000, true)));

    [Fact]
    public void Short_ForTheLinkBack_LeavesTheFindingOut() =>
        Assert.Equal("80 open reports in Newham", ListTitle.Short(Requests.Of("?borough=E09000025"), new(80, false)));
}

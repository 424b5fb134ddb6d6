using FraudDashboard.Tests.Support;
using FraudDashboard.Web.Features.CrimeReports;
using FraudDashboard.Web.Requests;
using Xunit;

namespace FraudDashboard.Tests.Features.CrimeReports;

public sealed class CrimeReportsViewModelTests
{
    [Fact]
    public void Worklist_HasTabsAndNoChips_AndTheTabShownHasTheCountOfTheList()
    {
        var shown = Of("?borough=E09000025&tab=unallocated", new(80, true), new() { ["gaps"] = new(120, false) });

        Assert.Empty(shown.Chips);
        var on = Assert.Single(shown.Tabs, tab => tab.IsOn);
        Assert.Equal((80L, true, "/reports?borough=E09000025&tab=unallocated"), (on.Count, on.IsMore, on.Href));
        Assert.Equal((120L, "/reports?borough=E09000025"), (shown.Tabs[0].Count, shown.Tabs[0].Href));
    }

    [Fact]
    public void ListBehindAFigure_HasChipsAndNoTabs()
    {
        var shown = Of("?field=loss_amount&agreement=differ", new(80, false));

        Assert.Empty(shown.Tabs);
        Assert.Equal(2, shown.Chips.Count);
    }

    [Theory]
    [InlineData("", 0, "Nothing to do here", "No report of this kind is open.")]
    [InlineData("?borough=E09000025", 0, "Nothing to do here", "No report fits the filters above.")]
    [InlineData("", 60, "There are no rows after this place", "No report of this kind is open.")]
    public void Empty_List_SaysWhy(string query, int count, string title, string sentence) =>
        Assert.Equal((title, sentence), Of(query, new(count, false)).Empty);

    [Fact]
    public void LaterPage_GoesBackToTheStart_AndOnToTheNext()
    {
        var request = Requests.Of("?sort=loss&after=-1_50_50", keys: PageKeys.Worklist);
        var read = Enumerable.Range(1, CrimeReportsData.PageSize + 1).Select(id => Rows.Of(id)).ToList();
        var shown = CrimeReportsViewModel.Of(request, CrimeReportsData.Of(CrimeReportList.Of(request), read, new(120, false)));

        Assert.Equal(("/reports?sort=loss", "/reports?sort=loss&after=-1_50_100"), (shown.StartHref, shown.NextHref));
        Assert.Equal(CrimeReportsData.PageSize, shown.Rows.Count);
    }

    private static CrimeReportsViewModel Of(string query, CrimeReportCount count, Dictionary<string, CrimeReportCount>? tabs = null)
    {
        var request = Requests.Of(query, keys: PageKeys.Worklist);
        return CrimeReportsViewModel.Of(request, CrimeReportsData.Of(CrimeReportList.Of(request), [], count) with { Tabs = tabs ?? [] });
    }
}

using Bunit;
using FraudDashboard.Tests.Support;
using FraudDashboard.Web.Features.Boroughs;
using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Requests;
using Xunit;

namespace FraudDashboard.Tests.Features.Boroughs;

public sealed class BoroughTableTests : BunitContext
{
    [Fact]
    public void Row_ShowsRateCountsVerdictAndOpensTheBorough()
    {
        var table = Table("");
        var newham = table.FindAll("tbody tr").Single(row => row.TextContent.Contains("Newham", StringComparison.Ordinal));

        Assert.Equal(
            ["/boroughs/E09000025", "/reports?period=last12&borough=E09000025&measure=completion&part=gap", "/reports?period=last12&borough=E09000025&measure=completion&part=denominator"],
            newham.QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
        Assert.Contains("Clearly lower", newham.TextContent, StringComparison.Ordinal);
        Assert.Contains($"30.0{Format.NoBreak}%", newham.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Headers_SortByLinks()
    {
        var links = Table("?sort=rate").FindAll("thead a").Select(link => link.GetAttribute("href"));

        Assert.Equal(
            ["/boroughs?sort=borough", "/boroughs?sort=-rate", "/boroughs?sort=-reports", "/boroughs?sort=-recorded_24h", "/boroughs?sort=-nfib"],
            links);
    }

    [Fact]
    public void NotSorted_GroupsByCommandUnit()
    {
        Assert.Equal(13, Table("").FindAll("tr.group").Count);
        Assert.Empty(Table("?sort=rate").FindAll("tr.group"));
    }

    [Fact]
    public void RateUnderTen_IsMarked() => Assert.Contains("[u]", Table("", denominator: 9).Markup, StringComparison.Ordinal);

    private IRenderedComponent<BoroughTable> Table(string query, long denominator = 100)
    {
        var request = Requests.Of(query, keys: BoroughsSheet.Keys);
        var areas = London.Boroughs.Where(borough => borough.IsMps)
            .Select(borough => new AreaRate(borough.Code, Math.Min(borough.Code == "E09000025" ? 30 : 60, denominator), denominator)).ToList();
        var viewModel = BoroughsViewModel.Of(request, new([.. BoroughsData.Codes(request.Filter).Select(code => new MeasureAreas(code, areas))]));
        return Render<BoroughTable>(parameters => parameters.Add(one => one.ViewModel, viewModel).Add(one => one.Request, request));
    }
}

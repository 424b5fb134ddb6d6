using FraudDashboard.Database.Sessions;
using FraudDashboard.Tests.Support;
using FraudDashboard.Web.Features.Boroughs;
using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Requests;
using Xunit;

namespace FraudDashboard.Tests.Features.Boroughs;

public sealed class BoroughsViewModelTests
{
    [Fact]
    public void NoBoroughDifferent_TitleSaysSo() => Assert.Equal("No borough is clearly different from London", Show().Finding);

    [Fact]
    public void BoroughsOutside_AreNamedInTheTitle() => Assert.Equal(
        "Croydon and Newham are clearly below London; Camden is clearly above it",
        Show(changed: [("E09000025", 30), ("E09000008", 32), ("E09000007", 95)]).Finding);

    [Fact]
    public void ManyBoroughsOutside_AreCounted() => Assert.Equal(
        "5 boroughs are clearly below London",
        Show(changed: [("E09000025", 20), ("E09000008", 20), ("E09000007", 20), ("E09000002", 20), ("E09000003", 20)]).Finding);

    [Fact]
    public void Table_GroupsByCommandUnitAndPutsNotAllocatedLast()
    {
        var viewModel = Show();

        Assert.Equal(33, viewModel.Rows.Count);
        Assert.Equal(["Central East", "Central East", "Central North"], viewModel.Rows.Take(3).Select(row => row.Group));
        Assert.Equal(("Not allocated", "not compared"), (viewModel.Rows[^1].Name, viewModel.Rows[^1].Compared));
        Assert.DoesNotContain(viewModel.Rows, row => row.Name == "City of London");
    }

    [Theory]
    [InlineData("?sort=rate", "Newham")]
    [InlineData("?sort=-rate", "Camden")]
    [InlineData("?sort=-borough", "Westminster")]
    public void Sorted_NotAllocatedStaysLast(string query, string first)
    {
        var viewModel = Show(query, [("E09000025", 30), ("E09000007", 95)]);

        Assert.Equal(first, viewModel.Rows[0].Name);
        Assert.Equal("Not allocated", viewModel.Rows[^1].Name);
    }

    [Fact]
    public void CommandUnitAsked_RowsAreItsOwnAndTheFunnelHoldsAll()
    {
        var viewModel = Show("?bcu=Central%20North");

        Assert.Equal(["Camden", "Islington"], viewModel.Rows.Select(row => row.Name));
        Assert.Equal(32, viewModel.Funnel!.Points.Count);
    }

    [Fact]
    public void ReaderOfTwoBoroughs_SeesThemAlone()
    {
        var viewModel = Show(changed: [("E09000007", 75)], reader: new UserScope("Lead", ["E09000007", "E09000025"]));

        Assert.Equal(["Camden", "Newham"], viewModel.Rows.Select(row => row.Name));
        Assert.Equal("Newham is clearly below London as published", viewModel.Finding);
        Assert.Equal(0.75, viewModel.Funnel!.Theta, 6);
    }

    [Fact]
    public void Counts_OpenTheListOfTheSamePeriod()
    {
        var viewModel = Show();

        Assert.Equal(
            "/reports?period=last12&borough=E09000012&measure=completion&part=denominator",
            viewModel.Url(viewModel.Rows[0], "denominator"));
        Assert.Equal(
            "/reports?period=last12&borough=none&measure=completion&part=numerator",
            viewModel.Url(viewModel.Rows[^1], "numerator"));
    }

    [Fact]
    public void CommandUnits_HaveTheirSumUnderThemWithItsList()
    {
        var viewModel = Show();
        var unit = viewModel.TableRows.Where(row => row.Group == "Central North").ToList();

        Assert.Equal(["Camden", "Islington", "All Central North"], unit.Select(row => row.Name));
        Assert.Equal((120, 200), (unit[2].Value.Numerator, unit[2].Value.Denominator));
        Assert.Equal("/reports?period=last12&bcu=Central%20North&measure=completion&part=denominator", viewModel.Url(unit[2], "denominator"));
        Assert.Equal("boroughs together", unit[2].Compared);
        Assert.Equal(12, viewModel.TableRows.Count(row => row.IsSubtotal));
    }

    [Theory]
    [InlineData("?sort=rate")]
    [InlineData("?borough=E09000007")]
    public void CommandUnits_SortedOrInPart_HaveNone(string query) => Assert.DoesNotContain(Show(query).TableRows, row => row.IsSubtotal);

    [Fact]
    public void CommandUnits_OfWhichAReaderSeesAPart_HaveNone() =>
        Assert.DoesNotContain(Show(reader: new UserScope("Lead", ["E09000007", "E09000025"])).TableRows, row => row.IsSubtotal);

    [Fact]
    public void MeasureAsked_ComesFirst()
    {
        var codes = BoroughsData.Codes(new PageFilter { Measure = "nfib" });

        Assert.Equal(["nfib", "completion", "recorded_24h"], codes);
    }

    [Fact]
    public void Sheet_HasTheRowsOfTheScreenInItsOrder()
    {
        var viewModel = Show("?sort=rate", [("E09000025", 30)]);
        var columns = BoroughsSheet.Of(viewModel).Columns;

        Assert.Equal(
            ["Newham", "North East", Format.Percent(0.3), "", "30", "100"],
            columns.Take(6).Select(column => column.DisplayOf(viewModel.Rows[0])));
    }

    private static BoroughsViewModel Show(string query = "", (string Area, long Numerator)[]? changed = null, UserScope? reader = null)
    {
        var request = Requests.Of(query, reader, BoroughsSheet.Keys);
        request = request.SeesLondon ? request : request with
        {
            Frame = request.Frame with { Published = [.. BoroughsData.Codes(request.Filter).Select(code => Requests.Published(code, "2026-10", 7_500, 10_000))] },
        };
        var areas = London.Boroughs.Where(borough => borough.IsMps).Select(borough => borough.Code).Append(Area.NoneCode)
            .Where(area => request.Reader.ScopeCodes.Contains(area))
            .Select(area => new AreaRate(area, changed?.FirstOrDefault(one => one.Area == area) is { Area: not null } one ? one.Numerator : 60, 100))
            .ToList();
        return BoroughsViewModel.Of(request, new([.. BoroughsData.Codes(request.Filter).Select(code => new MeasureAreas(code, areas))]));
    }
}

using FraudDashboard.Database.Sessions;
using FraudDashboard.Tests.Support;
using FraudDashboard.Web.Features.Boroughs;
using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Requests;
using Xunit;

namespace FraudDashboard.Tests.Features.Boroughs;

public sealed class BoroughsReadingTests
{
    [Fact]
    public void NoBoroughDifferent_TitleSaysSo() => Assert.Equal("No borough is really different from London", Read().Finding);

    [Fact]
    public void BoroughsOutside_AreNamedInTheTitle() => Assert.Equal(
        "Croydon and Newham are really below London; Camden above",
        Read(changed: [("E09000025", 30), ("E09000008", 32), ("E09000007", 95)]).Finding);

    [Fact]
    public void ManyBoroughsOutside_AreCounted() => Assert.Equal(
        "5 boroughs are really below London",
        Read(changed: [("E09000025", 20), ("E09000008", 20), ("E09000007", 20), ("E09000002", 20), ("E09000003", 20)]).Finding);

    [Fact]
    public void Table_GroupsByCommandUnitAndPutsNotAllocatedLast()
    {
        var reading = Read();

        Assert.Equal(33, reading.Rows.Count);
        Assert.Equal(["Central East", "Central East", "Central North"], reading.Rows.Take(3).Select(row => row.Group));
        Assert.Equal(("Not allocated", "not compared"), (reading.Rows[^1].Name, reading.Rows[^1].Compared));
        Assert.DoesNotContain(reading.Rows, row => row.Name == "City of London");
    }

    [Theory]
    [InlineData("?sort=rate", "Newham")]
    [InlineData("?sort=-rate", "Camden")]
    [InlineData("?sort=-borough", "Westminster")]
    public void Sorted_NotAllocatedStaysLast(string query, string first)
    {
        var reading = Read(query, [("E09000025", 30), ("E09000007", 95)]);

        Assert.Equal(first, reading.Rows[0].Name);
        Assert.Equal("Not allocated", reading.Rows[^1].Name);
    }

    [Fact]
    public void CommandUnitAsked_RowsAreItsOwnAndTheFunnelHoldsAll()
    {
        var reading = Read("?bcu=Central%20North");

        Assert.Equal(["Camden", "Islington"], reading.Rows.Select(row => row.Name));
        Assert.Equal(32, reading.Funnel!.Points.Count);
    }

    [Fact]
    public void ReaderOfTwoBoroughs_SeesThemAlone()
    {
        var reading = Read(changed: [("E09000007", 75)], reader: new UserScope("Lead", ["E09000007", "E09000025"]));

        Assert.Equal(["Camden", "Newham"], reading.Rows.Select(row => row.Name));
        Assert.Equal("Newham is really below London as published", reading.Finding);
        Assert.Equal(0.75, reading.Funnel!.Theta, 6);
    }

    [Fact]
    public void Counts_OpenTheListOfTheSamePeriod()
    {
        var reading = Read();

        Assert.Equal(
            "/reports?period=last12&borough=E09000012&measure=completion&part=denominator",
            BoroughTable.Url(reading, reading.Rows[0], "denominator"));
        Assert.Equal(
            "/reports?period=last12&borough=none&measure=completion&part=numerator",
            BoroughTable.Url(reading, reading.Rows[^1], "numerator"));
    }

    [Fact]
    public void MeasureAsked_ComesFirst()
    {
        var codes = BoroughsData.Codes(new PageFilter { Measure = "nfib" });

        Assert.Equal(["nfib", "completion", "recorded_24h"], codes);
    }

    [Fact]
    public void Sheet_HasTheRowsOfTheScreenInItsOrder()
    {
        var reading = Read("?sort=rate", [("E09000025", 30)]);
        var columns = BoroughsSheet.Of(reading).Columns;

        Assert.Equal(
            ["Newham", "North East", $"30.0{'%'}", "", "30", "100"],
            columns.Take(6).Select(column => column.DisplayOf(reading.Rows[0])));
    }

    private static BoroughsViewModel Read(string query = "", (string Area, long Numerator)[]? changed = null, UserScope? reader = null)
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

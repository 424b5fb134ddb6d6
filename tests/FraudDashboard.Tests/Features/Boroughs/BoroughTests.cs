using Bunit;
using FraudDashboard.Database.Sessions;
using FraudDashboard.Tests.Support;
using FraudDashboard.Web.Features.Boroughs;
using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Measures.Statistics;
using FraudDashboard.Web.Requests;
using Xunit;

namespace FraudDashboard.Tests.Features.Boroughs;

public sealed class BoroughTests : BunitContext
{
    [Theory]
    [InlineData("E09000007", AreaKind.Borough, "E09000007")]
    [InlineData("e09000007", AreaKind.Borough, "E09000007")]
    [InlineData("none", AreaKind.NotAllocated, "")]
    public void Path_NamesTheArea(string code, AreaKind kind, string value) =>
        Assert.Equal(new Area(kind, value), BoroughData.AreaOf(code, London.Boroughs));

    [Theory]
    [InlineData("E09000001")]
    [InlineData("E09000099")]
    [InlineData("orphan")]
    [InlineData("")]
    public void Path_OtherWords_AreNoBorough(string code) => Assert.Null(BoroughData.AreaOf(code, London.Boroughs));

    [Fact]
    public void Finding_NamesTheBoroughItsChangesAndWhereItStands()
    {
        var data = Data(new WholeRate("completion", 80, 100, FunnelPlace.Low998)) with
        {
            Measures = [.. Headlines.Codes.Select(code => Requests.Steady(code, Requests.October, code == "nfib" ? 90 : 60))],
        };

        Assert.Equal(
            $"Camden: completion is clearly below London. NFIB accuracy improved in October (60.0{Format.NoBreak}% to 90.0{Format.NoBreak}%)",
            BoroughViewModel.Of(Requests.Of("?borough=E09000007"), data).Finding);
    }

    [Fact]
    public void Finding_LongBelowButNotInTheMonth_SaysSoFirst()
    {
        var data = Data(new WholeRate("completion", 80, 100, FunnelPlace.In, YearPlace: FunnelPlace.Low998));

        Assert.Equal(
            "Camden: completion is clearly below London over 12 months. No measure has clearly changed",
            BoroughViewModel.Of(Requests.Of("?borough=E09000007"), data).Finding);
    }

    [Theory]
    [InlineData(FunnelPlace.In, "In line with all boroughs (80.0 %)")]
    [InlineData(FunnelPlace.High95, "Higher than all boroughs (80.0 %): keep an eye on it")]
    public void Against_SaysWhereItStands(FunnelPlace place, string words)
    {
        var request = Requests.Of("?borough=E09000007");
        var data = Data(new WholeRate("completion", 80, 100, place));

        Assert.Equal(words.Replace(" %", Format.NoBreak + "%", StringComparison.Ordinal), BoroughViewModel.Of(request, data).Comparisons["completion"]);
    }

    [Fact]
    public void Against_ReaderWithoutLondon_NamesWhatIsPublished()
    {
        var request = Requests.Of("?borough=E09000007", new UserScope("Lead", ["E09000007"]));
        var data = Data(new WholeRate("completion", 80, 100, FunnelPlace.In));

        Assert.Equal($"In line with London as published (80.0{Format.NoBreak}%)", BoroughViewModel.Of(request, data).Comparisons["completion"]);
    }

    [Fact]
    public void Unknown_SaysSoAndOffersTheBoroughs()
    {
        var page = Render<UnknownBorough>(parameters => parameters.Add(one => one.Code, "E09000099"));

        Assert.Contains("“E09000099” is not a borough", page.Markup, StringComparison.Ordinal);
        Assert.Equal(["/boroughs", "/boroughs/none"], page.FindAll("a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public void Lead_OpensTheListsOfTheBorough()
    {
        var request = Requests.Of("?borough=E09000007");

        var lead = Render<BoroughLead>(parameters => parameters
            .Add(one => one.ViewModel, BoroughViewModel.Of(request, Data())).Add(one => one.Request, request));

        Assert.Equal(
            [
                "/?bcu=Central%20North",
                "/reports?month=2026-10&borough=E09000007&measure=completion&part=gap",
                "/reports?month=2026-10&borough=E09000007&measure=completion&part=denominator",
                "/reports?borough=E09000007&tab=gaps",
            ],
            lead.FindAll("a").Take(4).Select(link => link.GetAttribute("href")));
    }

    private static BoroughData Data(params WholeRate[] whole) => new()
    {
        Measures = [.. Headlines.Codes.Select(code => Requests.Steady(code, Requests.October))],
        Whole = whole,
        Rules = [],
        Outstanding = [],
        Courses = [],
    };
}

using Bunit;
using FraudDashboard.Database.Sessions;
using FraudDashboard.Tests.Support;
using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Measures.Statistics;
using FraudDashboard.Web.Measures.Subjects;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Ui.Tiles;
using Xunit;

namespace FraudDashboard.Tests.Measures;

public sealed class SubjectViewModelTests : BunitContext
{
    private static readonly string Space = Format.NoBreak;

    [Fact]
    public void Measure_SaysLevelChangeAndTargetApart()
    {
        var shown = Show("", "outcomes", Requests.Steady("outcomes", Requests.September, 60, 62));

        Assert.Equal($"62.0{Space}% of outcomes were returned to NFIB correctly. No clear change", shown.Finding);
        Assert.Equal($"Up 2.0 points since August, up 1.0 in a year. At the rate of August 2026, 2 fewer would be returned correctly.", shown.Change);
        Assert.Equal($"Target 80{Space}%: 18 more returned correctly would reach it.", shown.Target);
        Assert.Equal($"Has not reached 80{Space}% in 12 months", shown.Assurance);
    }

    [Fact]
    public void FirstLink_IsTheListOfThoseThatFail()
    {
        var shown = Show("?borough=E09000007", "outcomes", Requests.Steady("outcomes", Requests.September, 60));

        var page = Render<SubjectContent>(parameters => parameters.Add(one => one.Request, Requests.Of("?borough=E09000007")).Add(one => one.ViewModel, shown));

        Assert.Equal("/reports?month=2026-09&borough=E09000007&measure=outcomes&part=failing", page.Find("a").GetAttribute("href"));
        Assert.StartsWith("See the 40 that fail", page.Find("a").TextContent.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public void Parts_OfCompletion_AreRulesWithTheirPagesAndLists()
    {
        var shown = Show("", "completion", Requests.Steady("completion", Requests.October, 60), parts: [new("VULNERABILITY", 30)]);

        var part = Assert.Single(shown.Parts);
        Assert.Equal(("Vulnerability assessed", "/rules/VULNERABILITY", "/reports?month=2026-10&part=gap&rule=VULNERABILITY"), (part.Title, part.PageUrl, part.Url));
        Assert.Equal(0.75, part.Value.Rate);
    }

    [Fact]
    public void Parts_OfARule_AreReasonsWithTheirLists()
    {
        var shown = Show("", "VULNERABILITY", Requests.Steady("VULNERABILITY", Requests.October, 60), parts: [new("placeholder", 3)], isRule: true);

        Assert.Equal(
            ("A placeholder was typed", "/reports?month=2026-10&part=gap&rule=VULNERABILITY&why=placeholder"),
            (shown.Parts[0].Title, shown.Parts[0].Url));
    }

    [Fact]
    public void Teams_AreComparedWithTheirAreaAndNoTeamWithNone()
    {
        TeamRate[] teams = [new("CID North", 20, 100), new("Fraud desk", 190, 200), new("Small desk", 0, 9), new(null, 5, 20)];

        var shown = Show("?borough=E09000007", "nfib", Requests.Steady("nfib", Requests.October), teams: teams);

        Assert.Equal(["Clearly lower", "Clearly higher", "Too few to judge", "not compared"], shown.Teams!.Select(team => team.Compared));
        Assert.Equal(new Proportion(215, 329), shown.TeamsWhole);
        Assert.Equal("/reports?month=2026-10&borough=E09000007&measure=nfib&part=failing&team=CID%20North", shown.Teams![0].FailingUrl);
        Assert.Equal(("No team", "/reports?month=2026-10&borough=E09000007&measure=nfib&part=denominator&team=none"), (shown.Teams![3].Name, shown.Teams![3].AllUrl));
    }

    [Fact]
    public void Teams_InLine_SayWithWhat() => Assert.Equal(
        "In line with the area",
        Show("?borough=E09000007", "nfib", Requests.Steady("nfib", Requests.October), teams: [new("CID North", 60, 100), new("Fraud desk", 61, 100)]).Teams![0].Compared);

    [Fact]
    public void Teams_OfLondon_AreAskedForByBorough() =>
        Assert.Equal("Choose a borough or a Command Unit above to see its teams.", Show("", "nfib", Requests.Steady("nfib", Requests.October)).TeamsNote);

    [Fact]
    public void Boroughs_OpenThePageAndTheListOfTheSamePeriod()
    {
        var shown = Show("?bcu=Central%20North", "nfib", Requests.Steady("nfib", Requests.October), areas: [new("E09000007", 30, 100), new("E09000019", 60, 100), new("E09000025", 600, 1000)]);

        Assert.Equal(["Camden", "Islington"], shown.Areas.Select(row => row.Name));
        Assert.Equal("Clearly lower", shown.Areas[0].Compared);
        Assert.Equal("In line with London", shown.Areas[1].Compared);
        Assert.Equal(
            ("/measures/nfib?borough=E09000007", "/reports?period=last12&borough=E09000007&measure=nfib&part=failing"),
            (shown.Areas[0].Href, shown.Areas[0].FailingUrl));
    }

    [Fact]
    public void ALead_HasLondonOfMeasuresAsPublishedAndOfRulesNot()
    {
        var reader = new UserScope("Lead", ["E09000007"]);

        Assert.Equal(new Proportion(7_500, 10_000), Show("", "nfib", Requests.Steady("nfib", Requests.October), reader: reader).London);
        Assert.Null(Show("", "VULNERABILITY", Requests.Steady("VULNERABILITY", Requests.October), reader: reader, isRule: true).London);
    }

    [Fact]
    public void Disseminations_HaveCountsWithoutAList()
    {
        var measure = Requests.Reference.Measure("nfib") with { MeasureCode = "disseminations" };
        var subject = MeasuredSubject.OfMeasure(measure);

        Assert.Null(subject.Url(new(), "failing"));
        Assert.Null(subject.TallySubject);
    }

    private static SubjectViewModel Show(
        string query, string code, RateSeries series, UserScope? reader = null, bool isRule = false,
        SubjectPart[]? parts = null, TeamRate[]? teams = null, AreaRate[]? areas = null)
    {
        var request = Requests.Of(query, reader);
        request = request.SeesLondon ? request : request with { Frame = request.Frame with { Published = [Requests.Published("nfib", "2026-10", 7_500, 10_000)] } };
        var subject = isRule ? MeasuredSubject.OfRule(request.Reference.Rules.Single(rule => rule.RuleCode == code)) : MeasuredSubject.OfMeasure(request.Reference.Measure(code));
        return SubjectViewModel.Of(request, subject, new()
        {
            Series = series,
            Areas = areas ?? [],
            Together = new("*", 0, 0),
            Parts = parts ?? [],
            Teams = teams,
            Change = null,
        });
    }
}

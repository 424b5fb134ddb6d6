using FraudDashboard.Tests.Support;
using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Measures.Changes;
using FraudDashboard.Web.Measures.Queries;
using FraudDashboard.Web.Measures.Statistics;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Requests.Reference;
using Xunit;

namespace FraudDashboard.Tests.Measures;

public sealed class WhyItChangedTests
{
    private const string Barnet = "E09000003";
    private const string Camden = "E09000007";
    private const string Newham = "E09000025";

    [Fact]
    public void ThreeBoroughsWorse_AreNamedWithTheirPoints()
    {
        var change = Of("borough", (Barnet, 80, 100, 60, 100), (Camden, 80, 100, 70, 100), (Newham, 80, 100, 79, 100), ("E09000002", 80, 100, 81, 100));

        Assert.Equal("Mostly in Barnet, Camden and Newham: −7.8 points together, −7.5 in all", change.Finding);
        Assert.Equal("Down 7.5 points: from 80.0\u00a0% (320 of 400) in September 2026 to 72.5\u00a0% (290 of 400) in October 2026.", change.Difference);
        Assert.Equal(["Barnet", "Camden", "Barking and Dagenham", "Newham"], change.Rows.Select(row => row.Name));
        Assert.Equal(-5.0, change.Rows[0].RateEffect!.Value, 1e-9);
    }

    [Fact]
    public void EveryPartBetterTheWholeWorse_IsToldAsMix() => Assert.Equal(
        "Every borough got better: the mix of boroughs explains the fall of 28.0 points, not performance",
        Of("borough", (Barnet, 180, 200, 46, 50), (Camden, 20, 50, 84, 200)).Finding);

    [Fact]
    public void MixAndRatesTheSameWay_SaysHowMuchIsMix() => Assert.Equal(
        "The mix of offences explains 11.1 of the 16.0 points, not performance",
        Of("offence", ("NFIB3A", 90, 100, 39, 50), ("NFIB1A", 40, 100, 59, 150)).Finding);

    [Fact]
    public void SmallParts_StandTogetherWithTheirRateEffects()
    {
        var change = Of("team", ("North", 50, 100, 40, 100), ("South", 5, 8, 2, 8), ("East", 6, 9, 3, 8));

        Assert.Equal("2 small teams together", change.Rows[^1].Name);
        Assert.All(change.Rows.Where(row => row.Name is "South" or "East"), row => Assert.Null(row.RateEffect));
        Assert.Equal(0, change.Rows[^1].From.Denominator);
        Assert.Equal((45.0 / 116 - 61.0 / 117) * 100, change.Rows.Sum(row => row.Total), 1e-9);
    }

    [Fact]
    public void Verdicts_SayWhichRoseAndHowMuchOfIt()
    {
        var change = Of("verdict", new(80, 100), new(70, 100), "nfib", ("not_sent", 10, 100, 18, 100), ("late", 10, 100, 12, 100));

        Assert.Equal("“Not sent” rose most, from 10.0\u00a0% to 18.0\u00a0% of reports: 8.0 of the 10.0 points", change.Finding);
        Assert.Equal("/reports?month=2026-10&measure=nfib&part=not_sent", change.Rows[0].ToHref);
    }

    [Theory]
    [InlineData("nfib", "not_sent", 12, 18, 10, 4, "October 2026 is 1 month younger than September 2026, so more of what comes late is still to come: part of the fall of “Late” and of the rise of “Not sent” is time, not performance.")]
    [InlineData("outcomes", "not_returned", 12, 18, 10, 4, "October 2026 is 1 month younger than September 2026, so more of what comes late is still to come: part of the fall of “Late” and of the rise of “Not returned” is time, not performance.")]
    [InlineData("nfib", "not_sent", 12, 18, 4, 10, null)]
    [InlineData("nfib", "not_sent", 18, 12, 10, 4, null)]
    public void Verdicts_OfAYoungerPeriod_SayWhatItsAgeDoes(string code, string absent, long absentFrom, long absentTo, long lateFrom, long lateTo, string? expected) => Assert.Equal(
        expected is null ? [] : [expected],
        Of("verdict", new(70, 100), new(70, 100), code, (absent, absentFrom, 100, absentTo, 100), ("late", lateFrom, 100, lateTo, 100)).Statements);

    [Fact]
    public void Links_NameTheMonthsTheAreaAndThePart()
    {
        var row = Of("team", "?borough=E09000007", ("North", 50, 100, 40, 100)).Rows[0];

        Assert.Equal("/reports?month=2026-09&borough=E09000007&measure=completion&part=numerator&team=North", row.FromHref);
        Assert.Equal("/reports?month=2026-10&borough=E09000007&measure=completion&part=denominator&team=North", row.ToAllHref);
    }

    [Fact]
    public void BreakRuleAndExtractBetweenThePeriods_AreEachSaid()
    {
        var request = Requests.Of() with
        {
            Reference = Requests.Reference with { SeriesBreaks = [new SeriesBreaksRow { BreakOn = new(2026, 10, 5), Title = "New system", Note = "The force changed its system." }] },
        };
        var change = WhyItChangedViewModel.Of(request, MeasuredSubject.Of(request.Reference, "completion")!, Parts("borough", (Barnet, 50, 100, 60, 100), (Camden, 50, 100, 60, 100)) with
        {
            RuleVersions =
            [
                new RuleVersionsRow { RuleCode = "VULNERABILITY", Version = 2, EffectiveFrom = new(2026, 10, 1) },
                new RuleVersionsRow { RuleCode = "RECORDED-24H", Version = 2, EffectiveFrom = new(2026, 10, 1) },
            ],
            ProfileChanges = [new ProfileChangesRow { Kind = "crime_reports", AsAtOn = new(2026, 10, 9), ProfileName = "connect" }],
        });

        Assert.Equal(
            [
                "The rule “Vulnerability assessed” has had another version since 1 October 2026: part of the difference may be the rule, not the reports.",
                "The series breaks between the two periods (New system, 5 October 2026): The force changed its system.",
                "The extract of crime reports has been read through the mapping profile “connect” since the file of 9 October 2026, and otherwise before: part of the difference may be the extract.",
            ],
            change.Statements);
    }

    [Fact]
    public void OnePartAlone_IsNotCalledMostOfIt() => Assert.Equal(
        "All of it is in Call for service: there are no other sources to compare it with", Of("source", ("call_for_service", 50, 100, 40, 100)).Finding);

    [Fact]
    public void MostlySmallParts_NamesNone() => Assert.Equal(
        "Mostly in teams of fewer than 10 reports, too few to say which: 12.0 of the 12.0 points",
        Of("team", ("North", 50, 100, 50, 100), ("South", 8, 8, 1, 8), ("East", 8, 9, 1, 9)).Finding);

    [Fact]
    public void SmallPartsLargerThanTheWhole_AreNotCalledSoManyOfFewer() => Assert.Equal(
        "Mostly in teams of fewer than 10 reports, too few to say which: −12.0 points together, −5.1 in all",
        Of("team", ("North", 50, 100, 58, 100), ("South", 8, 8, 1, 8), ("East", 8, 9, 1, 9)).Finding);

    [Fact]
    public void FewerThanTenInAll_SaysNothingOfWhy() =>
        Assert.Equal("Too few to say why: 3 of 5, then 1 of 4", Of("borough", (Barnet, 2, 3, 1, 2), (Camden, 1, 2, 0, 2)).Finding);

    [Theory]
    [InlineData("", "2025-10", "2026-10", "borough")]
    [InlineData("?against=before", "2026-09", "2026-10", "borough")]
    [InlineData("?against=year", "2025-10", "2026-10", "borough")]
    [InlineData("?quarter=2026-Q3&by=team", "2025-Q3", "2026-Q3", "team")]
    [InlineData("?borough=E09000007", "2025-10", "2026-10", "offence")]
    [InlineData("?month=2025-05", "2025-04", "2025-05", "borough")]
    [InlineData("?period=2026-05-to-2026-08&against=year", "2025-05-to-2025-08", "2026-05-to-2026-08", "borough")]
    public void Question_OfAPage_FollowsItsAddress(string address, string from, string to, string by)
    {
        var request = Requests.Of(address);

        var question = ChangeQuestion.Of(request, MeasuredSubject.Of(request.Reference, "completion")!);

        Assert.Equal((from, to, by), (Period.Of(question.From).Value, Period.Of(question.To).Value, question.By));
    }

    private static WhyItChangedViewModel Of(string by, params (string, long, long, long, long)[] parts) => Of(by, "", parts);

    private static WhyItChangedViewModel Of(string by, string address, params (string, long, long, long, long)[] parts) =>
        WhyItChangedViewModel.Of(Requests.Of(address), MeasuredSubject.Of(Requests.Reference, "completion")!, Parts(by, parts));

    private static WhyItChangedViewModel Of(string by, Proportion from, Proportion to, string code, params (string, long, long, long, long)[] parts) =>
        WhyItChangedViewModel.Of(Requests.Of(), MeasuredSubject.Of(Requests.Reference, code)!, Parts(by, parts) with { From = from, To = to });

    private static ChangeParts Parts(string by, params (string Part, long X0, long N0, long X1, long N1)[] parts)
    {
        var counts = parts.Select(part => new PartCounts(part.Part, new(part.X0, part.N0), new(part.X1, part.N1))).ToList();
        return new()
        {
            Question = new("completion", new(Requests.September, Requests.September), new(Requests.October, Requests.October), by),
            From = Proportion.Total(counts.Select(part => part.From)),
            To = Proportion.Total(counts.Select(part => part.To)),
            Parts = counts,
        };
    }
}

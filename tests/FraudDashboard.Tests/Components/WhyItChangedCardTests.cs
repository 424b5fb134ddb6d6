using Bunit;
using FraudDashboard.Tests.Support;
using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Measures.Changes;
using FraudDashboard.Web.Measures.Statistics;
using FraudDashboard.Web.Ui.Tiles;
using Xunit;

namespace FraudDashboard.Tests.Components;

public sealed class WhyItChangedCardTests : ComponentTest
{
    [Fact]
    public void Parts_HaveCountsThatOpenTheirReports_AndEffectsInPoints()
    {
        var cut = Card("?month=2026-10&by=borough&against=before", null, Part("E09000003", 80, 60), Part("E09000007", 80, 81));

        Assert.Equal("Mostly in Barnet: −10.0 points together, −9.5 in all", Text(cut.Find("h2")));
        Assert.StartsWith("Barnet 80Barnet, September 2026, counted as right of 100Barnet, September 2026, all counted 60", Text(cut.FindAll("tbody tr")[0]), StringComparison.Ordinal);
        Assert.EndsWith("−10.00 0.00 −10.00", Text(cut.FindAll("tbody tr")[0]), StringComparison.Ordinal);
        Assert.Contains("/reports?month=2026-10&borough=E09000003&measure=completion&part=numerator", Links(cut));
        Assert.Contains("/measures/completion?month=2026-10&by=team&against=before", Links(cut));
        Assert.Contains("/measures/completion?month=2026-10&by=borough&against=year", Links(cut));
        Assert.Contains("How this is worked out", Text(cut), StringComparison.Ordinal);
    }

    [Fact]
    public void ManyParts_AreFoldedAfterTheLargest()
    {
        var boroughs = London.Boroughs.Where(borough => borough.IsMps).Select((borough, i) => Part(borough.Code, 50, 50 + i)).ToArray();

        var cut = Card("", null, boroughs);

        Assert.Equal(10, cut.FindAll("tbody")[0].Children.Length);
        Assert.Equal($"{boroughs.Length - 10} more parts", Text(cut.FindAll("summary")[0]));
    }

    [Fact]
    public void WithoutAnAnswer_SaysWhy_AndOffersOtherDimensions()
    {
        var cut = Card("?by=verdict", "“Reports complete” cannot be divided by verdict: ask by borough.");

        Assert.Equal("Why it changed", Text(cut.Find("h2")));
        Assert.Equal("“Reports complete” cannot be divided by verdict: ask by borough.", Text(cut.Find("p")));
        Assert.Empty(cut.FindAll("table"));
        Assert.Contains("/measures/completion?by=borough", Links(cut));
    }

    [Fact]
    public void ARuleThatNeverSettles_SaysWhy_AndOffersNoOtherDimension()
    {
        var cut = Card("", "Its months of recording are never settled.", MeasuredSubject.OfRule(Requests.Reference.Rules[0] with { RuleCode = "OUTCOME-RETURNED" }));

        Assert.Equal("Its months of recording are never settled.", Text(cut.Find("p")));
        Assert.Empty(cut.FindAll("nav"));
    }

    private IRenderedComponent<WhyItChanged> Card(string address, string? refusal, params PartCounts[] parts) =>
        Card(address, refusal, MeasuredSubject.Of(Requests.Reference, "completion")!, parts);

    private IRenderedComponent<WhyItChanged> Card(string address, string? refusal, MeasuredSubject subject, params PartCounts[] parts)
    {
        var request = Requests.Of(address);
        var counted = new ChangeParts
        {
            Question = ChangeQuestion.Of(request, subject),
            Refusal = refusal,
            From = Proportion.Total(parts.Select(part => part.From)),
            To = Proportion.Total(parts.Select(part => part.To)),
            Parts = parts,
        };
        return Render<WhyItChanged>(p => p.Add(card => card.Request, request).Add(card => card.ViewModel, WhyItChangedViewModel.Of(request, subject, counted)));
    }

    private static PartCounts Part(string code, long before, long after) => new(code, new(before, 100), new(after, 100));
}

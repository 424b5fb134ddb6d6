using FraudDashboard.Tests.Support;
using FraudDashboard.Web.Features.Overview;
using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Measures.Queries;
using FraudDashboard.Web.Requests;
using Xunit;

namespace FraudDashboard.Tests.Features.Overview;

public sealed class AttentionTests
{
    private static readonly AreaRate[] Even = [.. London.Boroughs.Where(borough => borough.IsMps).Select(borough => new AreaRate(borough.Code, 60, 100))];

    [Fact]
    public void NothingUnusual_NoSignal() => Assert.Empty(Chosen("", Data()));

    [Fact]
    public void MeasureThatGotWorse_OpensTheReportsWithAGap()
    {
        var signal = Assert.Single(Chosen("", Data(Requests.Steady("completion", Requests.October, 40))));

        Assert.Equal(SignalKind.Measure, signal.Kind);
        Assert.Equal("/reports?month=2026-10&measure=completion&part=gap", signal.Href);
        Assert.StartsWith("Below its usual range in October: ", signal.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void MeasureThatGotWorse_SaysWhatMostAreAndWhere()
    {
        var request = Requests.Of();
        var areas = Even.Select((area, i) => new AreaRate(area.AreaCode, i < 3 ? 0 : 3, i < 3 ? 10 : 3)).ToArray();
        TallyTotalsRow Of(string verdict, long count) => new() { SubjectCode = "OUTCOMES", ResultCode = verdict, CohortMonth = Requests.September, ReportCount = count };
        var data = Data(Requests.Steady("outcomes", Requests.September, 40)) with
        {
            Causes = [MeasureCause.Of(request, "outcomes", [.. areas, new("none", 0, 1), .. Even.Skip(5).Take(1).Select(area => area with { Numerator = 0, Denominator = 2 })], [Of("accurate", 40), Of("not_returned", 31), Of("late", 29)])],
        };

        var signal = Assert.Single(Chosen("", data));

        Assert.Equal(new AttentionCause(31, "not returned", "/reports?month=2026-09&measure=outcomes&part=not_returned"), signal.Cause);
        Assert.Equal("50\u00a0% in Barking and Dagenham, Barnet and Bexley, which have 30\u00a0% of all counted", signal.PlaceWords);
    }

    [Fact]
    public void BoroughBelowTheLimits_OpensItsReportsWithAGap()
    {
        var areas = Even.Select(area => area.AreaCode == "E09000025" ? area with { Numerator = 30 } : area).ToArray();

        var signal = Assert.Single(Chosen("", Data() with { Areas = areas }));

        Assert.Equal("Newham: 70 reports incomplete in October 2026", signal.Title);
        Assert.Equal("/reports?month=2026-10&borough=E09000025&measure=completion&part=gap", signal.Href);
    }

    [Fact]
    public void BoroughDifferentOverTheYearOnly_OpensTheYear()
    {
        var areas = Even.Select(area => area.AreaCode == "E09000007" ? area with { Numerator = 95 } : area).ToArray();

        var signal = Assert.Single(Chosen("", Data() with { AreasOver12Months = areas }));

        Assert.Equal(Verdict.ClearlyHigher, signal.Verdict);
        Assert.Equal("/reports?period=last12&borough=E09000007&measure=completion&part=gap", signal.Href);
    }

    [Fact]
    public void OtherBoroughsThanTheOneAsked_AreLeftOut()
    {
        var areas = Even.Select(area => area.AreaCode == "E09000025" ? area with { Numerator = 30 } : area).ToArray();

        Assert.Empty(Chosen("?borough=E09000007", Data() with { Areas = areas }));
    }

    [Fact]
    public void NotAllocated_IsNeverASignal() =>
        Assert.Empty(Chosen("", Data() with { Areas = [.. Even, new AreaRate("none", 1, 100)] }));

    [Fact]
    public void RateThatABoroughIsComparedWith_SaysWhatItLeavesOut()
    {
        AreaRate[] areas = [.. Even.Select(area => area.AreaCode == "E09000025" ? area with { Numerator = 30 } : area), new AreaRate("none", 1, 100)];
        var rate = Plain(Format.Percent(areas.SkipLast(1).Sum(area => area.Numerator) / (double)areas.SkipLast(1).Sum(area => area.Denominator)));

        Assert.EndsWith($"clearly below London ({rate}, Not allocated left out).", Plain(Assert.Single(Chosen("", Data() with { Areas = areas })).Words), StringComparison.Ordinal);
    }

    [Fact]
    public void ManySignals_EveryConcernBeforeAnImprovement()
    {
        var areas = Even.Select((area, i) => i < 5 ? area with { Numerator = 20 + i } : i == 10 ? area with { Numerator = 99 } : area).ToArray();

        var chosen = Chosen("", Data(Requests.Steady("completion", Requests.October, 90)) with { Areas = areas });

        Assert.Equal(
            [Verdict.ClearlyLower, Verdict.ClearlyLower, Verdict.ClearlyLower, Verdict.ClearlyLower],
            chosen.Select(signal => signal.Verdict).OrderBy(verdict => verdict.Tone == Tone.Concern ? 0 : 1).ThenBy(verdict => verdict.Words));
        Assert.Equal("Barking and Dagenham: 80 reports incomplete in October 2026", chosen[0].Title);
    }

    [Fact]
    public void PeriodNotSettled_ComparesNoBorough()
    {
        var areas = Even.Select(area => area.AreaCode == "E09000025" ? area with { Numerator = 30 } : area).ToArray();

        Assert.Empty(Chosen("?month=2026-11", Data() with { Areas = areas, AreasOver12Months = areas }));
    }

    private static string Plain(string words) => words.Replace(Format.NoBreak, " ", StringComparison.Ordinal);

    private static OverviewData Data(params RateSeries[] measures) => new()
    {
        Measures = [.. Headlines.Codes.Select(code => measures.FirstOrDefault(one => one.Code == code) ?? Requests.Steady(code, Requests.October))],
        Areas = Even,
        AreasOver12Months = Even,
        Rules = [],
        Outstanding = [],
    };

    private static IReadOnlyList<AttentionSignal> Chosen(string query, OverviewData data)
    {
        var request = Requests.Of(query);
        return OverviewViewModel.Of(request, data).Attention.Shown;
    }
}

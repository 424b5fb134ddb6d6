using Bunit;
using FraudDashboard.Database.Sessions;
using FraudDashboard.Tests.Support;
using FraudDashboard.Web.Features.Measures;
using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Measures.Queries;
using FraudDashboard.Web.Requests;
using Xunit;

namespace FraudDashboard.Tests.Features.Measures;

public sealed class ComparisonTests : BunitContext
{
    private static readonly UserScope Lead = new("Lead", ["E09000007", "E09000019"]);

    private static readonly MeasuresByMonthRow[] Rows =
    [
        Requests.Row("completion", "2026-10", "E09000007", 30, 100), Requests.Row("completion", "2026-10", "E09000019", 90, 100),
        Requests.Row("completion", "2026-10", "E09000025", 450, 500), Requests.Row("completion", "2026-10", "none", 5, 10),
        Requests.Row("nfib", "2026-10", "E09000007", 2, 9), Requests.Row("nfib", "2026-10", "E09000019", 40, 50),
        Requests.Row("disseminations", "2026-10", "E09000007", 4, 20),
    ];

    [Fact]
    public void TwoBoroughs_EachHasItsListsAndTheDifferenceItsWord()
    {
        var row = Show("?borough=E09000007&with=E09000019").Rows[0];

        Assert.Equal((new(30, 100), (Web.Measures.Statistics.Proportion?)new(90, 100)), (row.First, row.Second));
        Assert.Equal("−60.0 points (−69.3 to −47.9)", row.DifferenceWords);
        Assert.Equal("Clearly lower", row.Compared);
        Assert.Equal(
            ("/reports?period=last12&borough=E09000007&measure=completion&part=gap", "/reports?period=last12&borough=E09000019&measure=completion&part=denominator"),
            (row.FirstUrls.Failing, row.SecondUrls.All));
    }

    [Fact]
    public void Target_SaysReachedOrMissed_OnScreenAndInTheFileAsTheTitleDoes()
    {
        var shown = Show("?borough=E09000019&month=2026-10");
        shown = shown with { Rows = [.. shown.Rows, .. Show("?borough=E09000007&month=2026-10").Rows.Where(row => row.Subject.Code == "nfib")] };
        var sheet = MeasuresSheet.Of(shown);

        Assert.Equal(["85 %, reached", "", "90 %, missed", "", "", "90 %"], shown.Rows.Select(row => row.TargetWords.Replace(Format.NoBreak, " ", StringComparison.Ordinal)));
        Assert.Equal("All London: 0 of 2 measures reach their target in October 2026", Show("?month=2026-10").Finding);
        Assert.Contains("Target", sheet.OnScreen.Select(column => column.Title));
        Assert.Equal([0.85, null, 0.9, null, null, 0.9], shown.Rows.Select(sheet.Columns.Single(column => column.Header == "Target").Value));
        Assert.Equal(["reached", null, "missed", null, null, null], shown.Rows.Select(sheet.Columns.Single(column => column.Header == "Against the target").Value));
    }

    [Fact]
    public void Target_OnThePage_StandsBesideTheRate()
    {
        var page = Render<ComparisonTable>(parameters => parameters.Add(table => table.Request, Requests.Of(keys: MeasuresSheet.Keys)).Add(table => table.ViewModel, Show("?borough=E09000019&month=2026-10")));

        Assert.Equal($"85{Format.NoBreak}%, reached", page.Find("td[data-l=Target]").TextContent.Trim());
    }

    [Fact]
    public void FewerThanTen_GetNoVerdict()
    {
        var row = Show("?borough=E09000007&with=E09000019").Rows.Single(row => row.Subject.Code == "nfib");

        Assert.Equal(Verdict.TooFew, row.Verdict);
    }

    [Fact]
    public void London_HoldsTheAreaAndTheReportsOfNone()
    {
        var row = Show("?borough=E09000007").Rows[0];

        Assert.Equal(new(575, 710), row.Second);
        Assert.Equal("/reports?period=last12&measure=completion&part=gap", row.SecondUrls.Failing);
    }

    [Fact]
    public void ALead_HasLondonAsPublishedInPlainText()
    {
        var viewModel = Show("?borough=E09000007", Lead);

        Assert.Equal("London as published", viewModel.SecondName);
        Assert.Equal(new(7_500, 10_000), viewModel.Rows[0].Second);
        Assert.Equal((null, null), viewModel.Rows[0].SecondUrls);
        Assert.NotNull(viewModel.Rows[0].FirstUrls.All);
    }

    [Fact]
    public void ALeadsBoroughsTogether_AreComparedWithLondonAsPublished()
    {
        var row = Show("", Lead).Rows[0];

        Assert.Equal((new(120, 200), (Web.Measures.Statistics.Proportion?)new(7_500, 10_000)), (row.First, row.Second));
        Assert.Equal("Clearly lower", row.Compared);
    }

    [Fact]
    public void ALead_CannotCompareWithWhatIsNotTheirs()
    {
        var parsed = PageFilter.ParseUri("/?borough=E09000007&with=E09000025", London.Lists with { Own = Lead.ScopeCodes.ToHashSet() }, MeasuresSheet.Keys);

        Assert.Null(parsed.Filter.With);
        Assert.Equal("E09000025", parsed.RefusedArea);
        Assert.Single(parsed.Warnings);
    }

    [Fact]
    public void OneAreaAlone_IsNotCompared()
    {
        var viewModel = Show("");

        Assert.Null(viewModel.SecondName);
        Assert.All(viewModel.Rows, row => Assert.Null(row.Verdict));
        Assert.Equal(["Measure", "Period", "All London, rate"], MeasuresSheet.Of(viewModel).Columns.Take(3).Select(column => column.Header));
    }

    [Fact]
    public void Finding_NamesWhatIsClearlyDifferent() =>
        Assert.Equal("Camden: completion is clearly below Islington", Show("?borough=E09000007&with=E09000019").Finding);

    [Fact]
    public void MonthNotSettled_IsNotCompared() =>
        Assert.All(Show("?month=2026-11&borough=E09000007&with=E09000019").Rows, row => Assert.Null(row.Verdict));

    private static MeasuresViewModel Show(string query, UserScope? reader = null)
    {
        var request = Requests.Of(query, reader, MeasuresSheet.Keys);
        request = request.SeesLondon ? request : request with { Frame = request.Frame with { Published = [Requests.Published("completion", "2026-10", 7_500, 10_000)] } };
        var months = request.Reference.Measures.ToDictionary(measure => measure.MeasureCode, measure => MeasuresData.Dated(request).MonthsFor(measure.MeasureCode));
        return MeasuresViewModel.Of(request, MeasuresData.Of(request, months, [.. Rows.Where(row => request.Reader.ScopeCodes.Contains(row.AreaCode))]));
    }
}

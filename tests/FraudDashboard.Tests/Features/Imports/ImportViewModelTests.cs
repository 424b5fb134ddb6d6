using FraudDashboard.Ingestion.Pipeline;
using FraudDashboard.Tests.Support;
using FraudDashboard.Web.Features.Imports;
using FraudDashboard.Web.Requests;
using Xunit;

namespace FraudDashboard.Tests.Features.Imports;

public sealed class ImportViewModelTests
{
    [Fact]
    public void Load_ThatIsNotThere_ShowsNothing() => Assert.Null(ImportViewModel.Of(Requests.Of(), Data(null)));

    [Fact]
    public void Codes_AreThoseOfTheLoad_AndTheOneAskedFor() => Assert.Equal(
        ["KEY-MISSING", "STALE", "DUPLICATE-IN-FILE"],
        ImportViewModel.Of(Requests.Of("?code=DUPLICATE-IN-FILE"), Data(SampleLoads.Loaded))!.Codes.Select(code => code.Value));

    [Theory]
    [InlineData(LoadState.Held, true, "Its 3,153 rows wait as they were read.")]
    [InlineData(LoadState.Loaded, false, "3,000 new rows will be gone and 100 changed rows will be as before")]
    [InlineData(LoadState.Released, false, "3,000 new rows will be gone and 100 changed rows will be as before")]
    public void Decision_OfALoadThatStandsOrWaits_SaysWhatFollows(string state, bool isHeld, string consequence)
    {
        var decision = Decision(state)!;
        Assert.Equal((isHeld, 14L), (decision.IsHeld, decision.LaterLoadId));
        Assert.StartsWith(consequence, decision.Consequence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(LoadState.Refused)]
    [InlineData(LoadState.Discarded)]
    [InlineData(LoadState.RolledBack)]
    public void Decision_OfALoadThatIsNot_IsNone(string state) => Assert.Null(Decision(state));

    [Theory]
    [InlineData(1, 10, 10, "1, October 2026")]
    [InlineData(2, 9, 10, "2, September 2026 to October 2026")]
    [InlineData(2, 7, 10, "2 of the 4 from July 2026 to October 2026")]
    public void Moves_OfAMeasure_NameTheirMonths(int count, int first, int last, string months)
    {
        var row = new MeasureMovesRow
        {
            MeasureCode = "completion",
            MonthCount = count,
            FirstMonth = new(2026, first, 1),
            LastMonth = new(2026, last, 1),
            NumeratorBefore = 1,
            DenominatorBefore = 2,
            NumeratorAfter = 2,
            DenominatorAfter = 2,
        };
        var moved = Assert.Single(ImportViewModel.Of(Requests.Of(), Data(SampleLoads.Loaded) with { Moves = [row] })!.Moves);
        Assert.Equal(months, moved.Months);
    }

    [Theory]
    [InlineData(60, " Line 2: crime_ref is no reference.")]
    [InlineData(16, "")]
    public void Introduction_WhereNoRowWasAccepted_SaysWhyAtOnce(int rejected, string reason)
    {
        var load = SampleLoads.Loaded with { ReadCount = 60, RejectedCount = rejected };
        var introduction = ImportViewModel.Of(Requests.Of(), Data(load) with { Rows = [new(2, "KEY-INVALID", "crime_ref is no reference.", [], null)] })!.Introduction;

        Assert.Equal($"{load.FileName}, given by {load.LoadedBy} on {Format.LongMoment(load.StartedAt)}.{reason}", introduction);
    }

    private static LoadDecisionContent? Decision(string state) =>
        ImportViewModel.Of(Requests.Of(), Data(SampleLoads.Loaded with { State = state }) with { LaterLoadId = 14 })!.Decision;

    private static ImportData Data(ImportsRow? load) => new() { Load = load, Rows = [], Total = 0, First = 1, Next = null };
}

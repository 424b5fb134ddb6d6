using FraudDashboard.Ingestion.Pipeline;
using FraudDashboard.Web.Features.Imports;
using Xunit;

namespace FraudDashboard.Tests.Features.Imports;

/// <summary>What the page of a load shows of its columns beside those of the files before it.</summary>
public sealed class LoadColumnsTests
{
    private static readonly LoadColumnsRow Usual = new()
    {
        ColumnName = "online_flag",
        ReadBy = "ONLINE-FLAG",
        RowCount = 500,
        BlankCount = 12,
        PlaceholderCount = 1,
        InvalidCount = 3,
        LackingCount = 16,
        UsualFileCount = 6,
        UsualRowCount = 3_000,
        UsualLackingCount = 90,
        Difference = "none",
        Sentence = "",
    };

    private static readonly LoadColumnsRow Held = Usual with { ColumnName = "victim_age", Difference = "held", LackingCount = 300, BlankCount = 300, PlaceholderCount = 0, InvalidCount = 0 };

    [Fact]
    public void Load_OfWhichNothingWasCounted_ShowsNothing() => Assert.Null(LoadColumnsContent.Of(SampleLoads.Loaded, []));

    [Fact]
    public void Columns_ThatDiffer_AreApartFromTheOthers()
    {
        var shown = LoadColumnsContent.Of(SampleLoads.Loaded, [Held, Usual])!;

        Assert.Equal("1 column is other than usual", shown.Title);
        Assert.Equal(["victim_age"], shown.Differing.Select(row => row.ColumnName));
        Assert.Equal("The other column", shown.OthersTitle);
        Assert.Equal(["✕ Far from usual", "✓ As usual", "– Not compared"], new[] { Held, Usual, Usual with { UsualFileCount = 0 } }.Select(row => $"{LoadColumnsContent.VerdictOf(row).Shape} {LoadColumnsContent.VerdictOf(row).Words}"));
        Assert.Equal("12 blank, 1 placeholder, 3 not readable", LoadColumnsContent.Parts(Usual));
    }

    [Fact]
    public void Columns_BeforeFourFiles_SayThatTheyAreNotCompared() =>
        Assert.EndsWith("are loaded.", LoadColumnsContent.Of(SampleLoads.Loaded, [Usual with { UsualFileCount = 0 }])!.Sub, StringComparison.Ordinal);

    [Theory]
    [InlineData(1, "Load 12 is held: its values of c1 are far from usual")]
    [InlineData(2, "Load 12 is held: its values of c1 and c2 are far from usual")]
    [InlineData(3, "Load 12 is held: its values of 3 columns are far from usual")]
    public void HeldLoad_NamesItsColumns(int columns, string finding) => Assert.Equal(
        finding,
        ImportViewModel.FindingOf(SampleLoads.Loaded with { State = LoadState.Held }, [.. Enumerable.Range(1, columns).Select(number => Held with { ColumnName = $"c{number}" })]));

    [Fact]
    public void FailedLoad_SaysThatNothingWasStored() =>
        Assert.Equal("Load 12 failed, and nothing of it was stored", ImportViewModel.FindingOf(SampleLoads.Loaded with { State = LoadState.Failed }));
}

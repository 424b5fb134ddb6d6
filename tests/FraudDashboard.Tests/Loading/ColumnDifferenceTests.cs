using FraudDashboard.Ingestion.Pipeline;
using FraudDashboard.Ingestion.Pipeline.Storing;
using Xunit;

namespace FraudDashboard.Tests.Loading;

/// <summary>When a column is other than usual: points apart, and intervals that do not meet.</summary>
public sealed class ColumnDifferenceTests
{
    [Theory]
    [InlineData(60, 1_000, 100, 10_000, false)]
    [InlineData(59, 1_000, 100, 10_000, null)]
    [InlineData(210, 1_000, 100, 10_000, true)]
    [InlineData(209, 1_000, 100, 10_000, false)]
    // Fewer rows without a value than usual are as odd as more.
    [InlineData(0, 1_000, 2_000, 10_000, true)]
    // Three rows say little; twelve say that a column is gone.
    [InlineData(2, 3, 2_000, 10_000, null)]
    [InlineData(12, 12, 100, 10_000, true)]
    // Twenty points that chance makes.
    [InlineData(14, 40, 18, 120, null)]
    [InlineData(0, 0, 100, 10_000, null)]
    public void Compare_OfAShareAndTheUsualOne_IsHeldOrSaidOrNothing(int lacking, int rows, long usualLacking, long usualRows, bool? isHeld)
    {
        var share = new ColumnShare("online_flag", rows, lacking, 0, 0);
        var difference = ColumnGuard.Compare(share, new(6, usualRows, usualLacking), 5, 20);

        Assert.Equal(isHeld, difference?.IsHeld);
    }

    [Fact]
    public void Compare_WithoutUsualFiles_IsNothing() => Assert.Null(ColumnGuard.Compare(new("online_flag", 1_000, 1_000, 0, 0), UsualShare.None, 5, 20));

    [Fact]
    public void Sentence_OfAnEmptyColumn_NamesItAndBothShares() => Assert.Equal(
        "online_flag is without a value in 100.0 % of 1,200 rows, in the last 6 files in 1.0 % of 10,000. The column is empty from the first row to the last.",
        ColumnGuard.Compare(new("online_flag", 1_200, 1_200, 0, 0), new(6, 10_000, 100), 5, 20)!.Sentence);

    [Fact]
    public void HoldReason_OfFewRowsAndAColumn_SaysBoth()
    {
        var result = new LoadResult
        {
            FileName = "x.csv",
            Kind = "crime_reports",
            AsAt = new(2026, 11, 2),
            State = LoadState.Loaded,
            Read = 40,
            ColumnDifferences = [new("online_flag", 40, 40, 1, 1_000, 6, IsHeld: true, "")],
        };

        Assert.Equal(
            "40 rows are under half of the 100 usual for crime_reports: an analyst releases or discards it. The values of online_flag are not as usual: an analyst releases or discards the load. "
                + "Other than usual, which may be the export and not the recording: online_flag is without a value in 100.0 % of 40 rows, in the last 6 files in 0.1 % of 1,000.",
            HoldReason.Of(result, 100));
        Assert.Null(HoldReason.Of(result with { ColumnDifferences = [] }, 80));
    }
}

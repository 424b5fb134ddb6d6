using FraudDashboard.Web.Exports.Excel;
using FraudDashboard.Web.Features.Packs;
using FraudDashboard.Web.Features.Packs.Briefs;
using Xunit;

namespace FraudDashboard.Tests.Features.Packs;

/// <summary>What is said of a change: better or worse only where an earlier month of the pack bears it out.</summary>
public sealed class BriefMeasureTests
{
    private static readonly DateOnly September = new(2026, 9, 1);

    [Theory]
    [InlineData("Concern", "2026-04-01", 0.65, 0.60, 0.80, "Worse since April 2026", "2025-09-01")]
    [InlineData("Improvement", "2026-04-01", 0.85, 0.90, 0.80, "Better since April 2026", "2025-09-01")]
    [InlineData("Concern", "2026-09-01", 0.65, 0.80, 0.60, "Worse in September 2026", "2026-08-01")]
    [InlineData("Improvement", "2026-04-01", 0.80, 0.70, 0.85, "Above average in a run of months since April 2026", null)]
    [InlineData("Concern", "2026-09-01", 0.65, 0.65, 0.90, "Below average in September 2026", null)]
    // The run began before the month a year before: that is no month from before the change.
    [InlineData("Concern", "2025-09-01", 0.65, 0.70, 0.80, "Below average in a run of months since September 2025", null)]
    [InlineData("Concern", null, 0.65, 0.70, 0.80, "Below average", null)]
    [InlineData("No clear change", null, 0.65, 0.70, 0.80, "No clear change", null)]
    [InlineData("Too few to judge", null, 0.65, 0.70, 0.80, "Too few to judge", null)]
    [InlineData(null, null, 0.65, 0.70, 0.80, "Not judged", null)]
    public void Said_OfAVerdict_IsWhatTheFiguresBearOut(string? verdict, string? since, double rate, double before, double yearBefore, string expected, string? from)
    {
        var measure = Measure(rate, before, yearBefore) with { VerdictWords = verdict, Since = since is null ? null : DateOnly.Parse(since, null) };

        Assert.Equal(expected, measure.Said);
        Assert.Equal(from is null ? null : DateOnly.Parse(from, null), measure.ChangedFrom?.Month);
    }

    [Fact]
    public void Said_OfFiguresThatAreLeftOut_NamesNoDirectionOfThem()
    {
        var measure = Measure(PublicationShorthand.Confidential, 0.7, 0.8) with { VerdictWords = "Concern", Since = new DateOnly(2026, 4, 1) };

        Assert.Equal("Below average in a run of months since April 2026", measure.Said);
        Assert.Null(measure.Margin);
        Assert.False(measure.IsBelowTarget);
    }

    private static BriefMeasure Measure(object rate, object before, object yearBefore) => new()
    {
        Row = new FrozenTargetsRow { MeasureCode = "outcomes", Title = "Outcomes returned correctly", CohortWords = "", Target = 0.8m },
        Month = September,
        Rate = rate,
        Before = before,
        YearBefore = yearBefore,
        Figure = "",
        VerdictWords = null,
        Since = null,
        Assurance = null,
    };
}

using FraudDashboard.Ingestion.Pipeline.Storing;
using Xunit;

namespace FraudDashboard.Tests.Loading;

public sealed class UnreadablePatternsTests
{
    [Theory]
    [InlineData("34.5", false, UnreadablePattern.Decimals)]
    [InlineData("-1.0", false, UnreadablePattern.Decimals)]
    [InlineData("Â£1,250", false, UnreadablePattern.Misencoded)]
    [InlineData("Ã‰quipe", false, UnreadablePattern.Misencoded)]
    [InlineData("nâ€™t", false, UnreadablePattern.Misencoded)]
    [InlineData("#N/A", false, UnreadablePattern.SpreadsheetErrors)]
    [InlineData("10/28/2026", true, UnreadablePattern.MonthFirst)]
    [InlineData("1/31/2026 09:00", true, UnreadablePattern.MonthFirst)]
    [InlineData("46023", true, UnreadablePattern.DayNumbers)]
    [InlineData("46023.375", true, UnreadablePattern.DayNumbers)]
    [InlineData("1.4052E15", false, UnreadablePattern.Scientific)]
    [InlineData("31/31/2026", true, UnreadablePattern.None)]
    [InlineData("10/28/2026", false, UnreadablePattern.None)]
    [InlineData("46023", false, UnreadablePattern.None)]
    [InlineData("Pâté", false, UnreadablePattern.None)]
    [InlineData("two hundred", false, UnreadablePattern.None)]
    public void Recognised_OfValuesOfOneForm_IsThat(string value, bool isOfDates, object pattern) =>
        Assert.Equal(pattern, Of(isOfDates, value, value, value));

    [Theory]
    [InlineData(UnreadablePattern.Decimals, "34.5", "34.5", "??", "x")]
    [InlineData(UnreadablePattern.None, "34.5", "??", "x", "y")]
    [InlineData(UnreadablePattern.None)]
    public void Recognised_IsWhatHalfOfTheValuesAre(object pattern, params string[] values) => Assert.Equal(pattern, Of(false, values));

    private static UnreadablePattern Of(bool isOfDates, params string[] values)
    {
        var patterns = new UnreadablePatterns(isOfDates);
        foreach (var value in values)
        {
            patterns.Add(value);
        }

        return patterns.Recognised;
    }
}

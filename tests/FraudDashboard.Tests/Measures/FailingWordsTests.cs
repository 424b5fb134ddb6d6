using FraudDashboard.Tests.Support;
using FraudDashboard.Web.Exports;
using FraudDashboard.Web.Features.CrimeReports;
using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Measures.Verdicts;
using FraudDashboard.Web.Requests;
using Xunit;

namespace FraudDashboard.Tests.Measures;

/// <summary>Those that fail a measure are called by one word, on every screen and in every file.</summary>
public sealed class FailingWordsTests
{
    [Theory]
    [InlineData("outcomes", "Not returned correctly", "Returned correctly")]
    [InlineData("nfib", "Not accurate", "Accurate")]
    public void Measure_HasOneWordEverywhere(string code, string failing, string right)
    {
        var request = Requests.Of($"?measure={code}&part=failing", keys: PageKeys.Worklist);
        var subject = MeasuredSubject.OfMeasure(Requests.Reference.Measure(code));
        var verdicts = code == "nfib" ? VerdictMeasure.Nfib : VerdictMeasure.Outcomes;

        Assert.Equal((failing, right), (MeasureWords.Part(code, "failing"), MeasureWords.Part(code, "numerator")));
        Assert.Equal(right, MeasureWords.Part(code, VerdictMeasure.Accurate));
        Assert.Equal(failing, FilterChips.Of(request)[^1].Words);
        Assert.Contains($"part {failing}", FilterSentence.Of(request), StringComparison.Ordinal);
        var headers = SubjectSheets.Rows(subject, "x", "Borough", "London", null).Columns.Select(column => column.Header).ToList();
        Assert.Contains(failing, headers);
        Assert.Contains(right, headers);
        Assert.Contains(BoroughVerdictsSheet.Of(verdicts, "x", "London").OnScreen, column => column.Title == failing);
    }

    [Fact]
    public void Rule_IsNamedByWhatItsReportsHave()
    {
        var subject = MeasuredSubject.OfRule(Requests.Reference.Rules[0]);
        var headers = SubjectSheets.Rows(subject, "x", "Team", "area", null).Columns.Select(column => column.Header).ToList();
        Assert.Contains("With a gap", headers);
        Assert.Contains("Without a gap", headers);
    }

    [Theory]
    [InlineData("VULNERABILITY", "completion", "completion")]
    [InlineData("RECORDED-24H", "timeliness", "recorded_24h")]
    [InlineData("NFIB-REPORTED", "nfib", "nfib")]
    [InlineData("OUTCOME-RETURNED", "nfib", "outcomes")]
    [InlineData("NEW-RULE", "timeliness", null)]
    public void Rule_KnowsTheMeasureThatCountsIt(string rule, string group, string? measure) =>
        Assert.Equal(measure, MeasuredSubject.MeasureOf(rule, group));
}

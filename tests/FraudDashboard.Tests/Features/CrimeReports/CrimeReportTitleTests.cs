using FraudDashboard.Web.Features.CrimeReports;
using Xunit;
using static FraudDashboard.Tests.Features.CrimeReports.Records;

namespace FraudDashboard.Tests.Features.CrimeReports;

public sealed class CrimeReportTitleTests
{
    [Theory]
    [InlineData(3, "mismatch", "6512877/26: three things to put right, and NFIB holds another loss")]
    [InlineData(1, null, "6512877/26: one thing to put right")]
    [InlineData(0, null, "6512877/26: nothing to put right")]
    [InlineData(0, "accurate", "6512877/26: nothing to put right")]
    [InlineData(0, "too_many", "6512877/26: nothing to put right, but NFIB holds more crimes than expected")]
    [InlineData(14, "late", "6512877/26: 14 things to put right, and it was sent to NFIB late")]
    public void Title_SaysWhatToDo_AndWhatNfibHolds(int gaps, string? verdict, string expected)
    {
        var record = Of([.. Enumerable.Range(0, gaps).Select(no => Rule($"RULE-{no}", no, "gap", 1, "missing")), Rule("RECORDED-24H", 20, "gap", 1, "late")])
            with
        { Crimes = [Crime("NFRC1", 5, "loss_amount", "124000", "12400", "differ")] };
        Assert.Equal(expected, CrimeReportTitle.Of(record with { Details = record.Details with { NfibVerdict = verdict } }));
    }

    [Theory]
    [InlineData("gap", "6512877/26: nothing to put right, but it was not sent to NFIB")]
    [InlineData("not_yet_due", "6512877/26: nothing to put right")]
    public void Title_NotSent_OnlyOnceItIsDue(string verdict, string expected)
    {
        var record = Of(Rule("NFIB-REPORTED", 21, verdict, 1, "missing"));
        Assert.Equal(expected, CrimeReportTitle.Of(record with { Details = record.Details with { NfibVerdict = "not_sent" } }));
    }

    [Fact]
    public void Title_Cancelled_SaysThatItIsOutOfEveryFigure()
    {
        var record = Of();
        Assert.Equal(
            "6512877/26: cancelled, and out of every figure",
            CrimeReportTitle.Of(record with { Details = record.Details with { Status = "cancelled", GapCount = 3 } }));
    }
}

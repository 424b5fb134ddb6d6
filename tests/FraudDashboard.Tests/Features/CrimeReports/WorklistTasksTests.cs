using FraudDashboard.Tests.Support;
using FraudDashboard.Web.Features.CrimeReports;
using FraudDashboard.Web.Requests;
using Xunit;
using static FraudDashboard.Tests.Features.CrimeReports.Rows;

namespace FraudDashboard.Tests.Features.CrimeReports;

public sealed class WorklistTasksTests
{
    [Fact]
    public void Tasks_OfAWorklistRow_DueGapsThenThoseDueSoon()
    {
        var gaps = Gaps(
            Gap("NEEDS-ASSESSMENT", "Victim needs assessment", "missing", 7),
            Gap("PAYMENT-DETAILS", "Payment details", "missing", 5, reads: "no"),
            Gap("PROTECT-ADVICE", "Protect advice given", "missing", -2, isDue: false),
            Gap("INVESTIGATION-PLAN", "Investigation plan", "missing", -9, isDue: false));
        Assert.Equal(
            "Victim needs assessment missing; Payment details recorded as no; Protect advice given due in 2 days",
            Words("", gaps));
        Assert.Equal("7 days late", When("", gaps));
    }

    [Theory]
    [InlineData("SUSPECT-STATUS", "Suspect status", "placeholder", null, "Suspect status placeholder typed")]
    [InlineData("VICTIM-AGE", "Victim age", "invalid", null, "Victim age cannot be read")]
    [InlineData("MO-TEXT", "Method described", "missing", "64", "Method too short, 64 characters")]
    [InlineData("OUTCOME", "Outcome recorded", "missing", "code", "Outcome code without its date")]
    [InlineData("VULNERABILITY", "Vulnerability assessed", "missing", "yes", "Vulnerability assessed, answer missing")]
    [InlineData("ONLINE-CONSISTENT", "Online flag agrees with the offence", "inconsistent", null, "Online-crime flag says no, the offence or enabler is online")]
    public void Task_OfEachReason_ReadsAsWork(string rule, string title, string why, string? reads, string expected)
    {
        var gaps = Gaps(Gap(rule, title, why, 1, reads));
        var request = Requests.Of();
        request = request with { Reference = request.Reference with { Rules = [request.Reference.Rules[0] with { RuleCode = rule, Title = title }] } };
        var row = WorklistRow.Of(Of(gaps: gaps), request);

        Assert.Equal(expected, Words("", gaps));
        // The file has a column for each rule: it says why in the words of the screen.
        Assert.Equal($"gap: {row.Tasks[0].Why}", CrimeReportsSheet.Of(request).Columns[^1].Value(row));
    }

    [Fact]
    public void Task_LateRecording_IsNamedWhereTheListIsAboutIt()
    {
        var gaps = Gaps(Gap("RECORDED-24H", "Recorded within 24 hours", "late", 12, group: "timeliness"));
        Assert.Equal("", Words("", gaps));
        Assert.Equal("Recorded more than 24 hours after the report", Words("?measure=recorded_24h&part=gap", gaps));
    }

    [Fact]
    public void Task_ListOfAVerdict_NamesItFirst()
    {
        var gaps = Gaps(Gap("LOSS", "Loss recorded", "missing", 12));
        Assert.Equal("NFIB submission a field disagrees; Loss missing", Words("?measure=nfib&part=mismatch", gaps, "mismatch"));
    }

    [Theory]
    [InlineData("not_sent", "NFIB submission missing, not sent")]
    [InlineData("rejected", "NFIB submission missing, rejected")]
    public void Task_GapAtNfib_BeginsWithTheReasonOfItsRulesPage(string verdict, string expected) =>
        Assert.Equal(expected, Words("?rule=NFIB-REPORTED&why=missing", Gaps(Gap("NFIB-REPORTED", "Reported to NFIB", "missing", 5, group: "nfib")), verdict));

    [Theory]
    [InlineData("accurate", "")]
    [InlineData("mismatch", "")]
    public void When_OfAVerdict_IsNotThatOfAnotherGap(string verdict, string when) =>
        Assert.Equal(when, When("?measure=nfib&part=denominator", Gaps(Gap("LOSS", "Loss recorded", "missing", 12)), verdict));

    [Fact]
    public void When_OfAVerdictThatIsAGap_IsItsOwn() => Assert.Equal("5 days late", When(
        "?measure=nfib&part=denominator",
        Gaps(Gap("LOSS", "Loss recorded", "missing", 12), Gap("NFIB-REPORTED", "Reported to NFIB", "missing", 5, group: "nfib")), "not_sent"));

    [Theory]
    [InlineData("?tab=unallocated", "Allocation none yet", "10 days late")]
    [InlineData("?tab=supervisor-review", "Supervisor review last on 09 Oct 2026", "10 days late")]
    [InlineData("?tab=victim-update", "Victim update none since recording", "due in 16 days")]
    public void Task_WorklistOfOpenReports_CountsFromItsLimit(string query, string words, string when)
    {
        Assert.Equal(words, Words(query, "[]"));
        Assert.Equal(when, When(query, "[]"));
    }

    [Theory]
    [InlineData(-2, "due in 2 days")]
    [InlineData(-1, "due tomorrow")]
    [InlineData(0, "due today")]
    [InlineData(1, "1 day late")]
    [InlineData(12, "12 days late")]
    public void Days_InWords(int late, string expected) => Assert.Equal(expected, WorklistTask.Days(late));

    [Fact]
    public void Sheet_HasTheColumnsOfTheScreen_AndTheSameWords()
    {
        var request = Requests.Of("?borough=E09000025");
        var columns = CrimeReportsSheet.Of(request).OnScreen;
        Assert.Equal(["Report", "To put right", "When", "Team", "Offence", "Loss", "Recorded"], columns.Select(column => column.Header));
        var row = WorklistRow.Of(Of(gaps: Gaps(Gap("LOSS", "Loss recorded", "missing", 12))), request);
        Assert.Equal(
            ["6512877/26", "Loss missing", "12 days late", "Fraud desk", "NFIB3A Online shopping and auctions", "", "04 Nov 2026"],
            columns.Select(column => column.DisplayOf(row)));
        Assert.Contains(CrimeReportsSheet.Of(Requests.Of()).Columns, column => column.Header == "Borough");
    }

    [Fact]
    public void Sheet_InTheFile_SpellsOutWhatTheScreenSaysInWords()
    {
        var request = Requests.Of("?borough=E09000025");
        var columns = CrimeReportsSheet.Of(request).Columns;
        var row = WorklistRow.Of(
            Of(gaps: Gaps(
                Gap("NEEDS-ASSESSMENT", "Victim needs assessment", "missing", 12),
                Gap("VULNERABILITY", "Vulnerability assessed", "placeholder", -2, isDue: false),
                Gap("RECORDED-24H", "Recorded within 24 hours", "late", 12, group: "timeliness"))), request);
        object? ValueOf(string header) => columns.Single(column => column.Header == header).Value(row);
        Assert.Equal(
            [
                "Report", "Status", "To put right", "Gaps", "Due", "Days late", "Team", "Offence code", "Offence name", "Loss", "Recorded",
                "Age in days", "Rule: Vulnerability assessed", "Rule: Victim needs assessment", "Rule: Recorded within 24 hours",
            ],
            columns.Select(column => column.Header));
        Assert.Equal((new DateOnly(2026, 11, 4), 12), (ValueOf("Due"), ValueOf("Days late")));
        Assert.Equal(("NFIB3A", "Online shopping and auctions"), (ValueOf("Offence code"), ValueOf("Offence name")));
        Assert.Equal(
            ("due soon: placeholder typed", "gap: missing", "gap: more than 24 hours after the report"),
            (ValueOf("Rule: Vulnerability assessed"), ValueOf("Rule: Victim needs assessment"), ValueOf("Rule: Recorded within 24 hours")));
        Assert.Null(ValueOf("Loss"));
    }

    [Fact]
    public void Sheet_InTheFile_HasTheRulesFirstThatAreAGapOnAnyOfItsReports()
    {
        string[] RulesOf(long gaps) =>
            [.. CrimeReportsSheet.Of(Requests.Of(), gaps).Columns.Select(column => column.Header).Where(header => header.StartsWith("Rule: ", StringComparison.Ordinal))];
        Assert.Equal(
            ["Rule: Victim needs assessment", "Rule: Vulnerability assessed", "Rule: Recorded within 24 hours"],
            RulesOf(Requests.Reference.RuleBit("NEEDS-ASSESSMENT")));
        Assert.Equal(3, RulesOf(0).Length);
    }

    [Fact]
    public void Sheet_OfAListByTheDateOfTheOutcome_HasThatDate()
    {
        var columns = CrimeReportsSheet.Of(Requests.Of("?measure=outcomes", keys: PageKeys.Worklist)).OnScreen;
        Assert.Equal("05 Oct 2026", columns.Single(column => column.Header == "Outcome").DisplayOf(WorklistRow.Of(Of() with { OutcomeOn = new(2026, 10, 5) }, Requests.Of())));
        Assert.DoesNotContain(CrimeReportsSheet.Of(Requests.Of()).OnScreen, column => column.Header == "Outcome");
    }

    private static string Words(string query, string gaps, string? nfib = null) =>
        WorklistTasks.InWords(WorklistTasks.Of(Of(gaps: gaps, nfib: nfib), Requests.Of(query, keys: PageKeys.Worklist)));

    private static string When(string query, string gaps, string? nfib = null) =>
        WorklistTasks.Leading(WorklistTasks.Of(Of(gaps: gaps, nfib: nfib), Requests.Of(query, keys: PageKeys.Worklist)))?.When ?? "";
}

using Bunit;
using FraudDashboard.Tests.Support;
using FraudDashboard.Web.Features.CrimeReports;
using FraudDashboard.Web.Requests;
using Xunit;
using static FraudDashboard.Tests.Features.CrimeReports.Records;

namespace FraudDashboard.Tests.Features.CrimeReports;

public sealed class ChecklistTests : ComponentTest
{
    [Fact]
    public void Lines_GapsLongestLateFirst_ThenThoseThatFallDue()
    {
        var list = Checklist.Of(
            Of(
                Rule("C", 1, "satisfied"),
                Rule("LATER", 2, "not_yet_due", daysLate: -5, why: "missing"),
                Rule("NEW", 3, "gap", daysLate: 1, why: "missing"),
                Rule("SOON", 4, "not_yet_due", daysLate: -1, why: "missing"),
                Rule("OLD", 5, "gap", daysLate: 12, why: "missing"),
                Rule("N", 6, "not_applicable")),
            Requests.Reference);
        Assert.Equal(["OLD", "NEW"], list.Gaps.Select(line => line.Rule.RuleCode));
        Assert.Equal(["12 days late", "1 day late"], list.Gaps.Select(line => line.When));
        Assert.Equal(["SOON", "LATER"], list.NotYetDue.Select(line => line.Rule.RuleCode));
        Assert.Equal(["due tomorrow", "due in 5 days"], list.NotYetDue.Select(line => line.When));
        Assert.Equal(["C"], list.Satisfied.Select(line => line.Rule.RuleCode));
        Assert.Equal(["N"], list.DoesNotApply.Select(line => line.Rule.RuleCode));
    }

    [Theory]
    [InlineData("NEEDS-ASSESSMENT", "missing", "{}", 5, "Not recorded. Was due 4 November 2026, 5 days after recording.")]
    [InlineData("SUSPECT-STATUS", "placeholder", "{}", 0, "A placeholder was typed: that is not an answer. Was due 4 November 2026, at recording.")]
    [InlineData("VICTIM-AGE", "invalid", "{}", 0, "What was typed cannot be read. Was due 4 November 2026, at recording.")]
    [InlineData("PAYMENT-DETAILS", "missing", "{\"payment_details_recorded\":false}", 7, "Says no, and £1,240.00 was lost. Was due 4 November 2026, 7 days after recording.")]
    [InlineData("MO-TEXT", "missing", "{}", 0, "The method is described in 64 characters: too short. Was due 4 November 2026, at recording.")]
    [InlineData("VULNERABILITY", "missing", "{}", 2, "Assessed, but the answer is not recorded. Was due 4 November 2026, 2 days after recording.")]
    [InlineData("ONLINE-CONSISTENT", "inconsistent", "{}", 0, "Says no, but the enabler is website. Was due 4 November 2026, at recording.")]
    public void Gap_OfEachKind_SaysWhatItReadsAndWhenItWasDue(string code, string why, string read, int grace, string expected)
    {
        var list = Checklist.Of(Of(Rule(code, 1, "gap", 12, why, read: read, grace: grace)), Requests.Reference);
        Assert.Equal(expected, list.Gaps.Single().Sentence);
    }

    [Fact]
    public void Gap_LateRecording_HasNoDaysToCatchUpWith()
    {
        var record = Of(Rule("RECORDED-24H", 20, "gap", 12, "late"));
        record = record with { Details = record.Details with { ReportedAt = record.Details.RecordedAt.AddHours(-31) } };
        var line = Checklist.Of(record, Requests.Reference).Gaps.Single();
        Assert.Equal(("Recorded 31 h 0 min after the report: 24 hours are allowed.", ""), (line.Sentence.Trim(), line.When));
    }

    [Fact]
    public void Reads_EachField_WithItsValueInWords()
    {
        var read = """{"vulnerable":null,"loss_amount":124050,"needs_assessed_at":"2026-07-04T15:40:00+00:00","victim_borough_code":"E09000025"}""";
        var rule = Rule("X", 1, "satisfied", fields: "vulnerable loss_amount needs_assessed_at victim_borough_code", read: read);
        Assert.Equal(
            [null, "£1,240.50", "04 Jul 2026 16:40", "Newham"],
            FieldValues.Of(rule, Requests.Reference).Select(value => value.Value));
    }

    [Fact]
    public void Page_NamesFieldInWordsSourceCodeAndVersion_AndLinksToTheRule()
    {
        var record = Of(Rule("NEEDS-ASSESSMENT", 7, "gap", 12, "missing", "needs_assessed_at", """{"needs_assessed_at":null}""", 5));
        var card = Render<CrimeReportChecklist>(with => with
            .Add(c => c.Checklist, Checklist.Of(record, Requests.Reference))
            .Add(c => c.Filter, Requests.Of("?borough=E09000025&sort=loss", keys: PageKeys.Worklist).Filter));
        Assert.Contains("Needs assessment: blank · Victims' Code; NEEDS-ASSESSMENT, version 2", Text(card), StringComparison.Ordinal);
        Assert.Equal(["/rules/NEEDS-ASSESSMENT?borough=E09000025"], Links(card));
    }
}

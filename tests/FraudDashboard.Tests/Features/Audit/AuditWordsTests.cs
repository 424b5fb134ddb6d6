using System.Reflection;
using FraudDashboard.Database.Audit;
using FraudDashboard.Web.Features.Audit;
using FraudDashboard.Web.Requests;
using Xunit;

namespace FraudDashboard.Tests.Features.Audit;

public sealed class AuditWordsTests
{
    [Theory]
    [InlineData("{}", "")]
    [InlineData("""{"why": "There is no such report."}""", "There is no such report.")]
    [InlineData("""{"rows": 1234, "query": "?month=2026-10&borough=E09000007"}""", "month 2026-10, borough E09000007, 1,234 rows expected")]
    [InlineData("""{"rows": null, "query": ""}""", "no filters")]
    [InlineData("""{"reports": [1200, 7]}""", "reports 1200, 7")]
    [InlineData("""{"kind": "", "read": 0, "file": "a_b.csv", "result": "already_loaded"}""", "already loaded, a_b.csv, 0 read")]
    [InlineData("""{"granted_role": "borough_lead", "until": null}""", "granted role borough_lead")]
    public void Detail_OfALine_IsReadable(string json, string words) => Assert.Equal(words, AuditWords.Detail(json));

    [Fact]
    public void Actions_OfTheAudit_AllHaveWords() => Assert.Equal(
        typeof(AuditActions).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!),
        FilterWords.AuditActions.Select(action => action.Value));

    [Fact]
    public void Finding_OfAFault_IsNoSentenceOfComfort()
    {
        var at = new DateTimeOffset(2026, 11, 24, 7, 10, 0, TimeSpan.Zero);

        Assert.Equal("The audit is whole: 1 line, none changed, none missing", AuditViewModel.FindingOf(new(new(1, null, []), at)));
        Assert.Equal(
            "The lines of the audit follow one another, but a cut end would not be seen",
            AuditViewModel.FindingOf(new(new(1, null, ["a"]) { IsOnlyUnanchored = true }, at)));
        Assert.Equal("The audit cannot be relied on: verifying it found 2 faults", AuditViewModel.FindingOf(new(new(1, null, ["a", "b"]), at)));
        Assert.Equal("Verified on 24 November 2026 at 07:10; never anchored outside the database.", AuditViewModel.StandingOf(new(new(1, null, []), at)));
    }
}

using FraudDashboard.Tests.Support;
using FraudDashboard.Web.Features.CrimeReports;
using FraudDashboard.Web.Requests;
using Xunit;
using static FraudDashboard.Tests.Features.CrimeReports.Records;

namespace FraudDashboard.Tests.Features.CrimeReports;

public sealed class CrimeReportViewModelTests
{
    [Fact]
    public void Page_LeadsBackToItsList_AndOnToTheNext()
    {
        var shown = Shown(Of(), next: 9);

        Assert.Equal(("80 reports in Newham", "/reports?borough=E09000025", "/reports/9?borough=E09000025"), (shown.ListLabel, shown.ListHref, shown.NextHref));
        Assert.Equal("Call for service, in progress, recorded 4 November 2026 by Fraud desk, Newham.", shown.Content?.Introduction);
    }

    [Fact]
    public void Page_OfNoReport_HasNoContent() => Assert.Null(Shown(null).Content);

    [Fact]
    public void Returns_NoneMade_ShowOnlyWhereOneIsOwed()
    {
        Assert.Null(Shown(Of()).Content!.Returns);

        var record = Of(Rule("OUTCOME-RETURNED", 22, "gap", 3, "missing", grace: 28));
        var returns = Shown(record with { Details = record.Details with { OutcomeVerdict = "not_returned" } }).Content!.Returns!;
        Assert.Equal(
            ("Outcome return: not returned", "Finalised, and known to NFIB: its outcome is owed within 28 days."), (returns.Title, returns.Sub));
    }

    [Fact]
    public void Checklist_OfACancelledReport_SaysThatNothingIsAskedFor()
    {
        var record = Of();
        var list = Shown(record with { Details = record.Details with { Status = "cancelled" } }).Content!.Checklist;

        Assert.Equal("Checklist of a cancelled report", list.Title);
        Assert.StartsWith("It counts in no figure", list.Sub, StringComparison.Ordinal);
    }

    private static CrimeReportViewModel Shown(CrimeReportRecord? record, long? next = null) => CrimeReportViewModel.Of(
        Requests.Of("?borough=E09000025", keys: PageKeys.Worklist), new() { Record = record, ListCount = new(80, false), NextId = next });
}

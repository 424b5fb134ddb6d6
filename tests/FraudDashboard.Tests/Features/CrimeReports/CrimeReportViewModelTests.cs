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
        var shown = Shown(Of(), new(3, 5, 9));

        Assert.Equal(("80 open reports in Newham", "/reports?borough=E09000025"), (shown.ListLabel, shown.ListHref));
        Assert.Equal(("/reports/5?borough=E09000025", "3 of 80", "/reports/9?borough=E09000025"), (shown.PreviousHref, shown.Place, shown.NextHref));
        Assert.Equal("Call for service, in progress, recorded 4 November 2026 by Fraud desk, Newham.", shown.Content?.Introduction);
    }

    [Fact]
    public void Page_OutsideItsList_HasNeitherPlaceNorNeighbours()
    {
        var shown = Shown(Of());
        Assert.Equal((null, null, null), (shown.PreviousHref, shown.Place, shown.NextHref));
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

    private static CrimeReportViewModel Shown(CrimeReportRecord? record, CrimeReportNeighbours? neighbours = null) => CrimeReportViewModel.Of(
        Requests.Of("?borough=E09000025", keys: PageKeys.Worklist), new() { Record = record, ListCount = new(80, false), Neighbours = neighbours });
}

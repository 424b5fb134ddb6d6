using Bunit;
using FraudDashboard.Tests.Support;
using FraudDashboard.Web.Features.CrimeReports;
using Xunit;
using static FraudDashboard.Tests.Features.CrimeReports.Records;

namespace FraudDashboard.Tests.Features.CrimeReports;

public sealed class NfibPanelTests : ComponentTest
{
    [Fact]
    public void Crimes_FieldByField_WithAgreement()
    {
        var record = Of() with
        {
            Crimes =
            [
                Crime("NFRC261100482117", 4, "victim_borough_code", "E09000025", "E09000025", "agree"),
                Crime("NFRC261100482117", 5, "loss_amount", "124000", "12400", "differ"),
            ],
            Submissions = [Submission("accepted")],
        };
        var text = Text(Panel(record, "mismatch"));
        Assert.Contains("Sent to NFIB: one field disagrees One crime expected, one accepted. Counted per victim.", text, StringComparison.Ordinal);
        Assert.Contains("NFRC261100482117 · accepted, first sent 6 November 2026, 2 days after recording", text, StringComparison.Ordinal);
        Assert.Contains("Victim borough Newham Newham ● agrees", text, StringComparison.Ordinal);
        Assert.Contains("Loss £1,240.00 £124.00 ▼ differs", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Crimes_MoreThanTheReportHolds_SaysTooMany_AndComparesTheTotal()
    {
        var record = Of() with
        {
            Crimes =
            [
                Crime("NFRC1", 5, "loss_amount", "124000", "62000", "agree"),
                Crime("NFRC2", 5, "loss_amount", "124000", "62000", "agree"),
            ],
            Submissions = [Submission("accepted")],
        };
        var text = Text(Panel(record, "too_many"));
        Assert.Contains("One crime expected, two accepted: more than expected.", text, StringComparison.Ordinal);
        Assert.Contains("the total over the crimes: £1,240.00 at NFIB", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Submission_Rejected_NamesTheReason()
    {
        var text = Text(Panel(Of() with { Submissions = [Submission("rejected", "Duplicate of another report")] }, "rejected"));
        Assert.Contains("Rejected by NFIB One crime expected, none accepted.", text, StringComparison.Ordinal);
        Assert.Contains("rejected: Duplicate of another report", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Changes_OfALoad_AreSentences() => Assert.Equal(
        ["Changed: protect advice, loss", "Put right: Protect advice given"],
        ChangeSentences.Of(new()
        {
            LoadId = 2,
            AsAtOn = Requests.AsAt,
            FileName = "crime_reports.csv",
            IsFirst = false,
            IsChanged = true,
            FieldsChanged = ["protect_advice_at", "loss_pence"],
            GapsOpened = [],
            GapsClosed = ["Protect advice given"],
        }));

    private IRenderedComponent<NfibPanel> Panel(CrimeReportRecord record, string verdict) => Render<NfibPanel>(with => with
        .Add(p => p.Content, NfibPanelContent.Of(record with { Details = record.Details with { NfibVerdict = verdict } }))
        .Add(p => p.Reference, Requests.Reference));
}

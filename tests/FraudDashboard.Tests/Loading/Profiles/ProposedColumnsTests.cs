using FraudDashboard.Ingestion.Contracts;
using FraudDashboard.Ingestion.Profiles;
using FraudDashboard.Ingestion.Profiles.Proposals;
using Xunit;
using static FraudDashboard.Tests.Loading.Profiles.ProposedFiles;

namespace FraudDashboard.Tests.Loading.Profiles;

/// <summary>What a proposal makes of a file as a whole: which of several columns, in which order of day and month, with which rows.</summary>
public sealed class ProposedColumnsTests
{
    [Fact]
    public async Task Offence_CalledCrime_IsTheOffenceAndNotTheDayOfRecording()
    {
        var draft = (await ProposeAsync(
            "x.csv", "CaseNumber,DateOpened,Status,Crime\n16-342,25/01/2026 10:00,Open,488 PC\n16-343,26/01/2026 10:00,Closed,261 PC\n", ExtractContracts.CrimeReports)).Draft;

        Assert.Equal(["DateOpened"], draft.Columns["reported_at"].From);
        Assert.Equal(["Crime"], draft.Columns["offence_code"].From);
        Assert.Equal("reported_at", draft.Columns["recorded_at"].Derive);
    }

    [Fact]
    public async Task Report_BesideItsIncident_IsDatedByTheReport()
    {
        const string Header = "Incident Number,Incident Date,Report Datetime,Incident Category\n";
        var proposal = await ProposeAsync("x.csv", Header + "260000001,2026/09/01,2026/09/03 02:30:00 PM,Fraud\n260000002,2026/09/02,2026/09/09 02:30:00 PM,Fraud\n", ExtractContracts.CrimeReports);

        Assert.Equal("2026-09-03 14:30:00", Cell(proposal, "reported_at"));
        Assert.Empty(proposal.Notes);
    }

    [Fact]
    public async Task Incident_WithoutItsReport_IsTakenAndSaid()
    {
        var proposal = await ProposeAsync("x.csv", "Case No,Incident Date,Status\nA1,2026-09-01,Open\n", ExtractContracts.CrimeReports);

        Assert.Equal(["Incident Date"], proposal.Draft.Columns["reported_at"].From);
        Assert.Contains("reported_at is read from Incident Date, which may say when it happened", Assert.Single(proposal.Notes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("25/11/2026", "11:00", true)]
    [InlineData("25/11/2026 12:00", "11:00", false)]
    [InlineData("25/11/2026", "", false)]
    public async Task Recording_WithoutATimeBesideAReportWithOne_IsSaidWithItsConsequence(string recorded, string time, bool isSaid)
    {
        var proposal = await ProposeAsync(
            "x.csv", $"Crime Number,Date Reported,Time Reported,Date Recorded,Status\nA1,25/11/2026,{time},{recorded},Open\nA2,25/11/2026,{time},{recorded},Open\n", ExtractContracts.CrimeReports);

        Assert.Equal(isSaid, proposal.Notes.Any(note => note.StartsWith("recorded_at is read from Date Recorded, which has no time of day, and reported_at has one", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Updated On")]
    [InlineData("Nothing Like It")]
    public async Task Dates_OfAFileOfWhichOneMustHaveTheMonthFirst_AllHave(string other)
    {
        var proposal = await ProposeAsync(
            "x.csv", $"Case Number,Date,{other},Primary Type\nJE1,6/7/2026 23:52,6/14/2026 17:03,FRAUD\nJE2,6/7/2026 23:45,6/15/2026 17:03,FRAUD\n", ExtractContracts.CrimeReports);

        Assert.Equal("2026-06-07 23:52:00", Cell(proposal, "reported_at"));
        Assert.Equal(["reported_at"], proposal.MonthFirstDates);
    }

    [Fact]
    public async Task Dates_OfAFileThatHasBothOrders_StayEachWithItsOwn()
    {
        var proposal = await ProposeAsync(
            "x.csv", "Case Number,Report Date,Updated On,Allocation Date\nJE1,6/7/2026,6/14/2026,28/6/2026\nJE2,6/7/2026,6/15/2026,29/6/2026\n", ExtractContracts.CrimeReports);

        Assert.Equal("2026-07-06", Cell(proposal, "reported_at"));
        Assert.Equal(["reported_at"], proposal.AmbiguousDates);
    }

    [Theory]
    [InlineData("NFRC260900000001")]
    [InlineData("N/K")]
    public async Task List_OfNfib_HasItsReferenceAndTheKindIsAsked(string reference)
    {
        var proposal = await ProposeAsync("x.csv", $"NFRC Number,Date Received,NFIB Code,Amount Lost (GBP)\n{reference},01/09/2026 10:00,3A,10\n", ExtractContracts.CrimeReports);

        Assert.Equal(["NFRC Number"], proposal.Draft.Columns["crime_ref"].From);
        Assert.Equal(["Amount Lost (GBP)"], proposal.Draft.Columns["loss_amount"].From);
        Assert.Equal(reference != "N/K", proposal.Notes.Any(note => note.EndsWith("its kind is nfib_disseminations.", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task List_OfAnotherKind_IsSaidToBeOne()
    {
        var proposal = await ProposeAsync("x.csv", "Referral Number,Date Received,Priority\nR1,01/09/2026 10:00,high\n", ExtractContracts.CrimeReports);

        Assert.Contains("Referral Number is what victim_care_referrals are known by: if the file is a list of those, choose that kind.", proposal.Notes);
    }

    [Theory]
    [InlineData("05/10/2026", "09:30", "2026-10-05 09:30:00")]
    [InlineData("05/10/2026", "0930", "2026-10-05 09:30:00")]
    [InlineData("2026-10-05", "09:30:00", "2026-10-05 09:30:00")]
    [InlineData("05/10/2026", "2:05 PM", "2026-10-05 14:05:00")]
    public async Task Time_InAColumnOfItsOwn_IsJoinedToItsDate(string date, string time, string read)
    {
        var file = await FileAsync("x.csv", $"Case No,Date Reported,Time Reported,Team\nA1,{date},{time},N\nA2,{date},,N\n");
        var proposal = MappingProposal.For(file, ExtractContracts.CrimeReports, AsAt);

        Assert.Equal(["Date Reported", "Time Reported"], proposal.Draft.Columns["reported_at"].From);
        Assert.Equal(read, Cell(proposal, "reported_at"));
        Assert.Equal("2026-10-05", proposal.Preview!.Rows[1].Cells.Single(cell => cell.Column == "reported_at").Read);

        var alone = MappingChanges.WithTime(file, proposal.Draft, AsAt, "reported_at", null);
        Assert.Equal("2026-10-05", Cell(alone, "reported_at"));
        Assert.Equal(["Time Reported"], alone.UnusedColumns);
        Assert.Equal(proposal.Yaml, MappingChanges.WithTime(file, alone.Draft, AsAt, "reported_at", "Time Reported").Yaml);
    }

    [Fact]
    public async Task Rows_ThatAreNoRecords_AreLeftOutWithTheirReason()
    {
        const string Header = "Crime No,Date Reported,Team,Status";
        var file = await FileAsync("x.csv", $"The City\nPrinted 31/10/2026\n\n{Header}\nA1,05/10/2026,N,Open\n{Header}\nA2,06/10/2026,N,Open\nTotal,,,2\n(2 rows affected)\nPage 1 of 3,,,\n");
        var proposal = MappingProposal.For(file, ExtractContracts.CrimeReports, AsAt);

        Assert.Equal(2, proposal.Draft.SkipLines);
        Assert.Equal([6, 8, 9, 10], proposal.OddRows.Select(row => row.LineNumber));
        Assert.Equal(["Total", "(* rows affected)", "Page * of *"], proposal.Draft.LeaveOut.FirstCell);
        Assert.Equal(proposal.Yaml, ProfileWriter.Write(ProfileReader.Read(proposal.Yaml)));
        Assert.Equal(
            [PreviewOutcome.Changed, PreviewOutcome.LeftOut, PreviewOutcome.Changed, PreviewOutcome.LeftOut, PreviewOutcome.LeftOut, PreviewOutcome.LeftOut],
            proposal.Preview!.Rows.Select(row => row.Outcome));

        var read = MappingChanges.WithOddRow(file, proposal.Draft, AsAt, proposal.OddRows[1], isLeftOut: false);
        Assert.StartsWith("REQUIRED-MISSING", read.Preview!.Rows[3].Reason, StringComparison.Ordinal);
        Assert.Equal(proposal.Draft.LeaveOut.FirstCell.Order(), MappingChanges.WithOddRow(file, read.Draft, AsAt, proposal.OddRows[1], isLeftOut: true).Draft.LeaveOut.FirstCell.Order());
    }

    [Theory]
    [InlineData("Total Policing")]
    [InlineData("TOTAL/17")]
    [InlineData("Records office")]
    [InlineData("Official Receiver")]
    public async Task Rows_ThatOnlyBeginLikeThose_AreRead(string first)
    {
        var proposal = await ProposeAsync("x.csv", $"Team,Crime No,Date Reported\n{first},A1,05/10/2026\n", ExtractContracts.CrimeReports);

        Assert.Empty(proposal.OddRows);
    }

    private static string Cell(MappingProposal proposal, string column) => proposal.Preview!.Rows[0].Cells.Single(cell => cell.Column == column).Read;
}

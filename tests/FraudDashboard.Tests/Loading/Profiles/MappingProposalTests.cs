using FraudDashboard.Ingestion.Contracts;
using FraudDashboard.Ingestion.Parsing.Files;
using FraudDashboard.Ingestion.Profiles;
using FraudDashboard.Ingestion.Profiles.Proposals;
using FraudDashboard.Tests.Loading.Workbooks;
using Xunit;
using static FraudDashboard.Tests.Loading.Profiles.ProposedFiles;

namespace FraudDashboard.Tests.Loading.Profiles;

public sealed class MappingProposalTests
{
    private const string Cases = """
        City Police, open data
        Printed 31/10/2026
        Case Number;Reported Date;District;Offence Text;Case Status;Loss;Victim Age;Victim Postcode;Officer
        HX 123456;10/28/2026 02:15:00 PM;Camden;NFIB3A;Closed;1,250.50;34;NW1 4RY;1
        HX 123457;10/09/2026 11:05:00 AM;Tower Hamlets;Romance scam;Live;n/k;201;E1 6AN;2
        ;10/30/2026 11:05:00 AM;Barnet;NFIB3A;Live;12;44;;3
        HX 123458;soon;Bexley;NFIB3A;Live;12;44;E1;4
        """;

    [Fact]
    public async Task For_AnOpenDataFile_DraftsAWholeProfileThatReadsBack()
    {
        var proposal = await ProposeAsync("cases 2026.csv", Cases, ExtractContracts.CrimeReports);
        var profile = ProfileReader.Read(proposal.Yaml);
        Assert.Equal(ProfileWriter.Write(profile), ProfileWriter.Write(proposal.Draft));
        Assert.Equal(("cases", 2), (profile.Name, profile.SkipLines));
        Assert.Equal(["M/d/yyyy h:mm:ss tt"], profile.Columns["reported_at"].DateFormats);
        Assert.Equal(("finalised", "open"), (profile.Columns["status"].Values["Closed"], profile.Columns["status"].Values["Live"]));
        Assert.Equal(("borough_code", "postcode_district"), (profile.Columns["owning_borough_code"].Derive, profile.Columns["victim_postcode_district"].Derive));
        Assert.Equal(("other", "as_at", "reported_at"), (profile.Columns["source"].Constant, profile.Columns["source_updated_at"].Derive, profile.Columns["recorded_at"].Derive));
        Assert.Equal(["Officer"], proposal.UnusedColumns);
    }

    [Fact]
    public async Task For_AnOpenDataFile_PreviewsItsRows()
    {
        var rows = (await ProposeAsync("cases.csv", Cases, ExtractContracts.CrimeReports)).Preview!.Rows;
        Assert.Equal([4, 5, 6, 7], rows.Select(row => row.LineNumber));
        Assert.Equal([PreviewOutcome.Changed, PreviewOutcome.Changed, PreviewOutcome.Rejected, PreviewOutcome.Rejected], rows.Select(row => row.Outcome));
        Assert.Contains(new PreviewCell("reported_at", "10/09/2026 11:05:00 AM", "2026-10-09 11:05:00", false), rows[1].Cells);
        Assert.Contains(new PreviewCell("victim_age", "201", "", true), rows[1].Cells);
        Assert.StartsWith("KEY-MISSING: Case Number (crime_ref)", rows[2].Reason, StringComparison.Ordinal);
        Assert.StartsWith("REQUIRED-INVALID: Reported Date (reported_at)", rows[3].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_AnotherColumn_ReadsItInTheFormThatItsValuesSuggest()
    {
        var file = await FileAsync("cases.csv", Cases);
        var draft = MappingProposal.For(file, ExtractContracts.CrimeReports, AsAt).Draft;

        var changed = MappingProposal.With(file, draft, AsAt, "allocated_at", "Reported Date");
        Assert.Equal(["M/d/yyyy h:mm:ss tt"], changed.Draft.Columns["allocated_at"].DateFormats);
        Assert.Contains(changed.Preview!.Rows[0].Cells, cell => cell is { Column: "allocated_at", Read: "2026-10-28 14:15:00" });
        Assert.Equal(["Officer"], changed.UnusedColumns);

        var without = MappingProposal.With(file, draft, AsAt, "crime_ref", null);
        Assert.Equal(["crime_ref"], without.MissingColumns);
        Assert.Equal(["Case Number", "Officer"], without.UnusedColumns);
        Assert.Null(without.Preview);
        Assert.Throws<ExtractRefusedException>(() => MappingProposal.With(file, draft, AsAt, "crime_ref", "Nowhere"));
    }

    [Fact]
    public async Task Words_OfTheFile_AreReadAsAPersonSays()
    {
        const string Text = "Case No,Reported Date,Offence Text,Case Status\nA1,1/4/2026,Dating scam,Open\nA2,1/4/2026,Romance,Gone\nA3,1/4/2026,NFIB3A,Closed\nA4,1/4/2026,,\n";
        var file = await FileAsync("x.csv", Text);
        var proposal = MappingProposal.For(file, ExtractContracts.CrimeReports, AsAt);
        Assert.Equal([new("Dating scam", "NFIB1D"), new SourceWord("Romance", null)], proposal.Words["offence_code"]);
        Assert.Equal([new("Gone", null), new("Closed", "finalised"), new SourceWord("", null)], proposal.Words["status"]);
        Assert.Empty(proposal.Words["victim_type"]);

        var told = MappingProposal.WithWord(file, proposal.Draft, AsAt, "status", "Gone", "cancelled");
        Assert.Equal(PreviewOutcome.Rejected, proposal.Preview!.Rows[1].Outcome);
        Assert.Equal(PreviewOutcome.Changed, told.Preview!.Rows[1].Outcome);
        Assert.Equal("cancelled", told.Words["status"][0].Meaning);
        var blank = MappingProposal.WithWord(file, proposal.Draft, AsAt, "status", "", "open");
        Assert.Equal((PreviewOutcome.Rejected, PreviewOutcome.Changed), (proposal.Preview.Rows[3].Outcome, blank.Preview!.Rows[3].Outcome));
        Assert.Equal(proposal.Yaml, MappingProposal.WithWord(file, told.Draft, AsAt, "status", "gone", null).Yaml);
    }

    [Theory]
    [InlineData("Fraud list 2026-11-02.csv", "fraud-list")]
    [InlineData("cases_20261102_v2.csv", "cases-v2")]
    [InlineData("02.11.2026.csv", "crime-reports")]
    public async Task For_AFile_ProposesANameThatTheNextDaysFileHasToo(string fileName, string name) =>
        Assert.Equal(name, (await ProposeAsync(fileName, Cases, ExtractContracts.CrimeReports)).Draft.Name);

    [Fact]
    public async Task Known_IsTheProfileThatReadsTheFile()
    {
        var file = await FileAsync("cases.csv", Cases);
        var saved = MappingProposal.For(file, ExtractContracts.CrimeReports, AsAt).Draft with { Name = "saved", Version = 3 };

        Assert.Equal("saved, version 3", MappingProposal.Known(file, [saved], ExtractContracts.CrimeReports, AsAt)?.Draft.ToString());
        Assert.Null(MappingProposal.Known(file, [saved], ExtractContracts.Training, AsAt));
        Assert.Null(MappingProposal.Known(file, [saved, saved with { Name = "alike" }], ExtractContracts.CrimeReports, AsAt));
    }

    [Fact]
    public async Task Assumptions_OfADraft_SayWhatTheFileDoesNot()
    {
        var draft = (await ProposeAsync("x.csv", "Case No,Reported Date\nA1,2026-10-01\n", ExtractContracts.CrimeReports)).Draft;

        Assert.Equal(
            [
                "source is other in every row.",
                "status is open in every row: no report will count as finalised or cancelled.",
                "recorded_at is taken from reported_at: every report will count as recorded within 24 hours.",
                "source_updated_at is the day of the file: of two files the one of the later day stands.",
            ],
            ProfileAssumptions.Of(draft));
    }

    [Theory]
    [InlineData("09:30", "M/d/yyyy H:mm")]
    [InlineData("09:30:00 AM", "M/d/yyyy h:mm:ss tt")]
    public async Task Dates_ThatCouldBeEither_AreSaidAndReadMonthFirstWhereAPersonSaysSo(string morning, string form)
    {
        var file = await FileAsync("x.csv", $"Case No,Reported Date,Last Updated\nA1,05/03/2026 {morning},2026-05-04\nA2,07/02/2026 {morning},13/05/2026\n");
        var draft = MappingProposal.For(file, ExtractContracts.CrimeReports, AsAt);
        Assert.Equal(["reported_at"], draft.AmbiguousDates);

        var told = MappingProposal.WithMonthFirst(file, draft.Draft, AsAt, isMonthFirst: true);

        Assert.Equal([form], told.Draft.Columns["reported_at"].DateFormats);
        Assert.Empty(told.AmbiguousDates);
        Assert.Equal(["reported_at"], told.MonthFirstDates);
        Assert.Contains(told.Preview!.Rows[0].Cells, cell => cell is { Column: "reported_at", Read: "2026-05-03 09:30:00" });

        var again = MappingProposal.WithMonthFirst(file, told.Draft, AsAt, isMonthFirst: false);
        Assert.Equal(draft.Yaml, again.Yaml);
    }

    [Fact]
    public async Task For_AHeaderThatNamesAColumnTwice_SaysSoAndTakesNoRowForAHeader()
    {
        var file = await FileAsync("x.csv", "Open data\nCase No,Reported Date,Status,Status\nA1,2026-05-04,Open,x\nA2,2026-05-04,Open,y\n");

        Assert.Contains("names Status more than once", Assert.Throws<ExtractRefusedException>(() => MappingProposal.For(file, ExtractContracts.CrimeReports, AsAt)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Assumptions_OfBothDatesFromOneColumn_SayThatEveryReportIsInTime()
    {
        var file = await FileAsync("x.csv", "Case No,Date Rptd,Status\nA1,2026/10/01 10:01:00 AM,Open\n");
        var draft = MappingProposal.For(file, ExtractContracts.CrimeReports, AsAt).Draft;

        var told = MappingProposal.With(file, draft, AsAt, "recorded_at", "Date Rptd");

        Assert.Contains("recorded_at is read from the column of reported_at: every report will count as recorded within 24 hours.", ProfileAssumptions.Of(told.Draft));
        Assert.Contains(told.Preview!.Rows[0].Cells, cell => cell is { Column: "reported_at", Read: "2026-10-01 10:01:00" });
    }

    [Fact]
    public async Task Preview_OfAKeyOfSeveralColumns_SaysWhichIsBlank()
    {
        const string Yaml = """
            name: x
            kind: crime_reports
            version: 1
            recognise: { columns: [Area] }
            columns:
              crime_ref: { key: [Area, No] }
              source: { constant: other }
              status: Status
              reported_at: When
              recorded_at: When
              source_updated_at: { derive: as_at }
            """;
        var file = await FileAsync("x.csv", "Area,No,When,Status\nKD,unknown,2026-10-01,open\nKD,7,2026-10-01,tbc\n");

        var rows = MappingProposal.Of(file, ProfileReader.Read(Yaml), AsAt).Preview!.Rows;

        Assert.Equal("KEY-MISSING: No is blank or a placeholder, and Area + No (crime_ref), a part of the key, is made of it: give it.", rows[0].Reason);
        Assert.StartsWith("REQUIRED-MISSING: Status holds a placeholder, which says nothing: give one of", rows[1].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task For_AFileOfManyRows_PreviewsTwenty()
    {
        var text = "Case No,Reported Date\n" + string.Concat(Enumerable.Range(1, 50).Select(row => $"A{row},0{(row % 9) + 1}/04/2026\n"));
        var proposal = await ProposeAsync("x.csv", text, ExtractContracts.CrimeReports);
        Assert.Equal(20, proposal.Preview!.Rows.Count);
        Assert.Empty(proposal.Draft.Columns["reported_at"].DateFormats);
    }

    [Fact]
    public async Task Known_ForAFileThatLacksAColumnOrHasTheMonthFirst_SaysSo()
    {
        var draft = (await ProposeAsync("x.csv", "Case No,Date Reported,Borough\nA1,28/10/2026,Camden\n", ExtractContracts.CrimeReports)).Draft;
        var file = await FileAsync("x.csv", "Case No,Date Reported,BOCU\nA1,10/28/2026,Camden\nA2,10/02/2026,Camden\n");

        var proposal = MappingProposal.Of(file, draft, AsAt);

        Assert.Equal(["Borough"], proposal.LackingColumns);
        Assert.Equal(["reported_at"], proposal.AmbiguousDates);
        Assert.Equal(["M/d/yyyy"], MappingProposal.WithMonthFirst(file, draft, AsAt, isMonthFirst: true).Draft.Columns["reported_at"].DateFormats);
    }

    [Fact]
    public async Task For_AFileWithoutAReference_SaysWhatIsMissingAndPreviewsNothing()
    {
        var proposal = await ProposeAsync("x.csv", "Colour,Reported Date\nred,2026-10-01\n", ExtractContracts.CrimeReports);
        Assert.Equal(["crime_ref"], proposal.MissingColumns);
        Assert.Null(proposal.Preview);
        Assert.Contains("# crime_ref:", proposal.Yaml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task For_AWorkbook_ReadsItsDates()
    {
        var bytes = TestWorkbook.Made(sheet =>
        {
            sheet.Cell(1, 1).SetValue("Submission No");
            sheet.Cell(1, 2).SetValue("Crime Number");
            sheet.Cell(1, 3).SetValue("Date Submitted");
            sheet.Cell(1, 4).SetValue("Status");
            sheet.Cell(2, 1).SetValue("S1");
            sheet.Cell(2, 2).SetValue("A1");
            sheet.Cell(2, 3).SetValue(new DateTime(2026, 10, 31, 10, 0, 0));
            sheet.Cell(2, 4).SetValue("Success");
        });
        var proposal = MappingProposal.For(await TestWorkbook.OpenAsync(bytes), ExtractContracts.NfibSubmissions, AsAt);
        var row = Assert.Single(proposal.Preview!.Rows);
        Assert.Equal(["S1", "A1", "2026-10-31 10:00:00", "accepted", "2026-11-02"], row.Cells.Select(cell => cell.Read));
    }
}

using FraudDashboard.Ingestion.Contracts;
using FraudDashboard.Ingestion.Profiles;
using FraudDashboard.Ingestion.Profiles.Proposals;
using Xunit;
using static FraudDashboard.Tests.Loading.Profiles.ProposedFiles;

namespace FraudDashboard.Tests.Loading.Profiles;

/// <summary>What a proposal knows a column by: its name, and the form of its values.</summary>
public sealed class ColumnGuessTests
{
    // The headers of open-data sites, as they publish them.
    [Theory]
    [InlineData("ID,Case Number,Date,Primary Type,Updated On\n1,JG503434,07/29/2022,THEFT,x\n2,JG503435,07/29/2022,THEFT,x\n", "Case Number")]
    [InlineData("DR_NO,Date Rptd,Rpt Dist No,Crm Cd Desc\n190326475,03/13/2020,0784,THEFT\n220314085,08/11/2022,0303,THEFT\n", "DR_NO")]
    [InlineData("CMPLNT_NUM,RPT_DT,OFNS_DESC\n298699604,12/31/2025,FORGERY\n298699605,12/31/2025,FORGERY\n", "CMPLNT_NUM")]
    [InlineData("Report Number,Offense ID,Report DateTime,Offense\n2020-044452,12605598696,02/13/2020,Fraud\n2020-044452,12605598697,02/13/2020,Theft\n", "Offense ID")]
    [InlineData("Crime ID,Month,LSOA name,Crime type\n8b2c4ef1a1d6,2026-09,Camden 001A,Other theft\n8b2c4ef1a1d7,2026-09,Camden 001A,Other theft\n", "Crime ID")]
    public async Task For_AnOpenDataHeader_TakesForTheKeyWhatTellsTheRowsApart(string text, string key)
    {
        var proposal = await ProposeAsync("x.csv", text, ExtractContracts.CrimeReports);

        Assert.Equal([key], proposal.Draft.Columns["crime_ref"].From);
        Assert.True(proposal.Draft.Columns.ContainsKey("offence_code"));
        if (text.StartsWith("Crime ID", StringComparison.Ordinal))
        {
            Assert.Equal(["yyyy-MM"], proposal.Draft.Columns["reported_at"].DateFormats);
            Assert.Contains("reported_at is known by the month alone: every row counts as of the first day of its month.", ProfileAssumptions.Of(proposal.Draft));
            Assert.Contains(proposal.Preview!.Rows[0].Cells, cell => cell is { Column: "reported_at", Read: "2026-09-01" });
        }
    }

    [Theory]
    [InlineData("City of Westminster", "E09000033")]
    [InlineData("LB Hackney", "E09000012")]
    [InlineData("Royal Borough of Greenwich", "E09000011")]
    [InlineData("Kensington & Chelsea", "E09000020")]
    [InlineData("London Borough of Richmond", "E09000027")]
    [InlineData("Camden Council", "E09000007")]
    [InlineData("Camden 012A", "E09000007")]
    [InlineData("Barking and Dagenham 001", "E09000002")]
    public async Task Borough_ByAUsualNameOrOneThatAPersonExplains_IsItsCode(string name, string code)
    {
        var file = await FileAsync("x.csv", $"Case No,Reported Date,District\nA1,2026-05-04,{name}\nA2,2026-05-04,Far West\n");
        var draft = MappingProposal.For(file, ExtractContracts.CrimeReports, AsAt);
        Assert.Equal([new SourceWord("Far West", null)], draft.Words["owning_borough_code"]);

        var told = MappingProposal.WithWord(file, draft.Draft, AsAt, "owning_borough_code", "Far West", "E09000017");

        Assert.Equal([code, "E09000017"], told.Preview!.Rows.Select(row => row.Cells.Single(cell => cell.Column == "owning_borough_code").Read));
    }

    [Theory]
    [InlineData("28/10/2026 14:15", "")]
    [InlineData("03/04/2026 10:00", "")]
    [InlineData("28/10/2026 02:15 PM", "dd/MM/yyyy hh:mm tt")]
    [InlineData("28-Oct-2026", "dd-MMM-yyyy")]
    [InlineData("20261028", "yyyyMMdd")]
    [InlineData("10/28/2026", "M/d/yyyy")]
    [InlineData("28.10.2026 09:00", "dd.MM.yyyy HH:mm")]
    [InlineData("28-Oct-26", "dd-MMM-yy")]
    [InlineData("28-Oct-26 10.05.00.000000 AM", "dd-MMM-yy hh.mm.ss.ffffff tt")]
    [InlineData("Oct 28, 2026", "MMM d, yyyy")]
    [InlineData("October 28, 2026 10:05 AM", "MMMM d, yyyy h:mm tt")]
    [InlineData("2026 Oct 28 10:05:00 AM", "yyyy MMM dd hh:mm:ss tt")]
    [InlineData("202610281005", "yyyyMMddHHmm")]
    [InlineData("Wed 28 Oct 2026", "ddd d MMM yyyy")]
    [InlineData("Oct-26", "MMM-yy")]
    [InlineData("10/2026", "MM/yyyy")]
    [InlineData("October 2026", "MMMM yyyy")]
    [InlineData("202610", "yyyyMM")]
    public async Task For_DatesOfAForm_ProposesItAndMonthFirstOnlyWhereItMustBe(string date, string expected)
    {
        var proposal = await ProposeAsync("x.csv", $"Case No,Reported Date\nA1,\"{date}\"\n", ExtractContracts.CrimeReports);
        Assert.Equal(expected, string.Join('|', proposal.Draft.Columns["reported_at"].DateFormats));
        Assert.NotEqual(PreviewOutcome.Rejected, Assert.Single(proposal.Preview!.Rows).Outcome);
    }

    [Fact]
    public async Task For_DatesOfAFormThatIsNotKnown_TakesTheColumnThatIsCalledSo()
    {
        var proposal = await ProposeAsync("x.csv", "Case No,Date Reported\nA1,the 28th of October\n", ExtractContracts.CrimeReports);
        Assert.Equal(["Date Reported"], proposal.Draft.Columns["reported_at"].From);
        Assert.Equal(PreviewOutcome.Rejected, Assert.Single(proposal.Preview!.Rows).Outcome);
    }

    [Theory]
    [InlineData("crime_ref", "Crime Ref No")]
    [InlineData("crime_ref", "CRIMEREFERENCE")]
    [InlineData("crime_ref", "Crime Refrence Number")]
    [InlineData("reported_at", "ReportedDate")]
    [InlineData("reported_at", "Date Rep.")]
    [InlineData("recorded_at", "Date Rec")]
    [InlineData("source_updated_at", "LastUpd")]
    [InlineData("source_updated_at", "Last Modified")]
    [InlineData("loss_amount", "Total Loss (GBP)")]
    [InlineData("victim_age", "Age of victim")]
    public void Likeness_OfAUsualName_IsEnough(string column, string name) =>
        Assert.True(NameSimilarity.Of(Column(column), name) >= NameSimilarity.EnoughFor(Column(column)));

    [Theory]
    [InlineData("crime_ref", "Officer")]
    [InlineData("victim_age", "Page")]
    [InlineData("reported_at", "Reporting Officer Name")]
    [InlineData("loss_amount", "")]
    [InlineData("loss_amount", "Loss Adjuster")]
    [InlineData("suspect_status", "Suspect Name")]
    [InlineData("protect_advice_at", "Crimed On")]
    [InlineData("allocated_at", "Location")]
    [InlineData("cancellation_code", "Crm Cd")]
    public void Likeness_OfAnotherName_IsNotEnough(string column, string name) =>
        Assert.True(NameSimilarity.Of(Column(column), name) < NameSimilarity.EnoughFor(Column(column)));

    private static ContractColumn Column(string name) => ExtractContracts.CrimeReports.Columns.Single(column => column.Name == name);
}

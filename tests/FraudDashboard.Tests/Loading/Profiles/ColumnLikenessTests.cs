using FraudDashboard.Ingestion.Contracts;
using FraudDashboard.Ingestion.Profiles.Proposals;
using Xunit;

namespace FraudDashboard.Tests.Loading.Profiles;

/// <summary>What record systems, NFIB and open-data sites call the columns of the contract, and names that are like none of them.</summary>
public sealed class ColumnLikenessTests
{
    [Theory]
    // Record systems.
    [InlineData("victim_type", "Victim Kind")]
    [InlineData("victim_type", "Victim Category Desc")]
    [InlineData("victim_type", "VICTIMTYPE")]
    [InlineData("victim_age", "Victim Age (years)")]
    [InlineData("owner_team", "Officer Team")]
    [InlineData("owner_team", "OFFICERTEAM")]
    [InlineData("owner_team", "Investigating Unit")]
    [InlineData("owner_team", "Team Name")]
    [InlineData("owner_team", "OIC Unit")]
    [InlineData("crime_ref", "OccurrenceFileNo")]
    [InlineData("crime_ref", "Occurrence No.")]
    [InlineData("crime_ref", "Crime Ref No")]
    [InlineData("reported_at", "Reported Date/Time")]
    [InlineData("reported_at", "DateOpened")]
    [InlineData("recorded_at", "Date/Time Recorded")]
    [InlineData("recorded_at", "Date Crimed")]
    [InlineData("offence_code", "Occurrence Classification")]
    [InlineData("offence_code", "Allegation Type")]
    [InlineData("offence_code", "NFIBCode")]
    [InlineData("owning_borough_code", "Borough OCU")]
    [InlineData("last_supervisor_review_at", "Last Supv Review Dt")]
    [InlineData("allocated_at", "Date Assigned")]
    [InlineData("outcome_code", "Crime Outcome")]
    [InlineData("status", "Clearance Status")]
    [InlineData("loss_amount", "Financial Loss")]
    [InlineData("loss_amount", "Amount Lost (GBP)")]
    [InlineData("loss_amount", "Fraud Value")]
    [InlineData("mo_length", "MO Text")]
    [InlineData("vulnerable", "Victim Vulnerable Flag")]
    [InlineData("victim_contact_recorded", "Victim Telephone No")]
    // Open data.
    [InlineData("offence_code", "Crm Cd Desc")]
    [InlineData("offence_code", "Primary Type")]
    [InlineData("offence_code", "Crime")]
    [InlineData("offence_code", "Incident Category")]
    [InlineData("status", "Resolution")]
    [InlineData("owning_borough_code", "BORO_NM")]
    [InlineData("owning_borough_code", "Police District")]
    [InlineData("reported_at", "Report Datetime")]
    [InlineData("reported_at", "RPT_DT")]
    public void Name_ThatIsUsed_IsTheLikestToItsColumn(string column, string name)
    {
        var likest = ExtractContracts.CrimeReports.Columns.MaxBy(known => NameSimilarity.Of(known, name))!;

        Assert.Equal(column, likest.Name);
        Assert.True(NameSimilarity.Of(likest, name) >= NameSimilarity.EnoughFor(likest));
    }

    [Theory]
    [InlineData("Officer Name")]
    [InlineData("Suspect Age")]
    [InlineData("Updated By")]
    [InlineData("Created By")]
    [InlineData("Arrest Date")]
    [InlineData("Loss Adjuster")]
    [InlineData("Victim Surname")]
    [InlineData("X Coordinate")]
    [InlineData("Beat")]
    [InlineData("Vehicle Make")]
    [InlineData("Location Description")]
    public void Name_OfSomethingElse_IsLikeNoColumn(string name) => Assert.Empty(
        ExtractContracts.CrimeReports.Columns.Where(column => NameSimilarity.Of(column, name) >= NameSimilarity.EnoughFor(column)).Select(column => column.Name));

    [Theory]
    [InlineData("nfib_disseminations", "nfib_ref", "NFRC Number")]
    [InlineData("nfib_disseminations", "kind", "Package Kind")]
    [InlineData("nfib_submissions", "submitted_at", "Date Sent to NFIB")]
    [InlineData("nfib_outcomes", "returned_at", "Date Returned")]
    [InlineData("victim_care_referrals", "allocated_team", "Victim Care Team")]
    [InlineData("victim_care_referrals", "priority", "Risk Grade")]
    [InlineData("training", "headcount", "Number of Staff")]
    [InlineData("training", "course_code", "Training Module")]
    public void Name_InAnotherKind_IsTheLikestToItsColumn(string kind, string column, string name)
    {
        var likest = ExtractContracts.Find(kind)!.Columns.MaxBy(known => NameSimilarity.Of(known, name))!;

        Assert.Equal(column, likest.Name);
        Assert.True(NameSimilarity.Of(likest, name) >= NameSimilarity.EnoughFor(likest));
    }
}

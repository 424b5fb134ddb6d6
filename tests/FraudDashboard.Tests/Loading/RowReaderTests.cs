using FraudDashboard.Ingestion.Contracts;
using FraudDashboard.Ingestion.Parsing.Files;
using FraudDashboard.Ingestion.Parsing.Rows;
using FraudDashboard.Ingestion.Parsing.Values;
using FraudDashboard.Ingestion.Profiles.Mapping;
using Xunit;

namespace FraudDashboard.Tests.Loading;

public sealed class RowReaderTests
{
    private const string Reports = "crime_ref,source,status,reported_at,recorded_at,source_updated_at,needs_assessed_at,victim_age";
    private const string Training = "borough_code,team,course_code,as_at_on,headcount,completed,source_updated_at";

    private static readonly DateOnly AsAt = new(2026, 11, 2);

    [Theory]
    [InlineData("A1,other,open,2026-01-01,2026-01-01,2026-01-01,,", null)]
    [InlineData("A1,other,open,2026-01-01,2026-01-01,2026-01-01,", RejectCode.RowColumns)]
    [InlineData(",,,,,,,,", RejectCode.KeyMissing)]
    [InlineData("A1,other,open,2026-01-01,2026-01-01,2026-01-01,,,, ,", null)]
    [InlineData("A1,other,open,2026-01-01,2026-01-01,2026-01-01,,,,x", RejectCode.RowColumns)]
    [InlineData("   ", RejectCode.RowColumns)]
    [InlineData(",,,,,,,", RejectCode.KeyMissing)]
    [InlineData("N/A,other,open,2026-01-01,2026-01-01,2026-01-01,,", RejectCode.KeyMissing)]
    [InlineData("A#1,,open,2026-01-01,2026-01-01,2026-01-01,,", RejectCode.KeyInvalid)]
    [InlineData("A1,soon,open,2026-01-01,n/k,2026-01-01,,", RejectCode.RequiredMissing)]
    [InlineData("A1,soon,open,2031-01-01,2026-01-01,2026-01-01,,", RejectCode.RequiredInvalid)]
    [InlineData("A1,other,unknown,2026-01-01,2026-01-01,2026-01-01,,", RejectCode.RequiredMissing)]
    [InlineData("A1,other,open,2026-01-01,2026-11-03 23:59:59,2026-01-01,,", null)]
    [InlineData("A1,other,open,2026-01-01,2026-11-04,2026-01-01,,", RejectCode.DateFuture)]
    [InlineData("A1,other,open,2026-01-01,2026-11-03T23:59:59-00:01,2026-01-01,,", RejectCode.DateFuture)]
    [InlineData("A1,other,open,2026-01-01,2026-01-01,2026-01-01,2026-11-04,121", null)]
    public void Read_ReportRow_GetsTheFirstCodeThatFits(string row, string? expected) =>
        Assert.Equal(expected, Read(ExtractContracts.CrimeReports, Reports, row).Rejection?.Code);

    [Theory]
    [InlineData("E09000002,CID,A-1,2026-10-31,10,10,2026-11-01", null)]
    [InlineData("E09000002,CID,A-1,2026-10-31,10,11,2026-11-01", RejectCode.RequiredInvalid)]
    [InlineData("E09000002,CID,A-1,2026-10-31,10,11,2031-11-01", RejectCode.RequiredInvalid)]
    [InlineData("E09000002,CID,A-1,2026-10-31,10,11,", RejectCode.RequiredMissing)]
    [InlineData("E09000001,CID,A-1,2026-10-31,10,10,2026-11-01", RejectCode.KeyInvalid)]
    [InlineData("E09000002,CID,A-1,99/99/2026,10,10,2026-11-01", RejectCode.KeyInvalid)]
    [InlineData("E09000001,CID,,2026-10-31,10,10,2026-11-01", RejectCode.KeyMissing)]
    [InlineData("E09000002,none,A-1,2026-10-31,10,10,2026-11-01", RejectCode.KeyMissing)]
    [InlineData("E09000002,CID,A-1,2026-11-04,10,10,2026-11-01", RejectCode.DateFuture)]
    [InlineData("E09000002,CID,A-1,2026-11-03T23:30:00Z,10,10,2026-11-01", null)]
    public void Read_TrainingRow_GetsTheFirstCodeThatFits(string row, string? expected) =>
        Assert.Equal(expected, Read(ExtractContracts.Training, Training, row).Rejection?.Code);

    [Theory]
    [InlineData("S1,A#1,2026-01-01,accepted,2026-01-01", RejectCode.RequiredInvalid)]
    [InlineData("S1,xxx,2026-01-01,accepted,2026-01-01", RejectCode.RequiredMissing)]
    public void Read_CrimeRefOfASubmission_IsReadLikeAKey(string row, string expected) => Assert.Equal(
        expected,
        Read(ExtractContracts.NfibSubmissions, "submission_ref,crime_ref,submitted_at,status,source_updated_at", row).Rejection?.Code);

    [Theory]
    [InlineData("1.4052E15", "scientific notation")]
    [InlineData("1.40521e+15", null)]
    [InlineData("140.5E12", "scientific notation")]
    [InlineData("2E15", "scientific notation")]
    [InlineData("03/12/2024", "form of a date")]
    [InlineData("3/12/24", "form of a date")]
    [InlineData("2024-12-03", "form of a date")]
    [InlineData("03-dec-24", "form of a date")]
    [InlineData("Dec-24", "form of a date")]
    public void Read_ReferenceThatASpreadsheetSpoilt_IsInvalidAndSaysHow(string reference, string? says)
    {
        var rejection = Read(ExtractContracts.CrimeReports, Reports, $"{reference},other,open,2026-01-01,2026-01-01,2026-01-01,,").Rejection!;
        Assert.Equal(RejectCode.KeyInvalid, rejection.Code);
        Assert.Contains(says ?? "scientific notation", rejection.Sentence, StringComparison.Ordinal);
        Assert.Contains("as text", rejection.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1E5")]
    [InlineData("12E10")]
    [InlineData("CR1.4E15")]
    [InlineData("08/0000001/24")]
    [InlineData("3/45/24")]
    [InlineData("1405202108700589")]
    [InlineData("2026-13-01")]
    [InlineData("1.4")]
    public void Read_ReferenceThatLooksAlike_IsRead(string reference) =>
        Assert.Null(Read(ExtractContracts.CrimeReports, Reports, $"{reference},other,open,2026-01-01,2026-01-01,2026-01-01,,").Rejection);

    [Fact]
    public void Read_CrimeRefOfADissemination_IsAFieldIssue()
    {
        var row = Read(
            ExtractContracts.NfibDisseminations, "nfib_ref,disseminated_at,kind,source_updated_at,crime_ref", "NFRC123456,2026-01-01,enforcement,2026-01-01,A#1");
        Assert.Null(row.Rejection);
        Assert.Equal(FieldReading.Invalid("A#1"), row.Reader.Readings[4]);
    }

    [Theory]
    [InlineData("2026-11-03 23:59", ReadingState.Value)]
    [InlineData("2026-11-04", ReadingState.Invalid)]
    [InlineData("2099-01-01 10:00", ReadingState.Invalid)]
    public void Read_OptionalTimestampPastTheLimit_IsInvalid(string needsAssessed, ReadingState expected)
    {
        var row = Read(ExtractContracts.CrimeReports, Reports, $"A1,other,open,2026-01-01,2026-01-01,2026-01-01,{needsAssessed},");
        var place = Array.FindIndex(row.Reader.Columns, column => column.Name == "needs_assessed_at");
        Assert.Equal(expected, row.Reader.Readings[place].State);
        Assert.Equal(expected == ReadingState.Invalid, row.Reader.HasIssues);
    }

    [Fact]
    public void Read_Rejection_NamesTheFieldAndNotTheValue()
    {
        var rejection = Read(ExtractContracts.CrimeReports, Reports, "Secret#1,other,open,2026-01-01,2026-01-01,2026-01-01,,").Rejection!;
        Assert.StartsWith("crime_ref", rejection.Sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("Secret", rejection.Sentence, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("A1,soon,opne,2026-01-01,n/k,2031-01-01,soon,", " To mend in this row too: source, status, source_updated_at.")]
    [InlineData("A1,other,open,2026-01-01,n/k,2026-01-01,soon,", "")]
    public void Read_RowOfSeveralFaults_NamesTheOthersBehindTheFirst(string row, string others)
    {
        var rejection = Read(ExtractContracts.CrimeReports, Reports, row).Rejection!;
        var ofTheFirst = Read(ExtractContracts.CrimeReports, Reports, "A1,other,open,2026-01-01,n/k,2026-01-01,,").Rejection!;
        Assert.Equal(ofTheFirst.Sentence + others, rejection.Sentence);
        Assert.Equal(RejectCode.RequiredMissing, rejection.Code);
    }

    [Fact]
    public void Columns_AreThoseOfTheFile_InTheOrderOfTheContract()
    {
        var row = Read(ExtractContracts.NfibOutcomes, "status,surprise,outcome_ref,source_updated_at,crime_ref,returned_at", "accepted,x,O1,2026-01-01,A1,2026-01-01");
        Assert.Equal(["outcome_ref", "crime_ref", "returned_at", "status", "source_updated_at"], row.Reader.Columns.Select(column => column.Name));
        Assert.Null(row.Rejection);
    }

    private static (RowReader Reader, Rejection? Rejection) Read(ExtractContract contract, string header, string row)
    {
        using var records = new RecordSplitter(new StringReader($"{header}\n{row}\n"), ',');
        var reader = new RowReader(RowMapping.Of(contract, ExtractHeader.ReadFrom(records), AsAt, null), TestLists.All, AsAt);
        Assert.True(records.Read());
        return (reader, reader.Read(records));
    }
}

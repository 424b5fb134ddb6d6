using FraudDashboard.Tests.Support.Spreadsheets;
using Xunit;

namespace FraudDashboard.DatabaseTests.Packs;

/// <summary>Workbooks of a pack against the checklist for spreadsheets, and as other programs read them.</summary>
[Collection(nameof(PackWorkbooks))]
public sealed class PackWorkbookTests(PackWorkbooks workbooks)
{
    public static TheoryData<string> Names => [.. PackWorkbooks.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Workbook_OfAPack_BreaksNoRule(string name) =>
        AssertNone(SpreadsheetRule.BreachesOf(PublicationRules.All, workbooks.Files[name]));

    [Theory]
    [MemberData(nameof(Names))]
    public void Workbook_OfAPack_IsReadAlikeByClosedXmlAndOpenpyxl(string name) =>
        AssertNone(EqualValues.Differences(ClosedXmlReader.Read(workbooks.Files[name]), OpenpyxlReader.Read(workbooks.Files[name])));

    [Fact]
    public void Workbooks_OfAPack_AreReadAlikeByLibreOffice()
    {
        Assert.SkipUnless(LibreOffice.IsInstalled, LibreOffice.Missing);

        var saved = LibreOffice.SavedAnew(workbooks.Files);

        Assert.All(saved, file => AssertNone(EqualValues.Differences(ClosedXmlReader.Read(workbooks.Files[file.Key]), ClosedXmlReader.Read(file.Value))));
    }

    private static void AssertNone(IReadOnlyList<string> found) => Assert.True(found.Count == 0, string.Join('\n', found));
}

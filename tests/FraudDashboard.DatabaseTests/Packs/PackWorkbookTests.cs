using FraudDashboard.Tests.Support.Spreadsheets;
using Xunit;

namespace FraudDashboard.DatabaseTests.Packs;

/// <summary>Workbooks of a pack against the checklist for spreadsheets, and as other programs read them.</summary>
[Collection(nameof(BriefStores))]
public sealed class PackWorkbookTests(PackWorkbooks workbooks) : IClassFixture<PackWorkbooks>
{
    public static TheoryData<string> Names => [.. PackWorkbooks.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Workbook_OfAPack_BreaksNoRule(string name) =>
        AssertNone(SpreadsheetRule.BreachesOf(PublicationRules.All, workbooks[name]));

    [Theory]
    [MemberData(nameof(Names))]
    public void Workbook_OfAPack_IsReadAlikeByClosedXmlAndOpenpyxl(string name) =>
        AssertNone(EqualValues.Differences(ClosedXmlReader.Read(workbooks[name]), OpenpyxlReader.Read(workbooks[name])));

    [Fact]
    public void Workbooks_OfAPack_AreReadAlikeByLibreOffice()
    {
        Assert.SkipUnless(LibreOffice.IsInstalled, LibreOffice.Missing);

        var saved = LibreOffice.SavedAnew(PackWorkbooks.Names.ToDictionary(name => name, name => workbooks[name]));

        Assert.All(saved, file => AssertNone(EqualValues.Differences(ClosedXmlReader.Read(workbooks[file.Key]), ClosedXmlReader.Read(file.Value))));
    }

    private static void AssertNone(IReadOnlyList<string> found) => Assert.True(found.Count == 0, string.Join('\n', found));
}

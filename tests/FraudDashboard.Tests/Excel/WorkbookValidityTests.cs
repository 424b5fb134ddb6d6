using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using FraudDashboard.Web.Exports.Excel;
using Xunit;

namespace FraudDashboard.Tests.Excel;

public sealed class WorkbookValidityTests
{
    private static readonly SheetContent[] Contents =
    [
        CellCases.Content,
        Workbooks.Lines("It's & <odd> \"name\"", "a", null, "=b"),
        Workbooks.Lines("Empty"),
    ];

    [Fact]
    public async Task StreamedFile_AgainstTheSchema_HasNoError() => AssertValid(await Workbooks.StreamAsync(2, Contents));

    [Fact]
    public async Task SummaryFile_AgainstTheSchema_HasNoError() => AssertValid(await Workbooks.SummariseAsync(Contents));

    private static void AssertValid(byte[] file)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);

        var errors = new OpenXmlValidator(FileFormatVersions.Office2016).Validate(document);

        Assert.Empty(errors.Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}"));
    }
}

using FraudDashboard.Ingestion.Contracts;
using FraudDashboard.Ingestion.Parsing.Values;
using Xunit;

namespace FraudDashboard.Tests.Loading;

/// <summary>Texts that spreadsheets show or cannot hold.</summary>
public sealed class SpreadsheetValueTests
{
    [Theory]
    [InlineData("#N/A")]
    [InlineData(" #ref! ")]
    [InlineData("#DIV/0!")]
    [InlineData("#VALUE!")]
    [InlineData("#NAME?")]
    [InlineData("#NUM!")]
    [InlineData("#NULL!")]
    public void Field_ErrorOfASpreadsheet_IsInvalidInEveryFormat(string raw)
    {
        foreach (var column in ExtractContracts.All.SelectMany(contract => contract.Columns))
        {
            Assert.Equal(FieldReading.Invalid(FieldText.Trim(raw)), column.Format.Read(raw, TestLists.All));
        }
    }

    [Theory]
    [InlineData("a\u0001b", false)]
    [InlineData("\uFFFE", false)]
    [InlineData("a\u001Bb", false)]
    [InlineData("#1 Team", true)]
    [InlineData("two\nlines", true)]
    public void Text_CharacterThatNoSheetHolds_IsInvalid(string raw, bool isRead) => Assert.Equal(isRead, ColumnFormats.Text(60).Read(raw, TestLists.All).IsValue);
}

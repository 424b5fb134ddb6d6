using FraudDashboard.Ingestion.Contracts;
using FraudDashboard.Ingestion.Parsing.Values;
using Xunit;

namespace FraudDashboard.Tests.Loading;

public sealed class ValueReaderTests
{
    [Theory]
    [InlineData("Y", true)]
    [InlineData(" yes ", true)]
    [InlineData("TRUE", true)]
    [InlineData("1", true)]
    [InlineData("1.0", true)]
    [InlineData("0.0", false)]
    [InlineData("n", false)]
    [InlineData("No", false)]
    [InlineData("false", false)]
    [InlineData("0", false)]
    public void YesNo_AllowedWord_IsRead(string raw, bool expected) =>
        Assert.Equal(FieldReading.OfNumber(expected ? 1 : 0), Read(ColumnFormats.YesNo, raw));

    [Theory]
    [InlineData("2")]
    [InlineData("Yep")]
    [InlineData("01")]
    [InlineData("1.")]
    [InlineData("1.5")]
    [InlineData("2.0")]
    [InlineData("yes.")]
    [InlineData("\u0661")]
    public void YesNo_AnythingElse_IsInvalid(string raw) => AssertInvalid(ColumnFormats.YesNo, raw);

    [Theory]
    [InlineData("0", 0)]
    [InlineData("7022.88", 702288)]
    [InlineData("£1,126.56", 112656)]
    [InlineData("4,999.9", 499990)]
    [InlineData("£20,000", 2000000)]
    [InlineData("1,234,567.89", 123456789)]
    [InlineData("0.01", 1)]
    [InlineData("00012", 1200)]
    [InlineData("000000000000000000000000005", 500)]
    [InlineData("999999999999.99", 99999999999999)]
    [InlineData("999,999,999,999.99", 99999999999999)]
    [InlineData("\u00A0£5 ", 500)]
    public void Money_WellFormed_IsPence(string raw, long pence) =>
        Assert.Equal(FieldReading.OfNumber(pence), Read(ColumnFormats.Money, raw));

    [Theory]
    [InlineData("1000000000000")]
    [InlineData("1,000,000,000,000")]
    [InlineData("-0.01")]
    [InlineData("-1")]
    [InlineData("NaN")]
    [InlineData("1e3")]
    [InlineData("1,00.00")]
    [InlineData("1234,567")]
    [InlineData(",123")]
    [InlineData("1,,234")]
    [InlineData("1,234,56")]
    [InlineData("1,234,")]
    [InlineData("12.345")]
    [InlineData("12.")]
    [InlineData(".50")]
    [InlineData("£")]
    [InlineData("££5")]
    [InlineData("£ 5")]
    [InlineData("$5")]
    [InlineData("5 000")]
    [InlineData("+5")]
    [InlineData("1.234,56")]
    [InlineData("\u0663")]
    [InlineData("12.3,4")]
    [InlineData("99999999999999999999999999")]
    public void Money_IllFormed_IsInvalid(string raw) => AssertInvalid(ColumnFormats.Money, raw);

    [Theory]
    [InlineData("0", 0)]
    [InlineData("007", 7)]
    [InlineData("999999999", 999999999)]
    [InlineData("34.0", 34)]
    [InlineData("250.000000", 250)]
    [InlineData("1,250", 1250)]
    [InlineData("999,999,999.00", 999999999)]
    public void WholeNumber_OneToNineDigits_IsRead(string raw, int expected) =>
        Assert.Equal(FieldReading.OfNumber(expected), Read(ColumnFormats.WholeNumber(), raw));

    [Theory]
    [InlineData("1000000000")]
    [InlineData("0000000001")]
    [InlineData("2.5")]
    [InlineData("2.")]
    [InlineData(".0")]
    [InlineData("2.0.0")]
    [InlineData("2.0,0")]
    [InlineData("1e2")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("lots")]
    [InlineData("1,00")]
    [InlineData("1,0000")]
    [InlineData(",100")]
    [InlineData("1,000,000,000")]
    [InlineData("1 0")]
    [InlineData("\uFF11")]
    public void WholeNumber_AnythingElse_IsInvalid(string raw) => AssertInvalid(ColumnFormats.WholeNumber(), raw);

    [Theory]
    [InlineData("120", true)]
    [InlineData("121", false)]
    [InlineData("0", true)]
    public void WholeNumber_AtItsLimits_IsReadToTheLimit(string raw, bool isRead) =>
        Assert.Equal(isRead, Read(ColumnFormats.WholeNumber(maximum: 120), raw).IsValue);

    [Fact]
    public void WholeNumber_UnderItsMinimum_IsInvalid() => AssertInvalid(ColumnFormats.WholeNumber(minimum: 1), "0");

    [Theory]
    [InlineData("social_media")]
    [InlineData("Social Media")]
    [InlineData("SOCIAL-MEDIA")]
    [InlineData("\u200Bsocial\u00A0media\uFEFF")]
    public void Word_SpaceHyphenOrCase_IsTheAllowedWord(string raw) =>
        Assert.Equal(FieldReading.OfText("social_media"), Read(ColumnFormats.Words("phone", "social_media"), raw));

    [Theory]
    [InlineData("socialmedia")]
    [InlineData("social  media")]
    [InlineData("fax")]
    [InlineData("phone_")]
    public void Word_NotAllowed_IsInvalid(string raw) => AssertInvalid(ColumnFormats.Words("phone", "social_media"), raw);

    [Theory]
    [InlineData("NFIB3A", "NFIB3A")]
    [InlineData("nfib 3a", "NFIB3A")]
    [InlineData("3a", "NFIB3A")]
    [InlineData("5 2 b", "NFIB52B")]
    [InlineData("90", "NFIB90")]
    public void OffenceCode_CaseSpacesOrPrefix_IsTheCode(string raw, string code) =>
        Assert.Equal(FieldReading.OfText(code), Read(ColumnFormats.OffenceCode, raw));

    [Theory]
    [InlineData("NFIB-3A")]
    [InlineData("NFIB03A")]
    [InlineData("NFIBNFIB3A")]
    [InlineData("3Z")]
    [InlineData("NFIB")]
    public void OffenceCode_NotInTheList_IsInvalid(string raw) => AssertInvalid(ColumnFormats.OffenceCode, raw);

    [Theory]
    [InlineData("1a", "1A")]
    [InlineData(" 18 ", "18")]
    public void OutcomeCode_InTheList_IsTheCode(string raw, string code) =>
        Assert.Equal(FieldReading.OfText(code), Read(ColumnFormats.OutcomeCode, raw));

    [Theory]
    [InlineData("01")]
    [InlineData("1 A")]
    [InlineData("25")]
    public void OutcomeCode_NotInTheList_IsInvalid(string raw) => AssertInvalid(ColumnFormats.OutcomeCode, raw);

    [Theory]
    [InlineData("e09000002", "E09000002")]
    [InlineData("W06000001", "W06000001")]
    [InlineData("E09000001", "E09000001")]
    [InlineData("s12000033", "S12000033")]
    public void GssCode_LetterAndEightDigits_IsUpperCased(string raw, string code) =>
        Assert.Equal(FieldReading.OfText(code), Read(ColumnFormats.GssCode, raw));

    [Theory]
    [InlineData("Camden")]
    [InlineData("K02000001")]
    [InlineData("E0900000")]
    [InlineData("E090000012")]
    [InlineData("E0900000A")]
    public void GssCode_AnythingElse_IsInvalid(string raw) => AssertInvalid(ColumnFormats.GssCode, raw);

    [Theory]
    [InlineData("E09000001")]
    [InlineData("W06000001")]
    [InlineData("E09000034")]
    public void PoliceBorough_AnotherForce_IsInvalid(string raw) => AssertInvalid(ColumnFormats.PoliceBorough, raw);

    [Theory]
    [InlineData("se1", "SE1")]
    [InlineData("EC2A", "EC2A")]
    [InlineData("W1T", "W1T")]
    [InlineData("N16", "N16")]
    [InlineData("E8", "E8")]
    public void PostcodeDistrict_WellFormed_IsUpperCased(string raw, string district) =>
        Assert.Equal(FieldReading.OfText(district), Read(ColumnFormats.PostcodeDistrict, raw));

    [Theory]
    [InlineData("SE1 7PB")]
    [InlineData("LONDON")]
    [InlineData("ABC1")]
    [InlineData("1SE")]
    [InlineData("E")]
    [InlineData("SE")]
    [InlineData("SE1AB")]
    [InlineData("É1")]
    public void PostcodeDistrict_AnythingElse_IsInvalid(string raw) => AssertInvalid(ColumnFormats.PostcodeDistrict, raw);

    [Theory]
    [InlineData("nfrc123456", "NFRC123456")]
    [InlineData("NFRC12345678901234", "NFRC12345678901234")]
    public void NfibRef_DigitsWithinTheSetting_IsUpperCased(string raw, string reference) =>
        Assert.Equal(FieldReading.OfText(reference), Read(ColumnFormats.NfibRef, raw));

    [Theory]
    [InlineData("NFRC12345")]
    [InlineData("NFRC123456789012345")]
    [InlineData("NFRC12AB56")]
    [InlineData("NFRC 123456")]
    [InlineData("123456")]
    public void NfibRef_AnythingElse_IsInvalid(string raw) => AssertInvalid(ColumnFormats.NfibRef, raw);

    [Theory]
    [InlineData("08/0000001/24", "08/0000001/24")]
    [InlineData(" ab-1_2.c ", "AB-1_2.C")]
    [InlineData("12345678901234567890123456789012", "12345678901234567890123456789012")]
    public void Key_AllowedCharacters_IsUpperCased(string raw, string key) =>
        Assert.Equal(FieldReading.OfText(key), Read(ColumnFormats.Key, raw));

    [Theory]
    [InlineData("123456789012345678901234567890123")]
    [InlineData("A#1")]
    [InlineData("A 1")]
    [InlineData("É1")]
    [InlineData("=1+1")]
    public void Key_OtherCharactersOrTooLong_IsInvalid(string raw) => AssertInvalid(ColumnFormats.Key, raw);

    [Fact]
    public void Text_AstralCharacters_CountsEachOnce()
    {
        Assert.True(Read(ColumnFormats.Text(3), "a😀é").IsValue);
        Assert.False(Read(ColumnFormats.Text(3), "a😀é!").IsValue);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\u00A0\u200B\uFEFF\t")]
    public void Field_NothingButSpaces_IsBlank(string raw) => Assert.Equal(FieldReading.Blank, Read(ColumnFormats.Key, raw));

    [Theory]
    [InlineData("N/A")]
    [InlineData(" na ")]
    [InlineData("-")]
    [InlineData("--")]
    [InlineData(".")]
    [InlineData("None")]
    [InlineData("NULL")]
    [InlineData("unknown")]
    [InlineData("Not Known")]
    [InlineData("n/k")]
    [InlineData("TBC")]
    [InlineData("test")]
    [InlineData("xxx")]
    public void Field_PlaceholderWord_IsAPlaceholder(string raw)
    {
        foreach (var format in new[] { ColumnFormats.Key, ColumnFormats.Text(60), ColumnFormats.YesNo, ColumnFormats.Money, ColumnFormats.Timestamp, ColumnFormats.OffenceCode, ColumnFormats.Words("phone") })
        {
            Assert.Equal(new FieldReading(ReadingState.Placeholder, raw.Trim(), 0), Read(format, raw));
        }
    }

    [Fact]
    public void Field_PlaceholderThatIsAnAllowedWord_IsTheWord() =>
        Assert.Equal(FieldReading.OfText("unknown"), Read(ColumnFormats.Words("identified", "unknown"), " Unknown "));

    [Fact]
    public void Field_Invalid_KeepsFortyCharactersOfTheTrimmedText() => Assert.Equal(
        new string('x', 39) + "😀",
        Read(ColumnFormats.YesNo, "\u00A0" + new string('x', 39) + "😀y").Text);

    private static FieldReading Read(ColumnFormat format, string raw) => format.Read(raw, TestLists.All);

    private static void AssertInvalid(ColumnFormat format, string raw) =>
        Assert.Equal(FieldReading.Invalid(FieldText.Trim(raw)), Read(format, raw));
}

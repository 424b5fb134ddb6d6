using FraudDashboard.Ingestion.Profiles;
using Xunit;

namespace FraudDashboard.Tests.Loading.Profiles;

public sealed class ProfileReaderTests
{
    private const string Whole = """
        name: some-reports
        kind: crime_reports
        version: 7
        recognise:
          columns: [Case No, "Reported, when"]
          file_name: "*case*"
        skip_lines: 2
        delimiter: tab
        encoding: ibm850
        columns:
          crime_ref:
            key: [Area, Case No]
            separator: /
          source:
            constant: other
          status:
            from: State
            values:
              Live: open
              "": cancelled
            default: finalised
          reported_at:
            from: [Day, Time]
            separator: " "
            date_format: [MM/dd/yyyy HH:mm, MM/dd/yyyy]
          recorded_at:
            from: Recorded
            derive: reported_at
          source_updated_at:
            derive: as_at
          victim_age: Age
          vulnerable:
            from: "Vulnerable? # yes"
            derive: filled
        """;

    [Fact]
    public void Read_AWholeProfile_HasEachPart()
    {
        var profile = ProfileReader.Read(Whole);
        Assert.Equal(("some-reports", "crime_reports", 7, "*case*", 2, '\t', "ibm850"), (profile.Name, profile.Contract.Kind, profile.Version, profile.FileNamePattern, profile.SkipLines, profile.Delimiter, profile.EncodingName));
        Assert.Equal(["Case No", "Reported, when"], profile.KnownBy);
        Assert.True(profile.Columns["crime_ref"] is { IsKey: true, Separator: "/", From: ["Area", "Case No"] });
        Assert.Equal("other", profile.Columns["source"].Constant);
        Assert.Equal(("open", "cancelled", "finalised"), (profile.Columns["status"].Values["LIVE"], profile.Columns["status"].Values[""], profile.Columns["status"].Default));
        Assert.Equal(["MM/dd/yyyy HH:mm", "MM/dd/yyyy"], profile.Columns["reported_at"].DateFormats);
        Assert.Equal(["Age"], profile.Columns["victim_age"].From);
        Assert.Equal("filled", profile.Columns["vulnerable"].Derive);
    }

    [Theory]
    [InlineData("""values: {Live: "x\0y"}""")]
    [InlineData("""values: {"x\0y": open}""")]
    [InlineData("""default: "a\uD800" """)]
    [InlineData("""default: "a\x1b" """)]
    [InlineData("""default: "\uFFFE" """)]
    public void Read_CharacterThatCannotBeStored_IsRefusedWithItsLine(string line)
    {
        var refusal = Assert.Throws<ProfileRefusedException>(() => ProfileReader.Read(Whole.Replace("default: finalised", line, StringComparison.Ordinal).Replace("values:\n      Live: open\n      \"\": cancelled\n", "", StringComparison.Ordinal)));
        Assert.StartsWith("Line 1", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_AProfile_ReadsBackTheSame()
    {
        foreach (var profile in ShippedProfiles.All.Append(ProfileReader.Read(Whole)))
        {
            var yaml = ProfileWriter.Write(profile);
            Assert.Equal(yaml, ProfileWriter.Write(ProfileReader.Read(yaml)));
        }
    }

    [Fact]
    public void Write_NamesOfAnyCharacters_ReadBackTheSame()
    {
        string[] names = ["a: b", "x # y", "\"q\"", "back\\slash", "- dash", "[list]", "*star", "&and", "£ loss", "naïve 😀", "tab\there", "true", "12", "~", "'s"];
        var profile = ProfileReader.Read(Whole) with
        {
            KnownBy = names,
            Columns = new Dictionary<string, ColumnMapping> { ["victim_age"] = new() { From = names } },
        };
        var read = ProfileReader.Read(ProfileWriter.Write(profile));
        Assert.Equal(names, read.KnownBy);
        Assert.Equal(names, read.Columns["victim_age"].From);
    }

    [Theory]
    [InlineData("kind: crime_reports", "kind: thefts", "Line 2", "no kind of extract")]
    [InlineData("version: 7", "version: seven", "Line 3", "version must be a whole number")]
    [InlineData("version: 7", "version: 0", "Line 3", "from 1 to")]
    [InlineData("name: some-reports", "name: Some Reports", "Line 1", "small letters")]
    [InlineData("name: some-reports\n", "", "Line 1", "name is missing")]
    [InlineData("skip_lines: 2", "skip_line: 2", "Line 7", "the keys are")]
    [InlineData("delimiter: tab", "delimiter: '|'", "Line 8", "comma, semicolon, tab, pipe")]
    [InlineData("encoding: ibm850", "encoding: ebcdic", "Line 9", "utf-8")]
    [InlineData("  columns: [Case No, \"Reported, when\"]\n", "", "Line 5", "columns is missing")]
    [InlineData("  victim_age: Age", "  victim_name: Name", "Line 31", "no column of crime_reports")]
    [InlineData("  victim_age: Age", "  victim_age:", "Line 31", "blank")]
    [InlineData("  victim_age: Age", "  victim_age: []", "Line 31", "empty list")]
    [InlineData("  victim_age: Age", "  victim_age: {from: Age, date_format: dd/MM/yyyy}", "Line 31", "no date")]
    [InlineData("  victim_age: Age", "  victim_age: {constant: 121}", "Line 31", "a whole number from 0 to 120")]
    [InlineData("  victim_age: Age", "  victim_age: {from: Age, default: 3}", "Line 31", "add values")]
    [InlineData("  victim_age: Age", "  victim_age: {from: Age, vlaues: 3}", "Line 31", "no key of a column")]
    [InlineData("  victim_age: Age", "  victim_age: {from: Age, derive: as_at}", "Line 31", "cannot be derived from")]
    [InlineData("  victim_age: Age", "  victim_age: {key: [A, B]}", "Line 31", "no reference")]
    [InlineData("  victim_age: Age", "  victim_age: {}", "Line 31", "none of from")]
    [InlineData("  victim_age: Age", "  victim_age: {from: Age, separator: ','}", "Line 31", "separator")]
    [InlineData("    constant: other", "    constant: others", "Line 15", "is no value of source")]
    [InlineData("    constant: other", "    constant: other\n    from: X", "Line 15", "more than one of")]
    [InlineData("      Live: open", "      Live: opened", "Line 19", "one of open, finalised, cancelled")]
    [InlineData("      Live: open", "      Live: open\n      LIVE: open", "Line 20", "twice")]
    [InlineData("[MM/dd/yyyy HH:mm, MM/dd/yyyy]", "mm/dd/yyyy", "Line 25", "MM (months, in capitals)")]
    [InlineData("[MM/dd/yyyy HH:mm, MM/dd/yyyy]", "MM/dd/yyyy hh:mm", "Line 25", "hh only with tt")]
    [InlineData("[MM/dd/yyyy HH:mm, MM/dd/yyyy]", "dd/yyyy", "Line 25", "does not say the day")]
    [InlineData("[MM/dd/yyyy HH:mm, MM/dd/yyyy]", "yyyy-MM-ddK", "Line 25", "may hold")]
    [InlineData("[MM/dd/yyyy HH:mm, MM/dd/yyyy]", "\"dd/MM/yyyy '\"", "Line 25", "")]
    [InlineData("    derive: reported_at", "    derive: crime_ref", "Line 28", "give one of as_at")]
    [InlineData("    derive: filled", "    derive: filled\n    constant: Y", "Line 33", "more than one")]
    [InlineData("version: 7", "version: 7\nversion: 8", "Line", "")]
    [InlineData("version: 7", "version: [", "Line", "")]
    [InlineData("version: 7", "version: &a 7", "Line 3", "anchors")]
    public void Read_NotInOrder_IsRefusedWithItsLine(string good, string bad, string line, string expected)
    {
        var text = Whole.ReplaceLineEndings("\n").Replace(good, bad, StringComparison.Ordinal);
        var refusal = Assert.Throws<ProfileRefusedException>(() => ProfileReader.Read(text));
        Assert.StartsWith(line, refusal.Message, StringComparison.Ordinal);
        Assert.Contains(expected, refusal.Message, StringComparison.Ordinal);
        Assert.EndsWith(".", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("just words")]
    [InlineData("- a\n- list")]
    [InlineData("a: 1\n---\nb: 2")]
    [InlineData("\0")]
    [InlineData("a: \"\\ud800\"")]
    public void Read_NoProfile_IsRefused(string text) => Assert.Throws<ProfileRefusedException>(() => ProfileReader.Read(text));

    [Theory]
    [InlineData('[')]
    [InlineData('{')]
    public void Read_BracketsWithoutEnd_AreRefusedBeforeTheyFillTheStack(char bracket)
    {
        var refusal = Assert.Throws<ProfileRefusedException>(() => ProfileReader.Read("a: " + new string(bracket, 100_000)));
        Assert.Contains("too deep", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_TooLong_IsRefused() => Assert.Throws<ProfileRefusedException>(() => ProfileReader.Read(new string('#', ProfileYaml.LongestText + 1)));

    [Fact]
    public void Read_ColumnsThatDeriveFromEachOther_AreRefused()
    {
        var refusal = Assert.Throws<ProfileRefusedException>(() => ProfileReader.Read(ProfileTexts.Of("reported_at:\n  derive: recorded_at\nrecorded_at:\n  derive: reported_at")));
        Assert.Contains("derives from recorded_at, which derives from reported_at", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_Shipped_AreInOrderAndOfDifferentNames() => Assert.Equal(
        ["connect-crime-reports", "cris-crime-reports", "generic-open-data"], ShippedProfiles.All.Select(profile => profile.Name));
}

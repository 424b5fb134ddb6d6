using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using FraudDashboard.Web.Exports.Excel;
using FraudDashboard.Web.Exports.Word;
using Xunit;

namespace FraudDashboard.Tests.Word;

/// <summary>A Word file that this product writes, as its library reads it again.</summary>
public sealed class WordFileTests
{
    private static readonly PublicationProperties Properties = new("Fraud recording: Camden", "September 2026, version 1", "The force", "OFFICIAL – SENSITIVE", new(2026, 12, 1, 9, 30, 0));

    private static readonly WrittenDocument Written = new(
        "Fraud recording: Camden, September 2026", ["Status: frozen"],
        [
            new("summary", "In short") { Paragraphs = ["A paragraph"], Bullets = ["A bullet", "Another"], Comment = new("Comment by Sam Staff, 1 December 2026", "=1+1 <b>\u0001 plain") },
            new("measures", "Each measure") { Table = new("Measures", [new("Measure", 3), new("September 2026", 1, IsNumber: true)], [["Completion", "84.4 %"], ["Outcome returns", "[c]"]]) },
        ],
        ["How to read it"])
    {
        Warning = "Internal copy",
    };

    [Fact]
    public void File_IsValidAndSaysWhatItIs()
    {
        using var package = Open(WordFile.Write(Properties, Written).Bytes);

        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2016).Validate(package, TestContext.Current.CancellationToken).Select(error => $"{error.Path?.XPath}: {error.Description}"));
        Assert.Equal(
            ("Fraud recording: Camden", "September 2026, version 1", "The force", "en-GB"),
            (package.PackageProperties.Title, package.PackageProperties.Subject, package.PackageProperties.Creator, package.PackageProperties.Language));
        Assert.Contains("w:lang w:val=\"en-GB\"", package.MainDocumentPart!.StyleDefinitionsPart!.Styles!.OuterXml, StringComparison.Ordinal);
    }

    [Fact]
    public void File_HasTheMarkingAboveAndTheNumberOfThePageBelow()
    {
        using var package = Open(WordFile.Write(Properties, Written).Bytes);
        var main = package.MainDocumentPart!;

        Assert.Equal("OFFICIAL – SENSITIVE", Assert.Single(main.HeaderParts).Header.InnerText);
        Assert.Equal("PAGE NUMPAGES", string.Join(' ', Assert.Single(main.FooterParts).Footer.Descendants<SimpleField>().Select(field => field.Instruction!.Value)));
        Assert.Equal("11906 16838", $"{main.Document.Body!.Descendants<PageSize>().Single().Width} {main.Document.Body!.Descendants<PageSize>().Single().Height}");
    }

    [Fact]
    public void Paragraph_IsSetByAStyleAndByNothingElse()
    {
        using var package = Open(WordFile.Write(Properties, Written).Bytes);
        var body = package.MainDocumentPart!.Document.Body!;
        var styles = package.MainDocumentPart.StyleDefinitionsPart!.Styles!.Elements<Style>().Select(style => style.StyleId!.Value).ToHashSet();

        Assert.Equal(
            ["Warning: Internal copy", "Title: Fraud recording: Camden, September 2026", "Subtitle: Status: frozen", "Heading1: In short", ": A paragraph", "ListBullet: A bullet", "ListBullet: Another",
                "CommentHeading: Comment by Sam Staff, 1 December 2026", "CommentBody: =1+1 <b> plain", "Heading1: Each measure", "Note: How to read it"],
            body.Elements<Paragraph>().Select(paragraph => $"{paragraph.ParagraphProperties?.ParagraphStyleId?.Val}: {paragraph.InnerText}"));
        Assert.Empty(body.Descendants<RunProperties>());
        Assert.All(body.Descendants<ParagraphProperties>(), set => Assert.Contains(Assert.IsType<ParagraphStyleId>(Assert.Single(set.ChildElements)).Val!.Value, styles));
    }

    [Fact]
    public void Table_RepeatsItsHeaderAndSetsNumbersToTheRight()
    {
        using var package = Open(WordFile.Write(Properties, Written).Bytes);
        var table = Assert.Single(package.MainDocumentPart!.Document.Body!.Elements<Table>());

        Assert.Equal([true, false, false], table.Elements<TableRow>().Select(row => row.Descendants<TableHeader>().Any()));
        Assert.All(table.Elements<TableRow>(), row => Assert.Equal(
            ["TableText", "TableNumber"], row.Descendants<Paragraph>().Select(paragraph => paragraph.ParagraphProperties!.ParagraphStyleId!.Val!.Value)));
        Assert.Equal("Measures", table.Descendants<TableCaption>().Single().Val!.Value);
    }

    [Fact]
    public void File_OfTheSameDocument_HasTheSameBytes()
    {
        var (bytes, hash) = WordFile.Write(Properties, Written);

        Assert.Equal(bytes, WordFile.Write(Properties, Written).Bytes);
        Assert.NotEqual(hash, WordFile.Write(Properties, Written with { Lines = ["Status: frozen."] }).ContentHash);
        Assert.NotEqual(hash, WordFile.Write(Properties with { Marking = "OFFICIAL" }, Written).ContentHash);
    }

    [Fact]
    public void Hash_OfAFileThatAnotherProgramSaved_IsThatOfItsWords()
    {
        var (bytes, hash) = WordFile.Write(Properties, Written);

        Assert.Equal(hash, HashAfter(bytes, _ => { }));
        Assert.Equal(hash, HashAfter(bytes, body => body.Descendants<Run>().ToList().ForEach(run => run.InsertBeforeSelf(new BookmarkStart { Id = "1", Name = "x" }))));
        Assert.NotEqual(hash, HashAfter(bytes, body => body.Descendants<Text>().Last().Text += " "));
        Assert.NotEqual(hash, HashAfter(bytes, body => body.Descendants<TableRow>().Last().Remove()));
        Assert.Null(WordContent.HashOf(new MemoryStream([1, 2, 3])));
    }

    private static string? HashAfter(byte[] bytes, Action<Body> change)
    {
        using var file = new MemoryStream();
        file.Write(bytes);
        using (var package = WordprocessingDocument.Open(file, isEditable: true))
        {
            change(package.MainDocumentPart!.Document.Body!);
        }

        file.Position = 0;
        return WordContent.HashOf(file);
    }

    private static WordprocessingDocument Open(byte[] bytes) => WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
}

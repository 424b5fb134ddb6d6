using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using FraudDashboard.Web.Exports.Excel;

namespace FraudDashboard.Web.Exports.Word;

/// <summary>Writes a document as a Word file: A4, with the marking above each page and its number below.</summary>
public static class WordFile
{
    /// <summary>What a browser is told that it is.</summary>
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private const string MainContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    /// <summary>The same bytes whenever the same document is written, and the hash of what it says.</summary>
    /// <param name="properties">What it says of itself.</param>
    /// <param name="document">What it says.</param>
    public static (byte[] Bytes, string ContentHash) Write(PublicationProperties properties, WrittenDocument document)
    {
        using var file = new MemoryStream();
        using (var package = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            // Named by hand: a relation that the library names is named at random.
            var main = package.AddNewPart<MainDocumentPart>(MainContentType, "rId1");
            main.AddNewPart<StyleDefinitionsPart>("rId1").Styles = new Styles(WordStyles.Styles);
            main.AddNewPart<NumberingDefinitionsPart>("rId2").Numbering = new Numbering(WordStyles.Numbering);
            main.AddNewPart<DocumentSettingsPart>("rId3").Settings = new Settings(WordStyles.Settings);
            main.AddNewPart<HeaderPart>("rId4").Header = new Header(WordBody.Paragraph(WordStyles.Header, properties.Marking));
            main.AddNewPart<FooterPart>("rId5").Footer = WordBody.Footer(properties.Title);
            main.Document = new Document(WordBody.Of(document, "rId4", "rId5"));
            WriteProperties(package.AddNewPart<CoreFilePropertiesPart>("application/vnd.openxmlformats-package.core-properties+xml", "rId2"), properties);
        }

        var bytes = Packed(file, properties.At);
        using var written = new MemoryStream(bytes);
        return (bytes, WordContent.HashOf(written)!);
    }

    private static void WriteProperties(CoreFilePropertiesPart part, PublicationProperties properties)
    {
        XNamespace core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties", dc = "http://purl.org/dc/elements/1.1/",
            terms = "http://purl.org/dc/terms/", schema = "http://www.w3.org/2001/XMLSchema-instance";
        var at = properties.At.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        XElement Moment(string name) => new(terms + name, new XAttribute(schema + "type", "dcterms:W3CDTF"), at);
        var written = new XElement(
            core + "coreProperties",
            new XAttribute(XNamespace.Xmlns + "cp", core), new XAttribute(XNamespace.Xmlns + "dc", dc), new XAttribute(XNamespace.Xmlns + "dcterms", terms), new XAttribute(XNamespace.Xmlns + "xsi", schema),
            new XElement(dc + "title", CellText.Clean(properties.Title)),
            new XElement(dc + "subject", CellText.Clean(properties.Subject)),
            new XElement(dc + "creator", CellText.Clean(properties.Author)),
            new XElement(dc + "language", "en-GB"),
            new XElement(core + "category", CellText.Clean(properties.Marking)),
            new XElement(core + "lastModifiedBy", CellText.Clean(properties.Author)),
            Moment("created"),
            Moment("modified"));
        using var content = part.GetStream(FileMode.Create);
        written.Save(content, SaveOptions.DisableFormatting);
    }

    /// <summary>The entries in one order and of one time: the package has the moment at which it was made.</summary>
    private static byte[] Packed(MemoryStream made, DateTime at)
    {
        made.Position = 0;
        using var packed = new MemoryStream();
        using (var from = new ZipArchive(made, ZipArchiveMode.Read))
        using (var to = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in from.Entries.OrderBy(entry => entry.FullName, StringComparer.Ordinal))
            {
                var copy = to.CreateEntry(entry.FullName, CompressionLevel.Optimal);
                copy.LastWriteTime = new DateTimeOffset(at, TimeSpan.Zero);
                using Stream read = entry.Open(), write = copy.Open();
                read.CopyTo(write);
            }
        }

        return packed.ToArray();
    }
}

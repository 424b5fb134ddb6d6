using System.Security.Cryptography;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace FraudDashboard.Web.Exports.Word;

/// <summary>What a Word document says, whatever program last saved it: the text of its paragraphs, in order.</summary>
public static class WordContent
{
    /// <summary>
    /// SHA-256 of one line for each paragraph of the body, the header and the footnotes that is not empty; null where it is no
    /// Word document. The footer has the numbers of the pages, which each program works out for itself.
    /// </summary>
    /// <returns>64 hexadecimal digits.</returns>
    public static string? HashOf(Stream file)
    {
        try
        {
            using var package = WordprocessingDocument.Open(file, isEditable: false);
            if (package.MainDocumentPart is not { Document.Body: { } body } main)
            {
                return null;
            }

            var roots = main.HeaderParts.Select(part => part.Header).Cast<OpenXmlElement?>()
                .Append(body).Append(main.FootnotesPart?.Footnotes).Append(main.EndnotesPart?.Endnotes);
            var lines = roots.OfType<OpenXmlElement>().SelectMany(root => root.Descendants<Paragraph>().Select(paragraph => paragraph.InnerText).Where(text => text.Length > 0));
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + '\n')))));
        }
        catch (Exception problem) when (problem is FileFormatException or InvalidDataException or OpenXmlPackageException or System.Xml.XmlException)
        {
            return null;
        }
    }
}

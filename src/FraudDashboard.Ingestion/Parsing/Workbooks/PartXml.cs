using System.Text;
using System.Xml;

namespace FraudDashboard.Ingestion.Parsing.Workbooks;

/// <summary>Reads a part as XML, node by node, without ever holding more than one of them; document types are refused.</summary>
internal sealed class PartXml : IDisposable
{
    private const int MostDepth = 64;

    private readonly PartStream _bytes;
    private readonly XmlReader _xml;
    private readonly string _part;

    // Of the encodings that XML may name, .NET must be told of those of code pages.
    static PartXml() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public PartXml(PartStream bytes, string part)
    {
        _bytes = bytes;
        _part = part;
        try
        {
            _xml = XmlReader.Create(bytes, new()
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
                NameTable = new BoundedNames(part),
            });
        }
        catch (Exception error) when (WorkbookRefusals.For(error, part) is not null)
        {
            bytes.Dispose();
            throw WorkbookRefusals.For(error, part)!;
        }
    }

    public int Depth => _xml.Depth;

    public string Name => _xml.LocalName;

    public bool IsElement => _xml.NodeType == XmlNodeType.Element;

    public bool IsEnd => _xml.NodeType == XmlNodeType.EndElement;

    public bool IsEmptyElement => _xml.IsEmptyElement;

    /// <summary>Moves to the next node; false at the end, where the part's bytes have been compared with its checksum.</summary>
    public bool Read()
    {
        _bytes.BeginNode();
        try
        {
            if (!_xml.Read())
            {
                return false;
            }
        }
        catch (Exception error) when (WorkbookRefusals.For(error, _part) is not null)
        {
            throw WorkbookRefusals.For(error, _part)!;
        }

        return _xml.Depth <= MostDepth ? true : throw WorkbookRefusals.DamagedPart(_part);
    }

    /// <summary>Moves on to the end of the current element, past whatever is in it.</summary>
    public void Skip()
    {
        if (!IsElement || IsEmptyElement)
        {
            return;
        }

        var depth = Depth;
        while (Read() && !(IsEnd && Depth == depth))
        {
        }
    }

    /// <summary>An attribute of the current element without spaces around it, whatever its prefix; null where it has none.</summary>
    public string? Attribute(string name)
    {
        var value = _xml.GetAttribute(name);
        return value is null ? null : value.AsSpan().Trim().Length == value.Length ? value : value.Trim();
    }

    /// <summary>The attribute of that name in a namespace of relationships, of the old or the strict form.</summary>
    public string? RelationAttribute(string name)
    {
        string? found = null;
        while (found is null && _xml.MoveToNextAttribute())
        {
            found = _xml.LocalName == name && _xml.NamespaceURI.EndsWith("/relationships", StringComparison.Ordinal) ? _xml.Value.Trim() : null;
        }

        _xml.MoveToElement();
        return found;
    }

    /// <summary>Adds the text of the current element, and moves to its end; elements within it are passed over.</summary>
    public void AppendText(TextBuffer text)
    {
        if (IsEmptyElement)
        {
            return;
        }

        var depth = Depth;
        while (Read() && !(IsEnd && Depth == depth))
        {
            if (IsElement)
            {
                Skip();
            }
            else if (_xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace)
            {
                AppendValue(text);
            }
        }
    }

    public void Dispose()
    {
        _xml.Dispose();
        _bytes.Dispose();
    }

    private void AppendValue(TextBuffer text)
    {
        try
        {
            int read;
            do
            {
                var (characters, start, length) = text.Chunk();
                text.Advance(read = _xml.ReadValueChunk(characters, start, length));
            }
            while (read > 0);
        }
        catch (Exception error) when (WorkbookRefusals.For(error, _part) is not null)
        {
            throw WorkbookRefusals.For(error, _part)!;
        }
    }
}

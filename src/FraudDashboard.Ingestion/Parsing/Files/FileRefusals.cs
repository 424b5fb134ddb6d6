namespace FraudDashboard.Ingestion.Parsing.Files;

/// <summary>The reasons for which a file is refused before its first record is read.</summary>
internal static class FileRefusals
{
    private static readonly string[] MarkupStarts =
        ["<!doctype", "<html", "<head", "<body", "<table", "<?xml", "<script", "<meta", "<div", "<!--"];

    public static void RefuseUnlessText(ReadOnlySpan<byte> head, long byteCount, bool hasNul, TextFormat format)
    {
        if (byteCount == format.MarkLength)
        {
            throw new ExtractRefusedException("The file is empty: export it again.");
        }

        if (hasNul)
        {
            throw new ExtractRefusedException(
                format.IsUtf16
                    ? "The file is not text: it holds NUL characters; export it again as CSV in UTF-8."
                    : "The file is not text: it holds NUL bytes and does not begin with the mark of UTF-16; export it again as CSV in UTF-8.");
        }

        var start = format.Encoding.GetString(head[format.MarkLength..]).AsSpan().TrimStart();
        foreach (var markup in MarkupStarts)
        {
            if (start.StartsWith(markup, StringComparison.OrdinalIgnoreCase))
            {
                throw new ExtractRefusedException(
                    "The file is a web page (HTML), not CSV: it may be an error or sign-in page; export the extract again.");
            }
        }
    }
}

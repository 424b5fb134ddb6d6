using ClosedXML.Excel;

namespace FraudDashboard.Web.Exports.Excel;

/// <summary>Writes small workbooks for reading and printing: title, note, and one named table on each sheet.</summary>
public static class SummaryWorkbook
{
    /// <summary>ClosedXML holds the whole workbook in memory: 10,000 rows take 300 MB, 500,000 take 9.4 GB.</summary>
    public const int MaximumRows = 10_000;

    /// <summary>Writes the whole workbook and says how many rows of data it holds.</summary>
    /// <param name="target">A stream that is only written to; it is left open, and nothing is written to it before the workbook is made.</param>
    /// <exception cref="InvalidOperationException">There are more than <see cref="MaximumRows"/> rows.</exception>
    public static async Task<long> WriteAsync(
        Stream target, Cover cover, IReadOnlyList<SheetContent> contents, CancellationToken cancellation)
    {
        using var workbook = new XLWorkbook();
        SetProperties(workbook, cover);
        var names = new SheetNames();
        var coverSheet = workbook.AddWorksheet(names.Claim(Cover.SheetName));
        var written = 0L;
        foreach (var content in contents)
        {
            var rows = await RowsAsync(content, MaximumRows - written, cancellation);
            new SummarySheet(workbook.AddWorksheet(names.Claim(content.Tab)), cover).Fill(content, rows);
            written += rows.Count;
        }

        new SummarySheet(coverSheet, cover).FillCover(cover.Lines(written, contents));
        coverSheet.SetTabActive();
        using var file = new MemoryStream();
        workbook.SaveAs(file);
        SurrogateRepair.Apply(file);
        WorkbookCompletion.Apply(file, SummarySheet.Font, SummarySheet.FontSize);
        await target.WriteAsync(file.GetBuffer().AsMemory(0, (int)file.Length), cancellation);
        await target.FlushAsync(cancellation);
        return written;
    }

    private static async Task<IReadOnlyList<object?[]>> RowsAsync(
        SheetContent content, long room, CancellationToken cancellation)
    {
        var rows = new List<object?[]>();
        await foreach (var row in content.Rows.WithCancellation(cancellation))
        {
            if (rows.Count == room)
            {
                throw new InvalidOperationException(
                    $"'{content.Title}' takes a summary past {MaximumRows} rows: export it as a working list.");
            }

            rows.Add(row);
        }

        return rows;
    }

    private static void SetProperties(XLWorkbook workbook, Cover cover)
    {
        workbook.Properties.Title = CellText.Clean(cover.Title);
        workbook.Properties.Subject = CellText.Clean(cover.Period);
        workbook.Properties.Author = CellText.Clean(cover.MadeBy);
        workbook.Properties.LastModifiedBy = CellText.Clean(cover.MadeBy);
        workbook.Properties.Category = CellText.Clean(cover.Marking);
        workbook.Properties.Comments = CellText.Clean(cover.Filters);
        workbook.Properties.Created = cover.MadeAt.UtcDateTime;
        workbook.Properties.Modified = cover.MadeAt.UtcDateTime;
    }
}

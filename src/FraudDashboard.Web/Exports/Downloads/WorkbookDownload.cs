using FraudDashboard.Web.Exports.Excel;

namespace FraudDashboard.Web.Exports.Downloads;

/// <summary>Writes workbooks to where files wait to be sent.</summary>
public static class WorkbookDownload
{
    /// <summary>Writes the workbook, and counts its rows for the page that waits for it.</summary>
    /// <exception cref="SpoolException">There is no room for it.</exception>
    public static async Task<DownloadName> WriteAsync(this DownloadTarget target, ExportFile file, CancellationToken cancellation)
    {
        target.ExpectedRows = file.Cover.ExpectedRows;
        var counted = file with
        {
            Contents = [.. file.Contents.Select(content => new SheetContent(content.Title, content.Columns, target.Counted(content.Rows)) { Tab = content.Tab })],
        };
        await counted.WriteAsync(target.File, cancellation);
        return new(file.FileName, ExportFile.ContentType);
    }
}

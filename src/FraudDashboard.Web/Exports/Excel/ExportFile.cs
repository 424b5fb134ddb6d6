using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace FraudDashboard.Web.Exports.Excel;

/// <summary>Which of the two kinds of workbook a reader asked for.</summary>
public enum WorkbookKind
{
    /// <summary>Any length, filters and a frozen header.</summary>
    WorkingList,

    /// <summary>For reading and printing; becomes a working list when it is too long for that.</summary>
    Summary,
}

/// <summary>A file on its way to a reader.</summary>
public sealed record ExportFile
{
    /// <summary>The name under which it is saved.</summary>
    public required string FileName { get; init; }

    /// <summary>Its first sheet.</summary>
    public required Cover Cover { get; init; }

    /// <summary>The sheets after the cover.</summary>
    public required IReadOnlyList<SheetContent> Contents { get; init; }

    /// <summary>What the reader asked for.</summary>
    public WorkbookKind Kind { get; init; } = WorkbookKind.WorkingList;
}

/// <summary>Sends a workbook as a download; who may have it and how it is asked for is the caller's part.</summary>
public static class ExportEndpoint
{
    /// <summary>The media type of an Office Open XML workbook.</summary>
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Streams the file and returns how many rows it holds, for the audit line.</summary>
    /// <remarks>A failure on the way breaks the connection, so that no browser keeps half a file as a whole one.</remarks>
    /// <exception cref="OperationCanceledException">The reader has gone.</exception>
    public static async Task<long> SendAsync(HttpResponse response, ExportFile file, CancellationToken cancellation)
    {
        SetHeaders(response, file.FileName);
        response.HttpContext.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        try
        {
            return IsSummary(file)
                ? await SummaryWorkbook.WriteAsync(response.Body, file.Cover, file.Contents, cancellation)
                : await StreamingWorkbook.WriteAsync(response.Body, file.Cover, file.Contents, cancellation);
        }
        catch when (response.HasStarted)
        {
            response.HttpContext.Abort();
            throw;
        }
    }

    // Without a count beforehand the length is unknown, and only the streaming writer can take any length.
    private static bool IsSummary(ExportFile file) =>
        file.Kind == WorkbookKind.Summary && file.Cover.ExpectedRows is <= SummaryWorkbook.MaximumRows;

    private static void SetHeaders(HttpResponse response, string fileName)
    {
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(fileName);
        response.ContentType = ContentType;
        response.Headers.ContentDisposition = disposition.ToString();
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
    }
}

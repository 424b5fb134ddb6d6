using System.Globalization;
using System.Text;
using System.Text.Json;
using FraudDashboard.Database.Audit;
using FraudDashboard.Database.Sessions;
using FraudDashboard.Ingestion.Parsing.Files;
using FraudDashboard.Ingestion.Parsing.Rows;
using FraudDashboard.Ingestion.Parsing.Values;
using FraudDashboard.Web.Exports;
using FraudDashboard.Web.Exports.Downloads;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace FraudDashboard.Web.Features.Imports;

/// <summary>
/// The rejected rows of a load as a CSV in the form of the contract, with the code and the reason of each: mended, it loads
/// again, since the two columns are not of the contract. Duplicates, and rows that a profile leaves out, come only when they are asked for: loaded again as it is,
/// one would take the place of the row that stands.
/// </summary>
public static class RejectedCsv
{
    private const int WrittenAtATime = 64 * 1024;
    private const char ZeroWidthSpace = '\u200B';
    private static readonly string[] ReasonColumns = ["reject_code", "reject_reason"];
    private const string WholeLineColumn = "whole_line";
    private const string LineColumn = "line_no";

    public static void MapRejectedCsv(this WebApplication app) =>
        app.MapPost(Urls.ImportsPath + "/{id:long}/rejected", SendAsync).RequireAuthorization(new RequiresAttribute(Capability.Import))
            .RequireRateLimiting(RequestLimits.File);

    private static async Task SendAsync(
        long id, [FromForm] string? code, [FromForm] string? purpose, HttpContext context,
        CurrentReader reader, ReadSessions sessions, FileReadSessions fileSessions, AuditTrail trail, DownloadAnswers downloads, CancellationToken cancellation)
    {
        if (AuditExport.RefusalOf(purpose, "file") is { } refusal)
        {
            context.RefuseForm(StatusCodes.Status400BadRequest, refusal, Urls.Import(id));
            return;
        }

        await using (var session = await sessions.OpenAsync(reader.Scope, cancellation))
        {
            if (await ImportsQuery.OneAsync(session, reader.Scope, id, cancellation) is not { RejectedCount: > 0 })
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return;
            }
        }

        var asking = reader.Reader!;
        await downloads.AnswerAsync(context, new DownloadOrder(asking, "Rejected rows", Urls.Import(id), async (target, end) =>
        {
            await using var session = await fileSessions.OpenAsync(asking.Scope, end);
            return await MakeAsync(session, asking.Scope, id, code, purpose!.Trim(), trail, target, end);
        }));
    }

    private static async Task<DownloadName> MakeAsync(
        ReadSession session, UserScope reader, long id, string? code, string purpose, AuditTrail trail, DownloadTarget target, CancellationToken cancellation)
    {
        var load = await ImportsQuery.OneAsync(session, reader, id, cancellation)
            ?? throw new SpoolException("The file was not made: the load is no longer there.");
        var fileName = RejectedRows.FileName(load.Kind, load.AsAtOn, load.LoadId);
        var asked = LoadWords.CountsOf(load.RejectedByCode).Keys.FirstOrDefault(known => known == code);
        await trail.RecordAsync(reader.By(AuditActions.Exported, Urls.RejectedCsv(id), purpose, new { code = asked, file = fileName }), cancellation);
        var rows = QuarantinedRowsQuery.StreamAsync(session, reader, id, asked, cancellation)
            .Where(row => asked is not null || row.RejectCode is not (RejectCode.DuplicateInFile or RejectCode.LeftOut));
        await using var writer = new StreamWriter(target.File, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), WrittenAtATime, leaveOpen: true);
        await WriteAsync(writer, load.PresentColumns, target.Counted(rows, cancellation), cancellation);
        return new(fileName, "text/csv; charset=utf-8");
    }

    /// <summary>Writes the columns that the file had: one that it had not must not come back as a blank.</summary>
    private static async Task WriteAsync(
        TextWriter writer, string[] columns, IAsyncEnumerable<QuarantinedRowsRow> rows, CancellationToken cancellation)
    {
        await writer.WriteAsync(Line([.. columns, .. ReasonColumns, WholeLineColumn, LineColumn]));
        await foreach (var row in rows.WithCancellation(cancellation))
        {
            var values = row.RawRow is null ? null : JsonSerializer.Deserialize<Dictionary<string, string?>>(row.RawRow);
            await writer.WriteAsync(Line(
                [.. columns.Select(column => values?.GetValueOrDefault(column)), row.RejectCode, row.Reason, row.RawLine, row.LineNo.ToString(CultureInfo.InvariantCulture)]));
        }
    }

    private static string Line(IEnumerable<string?> fields) => string.Join(',', fields.Select(Field)) + "\r\n";

    private static string Field(string? text) => string.IsNullOrEmpty(text) ? "" : $"\"{Harmless(text).Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    // A spreadsheet would run what begins like a formula; the zero-width space that stops it is trimmed by the loader.
    private static string Harmless(string text) =>
        FieldText.Trim(text) is ['=' or '+' or '-' or '@', ..] ? ZeroWidthSpace + text : text;
}

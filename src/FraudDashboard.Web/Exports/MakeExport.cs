using FraudDashboard.Database.Audit;
using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Exports.Downloads;
using FraudDashboard.Web.Exports.Excel;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Exports;

/// <summary>Reads a table or list of a page in one snapshot, and writes it with its cover once its line stands in the audit.</summary>
public sealed class MakeExport(FileReadSessions sessions, AuditReadSessions auditSessions, PageRequestReader requests, CoverBuilder cover, AuditExport audit)
{
    /// <summary>Makes the file of an export, of as many rows as its cover says.</summary>
    /// <exception cref="SessionEndedException">The reader's session has ended.</exception>
    /// <exception cref="SpoolException">There is no room for it.</exception>
    /// <exception cref="Npgsql.NpgsqlException">The rows could not be read, or the line not written.</exception>
    public async Task<DownloadName> RunAsync(
        ExportDefinition definition, string query, string purpose, UserScope reader, DownloadTarget target, CancellationToken cancellation)
    {
        // Counted, listed and written in one snapshot: as many rows as the cover says.
        await using var session = await sessions.OpenAsync(reader, cancellation);
        var (request, _) = await requests.ReadAsync(session, query, definition.Keys, null, cancellation);
        await using var auditSession = definition.IsOfAudit ? await auditSessions.OpenAsync(reader, cancellation) : null;
        var content = await definition.ReadAsync(auditSession ?? session, request, cancellation);
        var file = new ExportFile
        {
            FileName = ExportFileName.Of($"fraud-{definition.Key}", ListName.Of(definition, request, content.PeriodName), request.Frame.Clock?.AsAtOn),
            Cover = await cover.RunAsync(session, request, definition.TitleFor(request), content.Period, purpose, content.ExpectedRows, cancellation),
            Contents = [content.Sheet],
            Kind = definition.IsList ? WorkbookKind.WorkingList : WorkbookKind.Summary,
        };
        file = await audit.RunAsync(request, AuditActions.Exported, Urls.Export(definition.Key), file, cancellation);
        return await target.WriteAsync(file, cancellation);
    }
}

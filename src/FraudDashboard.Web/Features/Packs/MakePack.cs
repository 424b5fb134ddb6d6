using FraudDashboard.Database.Audit;
using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Exports;
using FraudDashboard.Web.Exports.Downloads;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Packs;

/// <summary>Reads a pack in one snapshot, and writes it once its line stands in the audit.</summary>
public sealed class MakePack(FileReadSessions sessions, PageRequestReader requests, CoverBuilder cover, AuditExport audit)
{
    /// <summary>Makes the pack of the month and area of a query string.</summary>
    /// <exception cref="SessionEndedException">The reader's session has ended.</exception>
    /// <exception cref="SpoolException">There is no room for it.</exception>
    /// <exception cref="Npgsql.NpgsqlException">The figures could not be read, or the line not written.</exception>
    public async Task<DownloadName> RunAsync(string query, string purpose, UserScope reader, DownloadTarget target, CancellationToken cancellation)
    {
        await using var session = await sessions.OpenAsync(reader, cancellation);
        var (request, _) = await requests.ReadAsync(session, query, new PageKeys(), null, cancellation);
        var file = await PackFile.MakeAsync(session, request, purpose, cover, cancellation);
        file = await audit.RunAsync(request, AuditActions.PackDownloaded, Urls.PackFilePath, file, cancellation);
        return await target.WriteAsync(file, cancellation);
    }
}

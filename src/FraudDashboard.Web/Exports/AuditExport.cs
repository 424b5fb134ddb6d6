using FraudDashboard.Database.Audit;
using FraudDashboard.Web.Exports.Excel;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Security;

namespace FraudDashboard.Web.Exports;

/// <summary>Audits a file before its first byte is sent, and puts the anchor of its line on its cover.</summary>
public sealed class AuditExport(AuditTrail trail)
{
    /// <summary>The most characters of a purpose.</summary>
    public const int LongestPurpose = 200;

    /// <summary>Why a purpose cannot stand in the audit, as a sentence; null when it can.</summary>
    public static string? RefusalOf(string? purpose, string file) => purpose?.Trim() switch
    {
        null or "" => $"Say what the {file} is for, then download again.",
        { Length: > LongestPurpose } => $"Say what the {file} is for in {LongestPurpose} characters or fewer, then download again.",
        var given when given.Any(char.IsControl) => $"Say what the {file} is for on one line, then download again.",
        _ => null,
    };

    /// <summary>The file with its anchor; the filters are those that were understood, so nothing else that was posted is kept.</summary>
    /// <exception cref="Npgsql.NpgsqlException">The line could not be written: no file is sent.</exception>
    public async Task<ExportFile> RunAsync(
        PageRequest request, string actionCode, string subject, ExportFile file, CancellationToken cancellation)
    {
        var line = request.Reader.By(actionCode, subject, file.Cover.Purpose, new
        {
            query = request.Filter.ToQuery(),
            rows = file.Cover.ExpectedRows,
            file = file.FileName,
        });
        var anchor = await trail.RecordAsync(line, cancellation);
        return file with { Cover = file.Cover with { AuditAnchor = anchor.ToString() } };
    }
}

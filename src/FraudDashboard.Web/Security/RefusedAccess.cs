using FraudDashboard.Database.Audit;
using FraudDashboard.Database.Sessions;

namespace FraudDashboard.Web.Security;

/// <summary>Leaves a line in the audit for what was asked for and refused.</summary>
public sealed partial class RefusedAccess(WriteSessions write, ILogger<RefusedAccess> log)
{
    /// <summary>The refusal stands even if the audit cannot be written.</summary>
    /// <param name="path">A path without its query string, which may hold what a person typed.</param>
    /// <param name="areaCode">The borough or Command Unit asked for, where that is what was refused.</param>
    /// <param name="why">One of the words of <see cref="Refusal"/>.</param>
    public async Task RecordAsync(UserScope reader, string path, string? areaCode, string why, CancellationToken cancellation)
    {
        try
        {
            object detail = areaCode is null ? new { why } : new { why, area = areaCode };
            await write.RecordAsync(reader.By(AuditActions.AccessRefused, path, detail: detail), cancellation);
        }
        catch (Exception error) when (error is not (OutOfMemoryException or OperationCanceledException))
        {
            LogUnwritten(log, error);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A refusal could not be written to the audit")]
    private static partial void LogUnwritten(ILogger log, Exception error);
}

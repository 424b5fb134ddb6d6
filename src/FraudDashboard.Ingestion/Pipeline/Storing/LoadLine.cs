using System.Text.Json;
using FraudDashboard.Database.Audit;

namespace FraudDashboard.Ingestion.Pipeline.Storing;

/// <summary>The audit's line of a file that was given to load, whatever became of it.</summary>
internal static class LoadLine
{
    public static AuditEvent Of(LoadResult report, LoadOptions options) => new()
    {
        UserId = options.LoadedById ?? options.LoadedBy,
        UserName = options.LoadedBy,
        ActionCode = AuditActions.Loaded,
        Subject = $"/imports/{report.LoadId}",
        Detail = JsonSerializer.SerializeToElement(new
        {
            file = report.FileName,
            result = report.Result,
            kind = report.Kind,
            read = report.Read,
            inserted = report.Inserted,
            updated = report.Updated,
            unchanged = report.Unchanged,
            rejected = report.Rejected,
        }),
    };
}

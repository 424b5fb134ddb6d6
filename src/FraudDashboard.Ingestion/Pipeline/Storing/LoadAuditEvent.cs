using System.Text.Json;
using FraudDashboard.Database.Audit;

namespace FraudDashboard.Ingestion.Pipeline.Storing;

/// <summary>The audit's line of a file that was given to load, whatever became of it.</summary>
internal static class LoadAuditEvent
{
    public static AuditEvent Of(LoadResult result, LoadOptions options) => new()
    {
        UserId = options.LoadedById ?? options.LoadedBy,
        UserName = options.LoadedBy,
        ActionCode = AuditActions.Loaded,
        Subject = $"/imports/{result.LoadId}",
        Detail = JsonSerializer.SerializeToElement(new
        {
            file = result.FileName,
            result = result.State,
            kind = result.Kind,
            read = result.Read,
            inserted = result.Inserted,
            updated = result.Updated,
            unchanged = result.Unchanged,
            rejected = result.Rejected,
        }),
    };
}

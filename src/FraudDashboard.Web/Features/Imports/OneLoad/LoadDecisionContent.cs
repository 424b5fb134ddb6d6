using FraudDashboard.Ingestion.Pipeline;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Imports;

/// <summary>What can be decided about a load, and what follows.</summary>
/// <param name="LaterLoadId">The last load of the kind, where that is another one: it must be rolled back first.</param>
public sealed record LoadDecisionContent(long LoadId, string Kind, bool IsHeld, long? LaterLoadId, string Title, string Consequence)
{
    /// <summary>Null where nothing can be decided about it.</summary>
    public static LoadDecisionContent? Of(ImportsRow load, long? laterLoadId) => load.State switch
    {
        LoadState.Held => new(load.LoadId, load.Kind, true, laterLoadId, "Release or discard this load", Waiting(load.ReadCount)),
        LoadState.Loaded or LoadState.Released => new(
            load.LoadId, load.Kind, false, laterLoadId, "Roll back this load",
            $"{RolledBack(load)}Figures, and the day that they are as at, will be what the other loads make of them. The same file may be loaded again."),
        _ => null,
    };

    /// <summary>What becomes of its rows; nothing where it stored none.</summary>
    private static string RolledBack(ImportsRow load) => (load.InsertedCount, load.UpdatedCount) switch
    {
        (0, 0) => "",
        (var inserted, 0) => $"{Format.Of(inserted, "new row")} will be gone. ",
        (0, var updated) => $"{Format.Of(updated, "changed row")} will be as before. ",
        (var inserted, var updated) => $"{Format.Of(inserted, "new row")} will be gone and {Format.Of(updated, "changed row")} will be as before. ",
    };

    private static string Waiting(int rows) => rows switch
    {
        0 => "The file has a header and no rows. Released, it does no more than move the date of the data; discarded, not even that.",
        1 => "Its 1 row waits as it was read. Released, it is checked and stored as that of any file; discarded, it is not.",
        _ => $"Its {Format.Of(rows, "row")} wait as they were read. Released, they are checked and stored as those of any file; discarded, none of them is.",
    };
}

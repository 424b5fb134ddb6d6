using FraudDashboard.Ingestion.Pipeline;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Imports;

/// <summary>The sentence at the top of the page of one load.</summary>
public static class ImportFinding
{
    public static string Of(ImportsRow load) => load.State switch
    {
        LoadState.Refused => $"Load {load.LoadId} was refused, and nothing of it was stored",
        LoadState.AlreadyLoaded => $"Load {load.LoadId} brought nothing: the same file had been loaded before",
        LoadState.Loading => $"Load {load.LoadId} is being loaded",
        LoadState.BrokenOff => $"Load {load.LoadId} was broken off, and nothing of it was stored",
        LoadState.Held => $"Load {load.LoadId} is held: it has {Rows(load.ReadCount)}, under half of what is usual",
        LoadState.Discarded => $"Load {load.LoadId} was held and then discarded",
        LoadState.RolledBack => $"Load {load.LoadId} was rolled back",
        _ when load.IsNoneAccepted =>
            $"Load {load.LoadId} stored nothing: {(load.ReadCount == 1 ? "its only row was rejected" : $"all its {Rows(load.ReadCount)} were rejected")}",
        _ => $"Load {load.LoadId} {Changed(load.InsertedCount + load.UpdatedCount)}{Rejected(load)}",
    };

    private static string Changed(int rows) => rows == 0 ? "changed nothing" : $"brought {Rows(rows)} that {(rows == 1 ? "is" : "are")} new or changed";

    private static string Rejected(ImportsRow load) => load.RejectedCount switch
    {
        0 => "; every row was accepted",
        1 => "; 1 row was rejected",
        var rows => $"; {Rows(rows)} were rejected",
    };

    private static string Rows(int count) => Format.Of(count, "row");
}

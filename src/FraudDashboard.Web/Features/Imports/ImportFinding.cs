using FraudDashboard.Database.Loading;
using FraudDashboard.Web.Shared.Components;

namespace FraudDashboard.Web.Features.Imports;

/// <summary>The sentence at the top of the page of one load.</summary>
public static class ImportFinding
{
    public static string Of(ImportsRow load) => load.State switch
    {
        LoadResult.Refused => $"Load {load.LoadId} was refused, and nothing of it was stored",
        LoadResult.AlreadyLoaded => $"Load {load.LoadId} brought nothing: the same file had been loaded before",
        LoadResult.Loading => $"Load {load.LoadId} is being loaded",
        LoadResult.BrokenOff => $"Load {load.LoadId} was broken off, and nothing of it was stored",
        LoadResult.Held => $"Load {load.LoadId} is held: it has {Rows(load.ReadCount)}, under half of what is usual",
        LoadResult.Discarded => $"Load {load.LoadId} was held and then discarded",
        LoadResult.RolledBack => $"Load {load.LoadId} was rolled back",
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

using FraudDashboard.Ingestion.Parsing.Files;
using FraudDashboard.Ingestion.Pipeline;

namespace FraudDashboard.Ingestion.Watching;

/// <summary>Loads what is put into a folder, unattended. Any number of programs may watch the same one.</summary>
public sealed class FolderWatch(WatchedFolder folder, LoadExtracts load, LoadOptions options)
{
    /// <summary>Loads the files that are complete now, those that came together in the contract's order; empty where there are none.</summary>
    /// <exception cref="Exception">Whatever kept the files from being loaded, the database away above all: they are put back first.</exception>
    public async Task<IReadOnlyList<LoadResult>> LookAsync(IProgress<LoadProgress>? progress, CancellationToken cancellationToken)
    {
        Dictionary<string, string> taken = [];
        foreach (var path in folder.Take())
        {
            // Names that differ only in what nobody can read: one at a look.
            if (!taken.TryAdd(ExtractSource.FromPath(path).FileName, path))
            {
                folder.GiveBack(path);
            }
        }

        if (taken.Count == 0)
        {
            return [];
        }

        try
        {
            var results = await load.RunAsync(
                taken.Values.Select(ExtractSource.FromPath), options, progress, cancellationToken);
            foreach (var result in results)
            {
                folder.Finish(taken[result.FileName], result);
            }

            return results;
        }
        catch
        {
            foreach (var path in taken.Values.Where(File.Exists))
            {
                folder.GiveBack(path);
            }

            throw;
        }
    }
}

using FraudDashboard.Ingestion.Pipeline;
using FraudDashboard.Ingestion.Watching;
using Npgsql;
using Spectre.Console;

namespace FraudDashboard.Cli;

/// <summary><c>fraud load --watch</c>: looks into a folder again and again, and prints what each load did.</summary>
internal static class FolderDisplay
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(2);

    /// <summary>Ends when it is stopped, or, asked for one look, when what lay there complete is loaded.</summary>
    public static async Task<int> RunAsync(string path, LoadExtracts load, LoadOptions options, bool isOnce, CancellationToken cancellationToken)
    {
        using var folder = Open(path);
        var watch = new FolderWatch(folder, load, options);
        Console.WriteLine($"Watching {path}{(isOnce ? " once" : " (Ctrl+C stops it)")}");
        if (isOnce)
        {
            // Whether a file still grows is seen by looking twice.
            folder.Take();
            await Task.Delay(folder.Quiet + Between, cancellationToken);
            return LoadVerb.ExitCodeOf(await LookAsync(watch, cancellationToken));
        }

        while (true)
        {
            try
            {
                await LookAsync(watch, cancellationToken);
            }
            catch (NpgsqlException problem) when (problem is not PostgresException || problem.IsTransient)
            {
                var what = problem is PostgresException ? "The database broke a load off" : "The database cannot be reached";
                await Console.Error.WriteLineAsync($"{what}: {problem.Message} The files wait; trying again.");
            }

            await Task.Delay(Between, cancellationToken);
        }
    }

    private static async Task<IReadOnlyList<LoadResult>> LookAsync(FolderWatch watch, CancellationToken cancellationToken)
    {
        var results = await watch.LookAsync(null, cancellationToken);
        if (results.Count > 0)
        {
            LoadDisplay.WriteResults(AnsiConsole.Console, results);
            foreach (var failure in results.Select(result => result.Failure).OfType<Exception>())
            {
                await Console.Error.WriteLineAsync(failure.ToString());
            }
        }

        return results;
    }

    private static WatchedFolder Open(string path)
    {
        try
        {
            return new WatchedFolder(path, TimeProvider.System);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new CannotRunException(problem.Message);
        }
    }
}

using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using FraudDashboard.Ingestion.Contracts;
using FraudDashboard.Ingestion.Parsing.Files;
using FraudDashboard.Ingestion.Pipeline;
using Spectre.Console;

namespace FraudDashboard.Cli;

/// <summary><c>fraud load</c>: loads extracts and prints what became of their rows.</summary>
internal static class LoadVerb
{
    private static readonly Argument<FileInfo[]> Files = new("FILE")
    {
        Description = "Extracts, CSV or .xlsx; those of one call are loaded in the order of their days, crime reports first.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option<string?> Kind = new("--kind")
    {
        Description = "The kind of extract, where the file names do not begin with it.",
    };

    private static readonly Option<DateOnly?> AsAt = new("--as-at")
    {
        Description = "The day up to which the extracts were taken, YYYY-MM-DD, where the file names do not hold it.",
        CustomParser = ReadDate,
    };

    private static readonly Option<FileInfo[]> Profiles = new("--profile")
    {
        Description = "A mapping profile (YAML) for files whose columns have other names; see sql/profiles/README.md.",
        HelpName = "FILE",
    };

    private static readonly Option<DirectoryInfo?> Watch = new("--watch")
    {
        Description = "Load what is put into this folder, until Ctrl+C: complete files only, which then go to its folders done or refused with a report. Several programs may watch one folder.",
        HelpName = "DIR",
    };

    private static readonly Option<bool> Once = new("--once")
    {
        Description = "With --watch: load what lies there complete, then end; for a scheduler.",
    };

    public static Command Create()
    {
        Kind.AcceptOnlyFromAmong([.. ExtractContracts.All.Select(contract => contract.Kind)]);
        var verb = new Command("load", """
            Load extracts, each in one transaction.

            Exit codes: 0 all were loaded, now or before; 1 a file was refused or is held, or its rows are older than those that
            stand (say status for what stands so); 3 all were loaded, but most rows of a file were rejected: standard error
            names it. With --watch the report beside the file says so, and status.
            """)
        {
            Files,
            Kind,
            AsAt,
            Profiles,
            Watch,
            Once,
        };
        verb.Validators.Add(parsed =>
        {
            if (parsed.GetValue(Files) is { Length: > 0 } == parsed.GetValue(Watch) is not null)
            {
                parsed.AddError("Name the files to load, or a folder with --watch.");
            }
        });
        verb.Runs(RunAsync);
        return verb;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        if (parsed.GetValue(Files)?.FirstOrDefault(file => !file.Exists) is { } missing)
        {
            throw new CannotRunException($"There is no file {missing}: check its name and folder. Nothing was loaded.");
        }

        var profiles = (parsed.GetValue(Profiles) ?? []).Select(ProfileVerb.Read).ToList();
        await using var database = await CommonOptions.OpenAsync(parsed, "FraudLoader", cancellationToken);
        var load = new LoadExtracts(database.Connections.Loader, TimeProvider.System, CommonOptions.AnchorsOf(database));
        var options = new LoadOptions
        {
            Kind = parsed.GetValue(Kind),
            AsAt = parsed.GetValue(AsAt),
            Profiles = profiles,
            LoadedBy = Environment.UserName,
        };
        if (parsed.GetValue(Watch) is { } folder)
        {
            return await FolderDisplay.RunAsync(folder.FullName, load, options, parsed.GetValue(Once), cancellationToken);
        }

        var sources = parsed.GetRequiredValue(Files).Select(file => ExtractSource.FromPath(file.FullName)).ToList();
        var results = await LoadDisplay.RunAsync(
            AnsiConsole.Console, progress => load.RunAsync(sources, options, progress, cancellationToken));
        LoadDisplay.WriteResults(AnsiConsole.Console, results);
        foreach (var failure in results.Select(result => result.Failure).OfType<Exception>())
        {
            await Console.Error.WriteLineAsync(failure.ToString());
        }

        var rejected = results.Where(result => result.IsMostlyRejected).ToList();
        foreach (var result in rejected)
        {
            await Console.Error.WriteLineAsync(LoadDisplay.Printable(LoadResultWords.MostlyRejected(result)));
        }

        return ExitCodeOf(results.Except(rejected)) is var code && code == ExitCode.Done && rejected.Count > 0 ? ExitCode.MostlyRejected : code;
    }

    /// <summary>Whether all were loaded and brought something.</summary>
    internal static int ExitCodeOf(IEnumerable<LoadResult> results) =>
        results.All(result => result.State is LoadState.Loaded or LoadState.AlreadyLoaded && !result.IsNoneAccepted) ? ExitCode.Done : ExitCode.Refused;

    internal static DateOnly? ReadDate(ArgumentResult result)
    {
        var text = result.Tokens.Single().Value;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        result.AddError($"--as-at must be a date as YYYY-MM-DD, not {text}.");
        return null;
    }
}

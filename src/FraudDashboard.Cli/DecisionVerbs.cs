using System.CommandLine;
using FraudDashboard.Database;
using FraudDashboard.Ingestion.Pipeline;

namespace FraudDashboard.Cli;

/// <summary><c>fraud release</c>, <c>discard</c> and <c>roll-back</c>: what is decided about a load, with a reason.</summary>
internal static class DecisionVerbs
{
    private static readonly Argument<long> Load = new("LOAD") { Description = "The number of the load, as /imports lists it." };

    private static readonly Option<string> Reason = new("--reason") { Description = "Why: it stays with the load and in the audit.", Required = true };

    public static Command Release() => Create(
        "release", "Store a held load as it would have been stored.", "released", preview: null,
        (database, load, decision, cancellation) => new ReleaseLoad(database.Connections.Loader, CommonOptions.AnchorsOf(database)).RunAsync(load, decision, cancellation));

    public static Command Discard() => Create(
        "discard", "Discard a held load: nothing of it is stored.", "discarded",
        (database, load, cancellation) => new DiscardLoad(database.Connections.Loader).PreviewAsync(load, cancellation),
        (database, load, decision, cancellation) => new DiscardLoad(database.Connections.Loader, CommonOptions.AnchorsOf(database)).RunAsync(load, decision, cancellation));

    public static Command RollBack() => Create(
        "roll-back", "Roll back the last load of its kind: rows, gap events and clock are what the other loads make of them.", "rolled back",
        (database, load, cancellation) => new RollBackLoad(database.Connections.Loader).PreviewAsync(load, cancellation),
        (database, load, decision, cancellation) => new RollBackLoad(database.Connections.Loader, CommonOptions.AnchorsOf(database)).RunAsync(load, decision, cancellation));

    private static Command Create(
        string name, string description, string done,
        Func<ConnectedDatabase, long, CancellationToken, Task<DecisionPreview>>? preview,
        Func<ConnectedDatabase, long, LoadDecision, CancellationToken, Task<string?>> decide)
    {
        var verb = new Command(name, $"""
            {description}

            Exit codes: 0 it is {done}; 1 it cannot be{(preview is null ? "" : ", or the answer was not yes")}.
            """)
        {
            Load,
            Reason,
        };
        var yes = Confirmation.Option();
        if (preview is not null)
        {
            verb.Add(yes);
        }

        verb.Runs(async (parsed, cancellationToken) =>
        {
            await using var database = await CommonOptions.OpenAsync(parsed, "FraudLoader", cancellationToken);
            var load = parsed.GetRequiredValue(Load);
            var decision = new LoadDecision(parsed.GetRequiredValue(Reason).Trim(), Environment.UserName, Environment.UserName);
            if (preview is not null && await preview(database, load, cancellationToken) is { Problem: null } touched
                && !await Confirmation.IsGivenAsync($"Is load {load} to be {done}?", touched, parsed.GetValue(yes)))
            {
                return ExitCode.Refused;
            }

            if (await decide(database, load, decision, cancellationToken) is { } problem)
            {
                await Console.Error.WriteLineAsync(problem);
                return ExitCode.Refused;
            }

            await Console.Out.WriteLineAsync($"Load {load} is {done}.");
            return ExitCode.Done;
        });
        return verb;
    }
}

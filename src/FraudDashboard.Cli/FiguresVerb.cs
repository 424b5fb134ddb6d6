using System.CommandLine;
using System.Text.Json;
using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Exports.Json;
using FraudDashboard.Web.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace FraudDashboard.Cli;

/// <summary>Prints every measure as JSON.</summary>
internal static class FiguresVerb
{
    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true };

    private static readonly Option<string> As = new("--as")
    {
        Description = "The form of the figures.",
        DefaultValueFactory = _ => "json",
    };

    public static Command Create()
    {
        As.AcceptOnlyFromAmong("json");
        var verb = new Command("figures", """
            Print every measure, all London, as JSON: for other systems, and to compare.

            Reads what the pages read, by the same queries. Keys that are absent are zero or empty.
            """)
        {
            As,
        };
        verb.Runs(RunAsync);
        return verb;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var database = await CommonOptions.OpenAsync(parsed, "FraudCli", cancellationToken);
        var services = new ServiceCollection().AddLogging().AddFigures(database.Connections.ForCommandLine());
        await using var provider = services.BuildServiceProvider();
        await using var session = await provider.GetRequiredService<ReadSessions>().OpenAsync(UserScope.AllLondon, cancellationToken);
        var figures = await FiguresDocument.RunAsync(session, UserScope.AllLondon, cancellationToken);
        await Console.Out.WriteLineAsync(figures.ToJsonString(Written));
        return ExitCode.Done;
    }
}

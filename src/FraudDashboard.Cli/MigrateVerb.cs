using System.CommandLine;
using FraudDashboard.Database.Migration;

namespace FraudDashboard.Cli;

/// <summary>Brings the database up to this version of the program.</summary>
internal static class MigrateVerb
{
    public static Command Create()
    {
        var verb = new Command("migrate", """
            Bring the database up to this version: tables, reference rows, functions, policies and views, all or nothing.

            Makes the logins of the other connection strings where they are missing. Running it again changes nothing.
            Connects as the owner (ConnectionStrings__Fraud), who must own the database, and needs CREATEROLE while a login
            is missing: it gives that up at the end.
            """);
        verb.Runs(RunAsync);
        return verb;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var database = await CommonOptions.OpenAsync(parsed, "Fraud", cancellationToken);
        var result = await new Migrator(SqlScripts.Embedded, database.Connections).RunAsync(cancellationToken);
        foreach (var path in result.Applied)
        {
            Console.WriteLine($"Applied {path}");
        }

        Console.WriteLine(result is { IsAsItWas: false, Applied.Count: 0 }
            ? "The database was up to date; functions, policies and views were made anew."
            : "The database is up to date.");
        return ExitCode.Done;
    }
}

using System.CommandLine;
using FraudDashboard.Database.Embedded;
using FraudDashboard.Database.Migration;

namespace FraudDashboard.Cli;

/// <summary>Prints the schema that this version migrates a database to.</summary>
internal static class SchemaVerb
{
    private static readonly Option<string?> To = new("--to")
    {
        Description = "File to write instead of printing: sql/schema.sql in the repository.",
        HelpName = "FILE",
    };

    public static Command Create()
    {
        var verb = new Command("schema", """
            Print the schema as it stands: every schema with its tables (columns, constraints, indexes, triggers, row
            security, policies, grants), then its views with their columns and its functions with their arguments, as
            comments: what those do stands in the file of their name under sql/.

            Migrates an empty database of a private PostgreSQL that is made for it and removed again: needs no
            connection string, and touches no other database. The same on PostgreSQL 15 and later. Exit code 0.
            """)
        {
            To,
        };
        verb.Runs(RunAsync);
        return verb;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var text = await ReadAsync(cancellationToken);
        if (parsed.GetValue(To) is { } file)
        {
            await File.WriteAllTextAsync(file, text, cancellationToken);
        }
        else
        {
            await Console.Out.WriteAsync(text);
        }

        return ExitCode.Done;
    }

    private static async Task<string> ReadAsync(CancellationToken cancellationToken)
    {
        var folder = Path.Combine(Path.GetTempPath(), $"fraud-schema-{Guid.NewGuid():N}");
        try
        {
            await using var server = await PrivateServer.StartAsync(new PrivateServerOptions { DataFolder = folder, IsDurable = false }, cancellationToken);
            await new Migrator(SqlScripts.Embedded, server.Connections).RunAsync(cancellationToken);
            return await DatabaseSchema.ReadAsync(server.Connections.Owner, cancellationToken);
        }
        finally
        {
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }
}

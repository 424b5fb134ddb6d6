using System.CommandLine;
using FraudDashboard.Database;
using FraudDashboard.Database.Audit;
using FraudDashboard.Database.Migration;
using FraudDashboard.Web.Requests;
using Microsoft.Extensions.Configuration;

namespace FraudDashboard.Cli;

/// <summary>The options that every verb takes, and the database that they name.</summary>
internal static class CommonOptions
{
    private static readonly Option<string?> Data = new("--data")
    {
        Description = "Folder of the private PostgreSQL: a new or empty one, or one that an earlier run made. Used when no connection string is set.",
        HelpName = "DIR",
        Recursive = true,
    };

    private static readonly Option<string?> Connection = new("--connection")
    {
        Description = "Connection string to use instead of the configured one: the owner's for migrate, the auditor's for check --audit, the command line's for figures and status, the loader's for the other verbs.",
        HelpName = "STRING",
        Recursive = true,
    };

    public static void AddTo(RootCommand root)
    {
        root.Add(Data);
        root.Add(Connection);
    }

    /// <summary>The month that an option names.</summary>
    /// <exception cref="CannotRunException">It names none.</exception>
    public static Period MonthOf(ParseResult parsed, Option<string> option) =>
        Period.Read(parsed.GetRequiredValue(option)) is { Kind: PeriodKind.Month } month ? month : throw new CannotRunException("Give the month as 2026-09.");

    /// <summary>The database for a verb that works under the named connection string (Fraud, FraudLoader and so on).</summary>
    /// <remarks>A private server in a new folder is brought up to this version first: no one else could do it.</remarks>
    public static async Task<ConnectedDatabase> OpenAsync(ParseResult parsed, string connectionName, CancellationToken cancellationToken)
    {
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables();
        if (parsed.GetValue(Connection) is { } connection)
        {
            configuration.AddInMemoryCollection([new($"ConnectionStrings:{connectionName}", connection)]);
        }

        var built = configuration.Build();
        if (DatabaseConnections.FromConfiguration(built) is not null && string.IsNullOrWhiteSpace(built.GetConnectionString(connectionName)))
        {
            throw new CannotRunException($"ConnectionStrings__{connectionName} is not set, but another connection string is: set it, or give --connection.");
        }

        var database = await ConnectedDatabase.OpenAsync(built, parsed.GetValue(Data), cancellationToken);
        if (database.IsPrivate && connectionName != "Fraud")
        {
            await new Migrator(SqlScripts.Embedded, database.Connections).RunAsync(cancellationToken);
        }

        return database;
    }

    /// <summary>The file of the audit's anchors; what cannot be written there is said, and stops nothing.</summary>
    public static AuditAnchorFile? AnchorsOf(ConnectedDatabase database) => database.AnchorPath is not { } path ? null
        : new AuditAnchorFile(path, TimeProvider.System)
        {
            NotWritten = problem => Console.Error.WriteLine($"The audit's anchor could not be written to {path}: {problem.Message}"),
        };
}

#pragma warning disable RS0030 // The one class that connects as the owner.
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DbUp;
using DbUp.Engine;
using DbUp.Support;
using FraudDashboard.Database.Frozen;
using Npgsql;

namespace FraudDashboard.Database.Migration;

/// <summary>What a run of the migrator did.</summary>
/// <param name="Applied">Paths of the migrations that were new.</param>
/// <param name="IsAsItWas">True where the database was of this very version, and nothing was done.</param>
public sealed record MigrationResult(IReadOnlyList<string> Applied, bool IsAsItWas = false);

/// <summary>Brings the database to what sql/ says, in one transaction: all of it or nothing.</summary>
public sealed class Migrator(SqlScripts scripts, DatabaseConnections connections)
{
    /// <summary>The oldest major version of PostgreSQL that is supported.</summary>
    public const int OldestVersion = 15;

    /// <summary>Any number, the same in every version of this program: two migrations of one database never overlap.</summary>
    private const long Lock = 4_731_905_511;

    /// <summary>The lock of loads: tables are not changed under one, nor is one begun meanwhile.</summary>
    public const long LoadLock = 4_731_905_512;

    // A view cannot lose a column by being replaced: the layers of views are made anew each time.
    private const string ResetViews = """
        drop schema if exists frozen_report, frozen_prep, frozen_core, report, prep cascade;
        create schema prep;
        create schema report;
        create schema frozen_core;
        create schema frozen_prep;
        create schema frozen_report;
        """;

    /// <summary>Runs what is new of the migrations, and makes functions, policies and views anew; nothing where the database is of this version already.</summary>
    /// <exception cref="MigrationRefusedException">Nothing was changed: an older server, an edited or unknown migration, or a script that failed.</exception>
    /// <exception cref="NpgsqlException">The database cannot be reached.</exception>
    public async Task<MigrationResult> RunAsync(CancellationToken cancellationToken = default)
    {
        var steps = Steps();
        var fingerprint = FingerprintOf(steps);
        steps.Add(new SqlScript("the mark of the version", $"comment on schema report is '{fingerprint}'", new SqlScriptOptions { ScriptType = ScriptType.RunAlways, RunGroupOrder = steps.Count }));
        await using var owner = await ConnectAsync(cancellationToken);
        await LockAsync(owner, Lock, cancellationToken);
        await RefuseEditedAsync(owner, cancellationToken);
        await new LoginRoles(connections).EnsureAsync(owner, cancellationToken);
        if (await ReadFingerprintAsync(owner, cancellationToken) == fingerprint)
        {
            await LoginRoles.GiveUpRolesAsync(owner, cancellationToken);

            // Views made anew would wait for every reader, and every reader for them.
            return new MigrationResult([], IsAsItWas: true);
        }

        await LockAsync(owner, LoadLock, cancellationToken);
        var result = await Task.Run(() => Engine(steps).PerformUpgrade(), CancellationToken.None);
        if (!result.Successful)
        {
            throw new MigrationRefusedException(
                $"Nothing was changed: {result.ErrorScript?.Name ?? "the migration"} failed: {Sentence(result.Error)}", result.Error);
        }

        await LoginRoles.GiveUpRolesAsync(owner, cancellationToken);
        return new MigrationResult([.. result.Scripts.Where(script => script.SqlScriptOptions.ScriptType == ScriptType.RunOnce).Select(script => script.Name)]);
    }

    /// <summary>What tells the SQL of one version from that of another.</summary>
    private static string FingerprintOf(IEnumerable<SqlScript> steps) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', steps.Select(step => step.Name + '\n' + step.Contents)))));

    /// <summary>The version that the views are of; null before the first migration.</summary>
    private static async Task<string?> ReadFingerprintAsync(NpgsqlConnection owner, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("select obj_description(to_regnamespace('report')::oid, 'pg_namespace')", owner);
        return await command.ExecuteScalarAsync(cancellationToken) as string;
    }

    private List<SqlScript> Steps()
    {
        var steps = new List<SqlScript>();
        void Add(string name, string text, ScriptType type = ScriptType.RunAlways) =>
            steps.Add(new SqlScript(name, WholeScripts.Wrap(text), new SqlScriptOptions { ScriptType = type, RunGroupOrder = steps.Count }));
        void AddFolder(string folder, ScriptType type = ScriptType.RunAlways)
        {
            foreach (var file in scripts.In(folder))
            {
                Add(file.Path, file.Text, type);
            }
        }

        // Who reads is waited for, but not for ever: the migration says then that it could not begin.
        Add("the longest wait for a reader", "set local lock_timeout = '60s'");
        AddFolder("migrations", ScriptType.RunOnce);
        foreach (var (table, file) in ReferenceFiles())
        {
            Add(file.Path, table.UpsertSql(file.Text));
        }

        Add("the reset of the view schemas", ResetViews);
        AddFolder("functions");
        AddFolder("policies");
        AddFolder("views/prep");
        AddFolder("views/report");
        AddFolder("views/frozen_core");
        foreach (var (folder, views) in FrozenViews.Copied)
        {
            foreach (var file in scripts.In(folder).Where(file => views.Contains(file.Name)))
            {
                Add($"{file.Path} of a pack", FrozenViews.Over(file.Text));
            }
        }

        AddFolder("views/frozen_report");
        return steps;
    }

    private IEnumerable<(ReferenceTable Table, SqlFile File)> ReferenceFiles()
    {
        var files = scripts.In("reference", ".csv").ToDictionary(file => file.Name);
        var unknown = files.Keys.Except(ReferenceTable.All.Select(table => table.File)).ToList();
        return unknown.Count == 0
            ? ReferenceTable.All.Where(table => files.ContainsKey(table.File)).Select(table => (table, files[table.File]))
            : throw new MigrationRefusedException($"sql/reference/{unknown[0]}.csv has no entry in ReferenceTable: say which table it fills.");
    }

    private UpgradeEngine Engine(List<SqlScript> steps)
    {
        var checksums = scripts.In("migrations").ToDictionary(file => file.Path, file => file.Checksum);
        return DeployChanges.To.PostgresqlDatabase(new WholeScripts(Unpooled()))
            .WithScripts(steps)
            .WithTransaction()
            .WithVariablesDisabled()
            .WithExecutionTimeout(TimeSpan.FromHours(1))
            .JournalTo((connection, _) => new MigrationJournal(checksums, connection))
            .LogToNowhere()
            .Build();
    }

    private async Task<NpgsqlConnection> ConnectAsync(CancellationToken cancellationToken)
    {
        var connection = new NpgsqlConnection(Unpooled());
        await connection.OpenAsync(cancellationToken);
        if (connection.PostgreSqlVersion.Major < OldestVersion)
        {
            var version = connection.PostgreSqlVersion;
            await connection.DisposeAsync();
            throw new MigrationRefusedException($"The server is PostgreSQL {version}: {OldestVersion} or later is needed.");
        }

        return connection;
    }

    /// <summary>Held by this session, not by the transaction: the journal is read before the first step runs.</summary>
    private static async Task LockAsync(NpgsqlConnection owner, long number, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("select pg_advisory_lock($1)", owner)
        {
            Parameters = { new() { Value = number } },
            CommandTimeout = 0,
        };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private async Task RefuseEditedAsync(NpgsqlConnection owner, CancellationToken cancellationToken)
    {
        var here = scripts.In("migrations").ToDictionary(file => file.Path, file => file.Checksum);
        foreach (var (path, checksum) in await ReadJournalAsync(owner, cancellationToken))
        {
            var current = here.GetValueOrDefault(path)
                ?? throw new MigrationRefusedException($"The database has run {path}, which this program does not know: it is of a later version, or from before the first release. Use that version, or a new database.");
            if (current != checksum)
            {
                throw new MigrationRefusedException($"{path} was edited after it ran on this database: take the edit back and add a new migration.");
            }
        }
    }

    private static async Task<List<(string Path, string Checksum)>> ReadJournalAsync(NpgsqlConnection owner, CancellationToken cancellationToken)
    {
        var entries = new List<(string, string)>();
        await using var exists = new NpgsqlCommand($"select to_regclass('{MigrationJournal.Table}') is not null", owner);
        if (await exists.ExecuteScalarAsync(cancellationToken) is true)
        {
            await using var read = new NpgsqlCommand(MigrationJournal.ReadSql, owner);
            await using var reader = await read.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
            {
                entries.Add((reader.GetString(0), reader.GetString(1)));
            }
        }

        return entries;
    }

    private string Unpooled() => new NpgsqlConnectionStringBuilder(connections.Owner) { Pooling = false }.ConnectionString;

    private static string Sentence(Exception error)
    {
        if (error.GetBaseException() is not PostgresException problem)
        {
            return error.Message;
        }

        var line = problem.InternalQuery is { } script && problem.InternalPosition > 0
            ? string.Create(CultureInfo.InvariantCulture, $"line {script[..(problem.InternalPosition - 1)].Count(letter => letter == '\n') + 1}: ")
            : "";
        return $"{line}{problem.MessageText}{(problem.Hint is null ? "" : $". {problem.Hint}")}";
    }
}

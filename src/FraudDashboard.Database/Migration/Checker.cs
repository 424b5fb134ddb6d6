#pragma warning disable RS0030 // Reads every row, as the loader does: a check that row security narrows would pass for want of rows.
using System.Data;
using System.Globalization;
using Npgsql;

namespace FraudDashboard.Database.Migration;

/// <summary>A check that does not hold: which, how many rows offend, the first of them, or why it could not run.</summary>
/// <param name="Name">The name of the file in sql/checks, without its ending.</param>
/// <param name="RowCount">The rows that offend it; 0 where it could not run.</param>
/// <param name="FirstRows">The first five of them, as "column = value, …".</param>
/// <param name="Failure">The server's message, where the check could not run.</param>
public sealed record CheckFinding(string Name, int RowCount, IReadOnlyList<string> FirstRows, string? Failure = null);

/// <summary>What a run of the checks found.</summary>
public sealed record CheckResult(int CheckCount, IReadOnlyList<CheckFinding> Findings)
{
    /// <summary>Every check holds.</summary>
    public bool Holds => Findings.Count == 0;
}

/// <summary>Runs the invariants in sql/checks: each returns the rows that offend it, none when it holds.</summary>
/// <param name="loaderConnection">Connection string of the loader's login, which sees every row.</param>
/// <param name="scripts">The files under sql/.</param>
public sealed class Checker(SqlScripts scripts, string loaderConnection)
{
    private const int RowsShown = 5;

    /// <summary>Runs every check on one connection, each in a read-only snapshot of its own; one that cannot run is a finding.</summary>
    /// <exception cref="NpgsqlException">The database cannot be reached.</exception>
    public async Task<CheckResult> RunAsync(CancellationToken cancellationToken = default)
    {
        var checks = scripts.In("checks");
        var findings = new List<CheckFinding>();
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(loaderConnection) { Pooling = false }.ConnectionString);
        foreach (var check in checks)
        {
            if (await RunOneAsync(connection, check, cancellationToken) is { } finding)
            {
                findings.Add(finding);
            }
        }

        return new CheckResult(checks.Count, findings);
    }

    private static async Task<CheckFinding?> RunOneAsync(NpgsqlConnection connection, SqlFile check, CancellationToken cancellationToken)
    {
        // An internal error of the server costs the connection, not the checks after it.
        if (connection.FullState != ConnectionState.Open)
        {
            await connection.CloseAsync();
            await connection.OpenAsync(cancellationToken);
        }

        // A load empties landing and waits for its readers, who would wait for it: this reader waits until it is done.
        var waits = check.Text.Contains(" landing.", StringComparison.Ordinal);
        if (waits)
        {
            await LockAsync(connection, "pg_advisory_lock_shared", cancellationToken);
        }

        var finding = await FindAsync(connection, check, cancellationToken);
        if (waits && connection.FullState == ConnectionState.Open)
        {
            await LockAsync(connection, "pg_advisory_unlock_shared", cancellationToken);
        }

        return finding;
    }

    private static async Task<CheckFinding?> FindAsync(NpgsqlConnection connection, SqlFile check, CancellationToken cancellationToken)
    {
        // One snapshot for a check that compares two sums while a load commits between its reads.
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        try
        {
            await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The text is a file under sql/ that the program was built with.
            command.CommandText = "set transaction read only;\n" + check.Text;
#pragma warning restore CA2100
            command.CommandTimeout = 0;
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            var (count, first) = await ReadAsync(reader, cancellationToken);
            return count > 0 ? new CheckFinding(check.Name, count, first) : null;
        }
        catch (PostgresException problem)
        {
            return new CheckFinding(check.Name, 0, [], problem.MessageText);
        }
    }

    /// <summary>Of the session and not of the transaction, whose snapshot is to be taken after the wait.</summary>
    private static async Task LockAsync(NpgsqlConnection connection, string function, CancellationToken cancellationToken)
    {
#pragma warning disable CA2100 // One of two constants.
        await using var command = new NpgsqlCommand($"select {function}($1)", connection) { Parameters = { new() { Value = Migrator.LoadLock } }, CommandTimeout = 0 };
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static async Task<(int Count, List<string> First)> ReadAsync(NpgsqlDataReader reader, CancellationToken cancellationToken)
    {
        var (count, first) = (0, new List<string>());
        while (await reader.ReadAsync(cancellationToken))
        {
            if (count++ < RowsShown)
            {
                first.Add(string.Join(", ", Enumerable.Range(0, reader.FieldCount).Select(column =>
                    $"{reader.GetName(column)} = {(reader.IsDBNull(column) ? "(none)" : Convert.ToString(reader.GetValue(column), CultureInfo.InvariantCulture))}")));
            }
        }

        return (count, first);
    }
}

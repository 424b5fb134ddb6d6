#pragma warning disable CA2100 // Its texts are constants, or made from the contract's constants.
using System.Globalization;
using FraudDashboard.Database.Audit;
using FraudDashboard.Database.Migration;
using FraudDashboard.Database.Sessions;
using Npgsql;

namespace FraudDashboard.Ingestion.Pipeline.Storing;

/// <summary>One transaction as the loader, alone: loads wait for each other, so each finds the store as the last one left it.</summary>
internal sealed class LoaderConnection : IAsyncDisposable
{
    /// <summary>What core.report_progress gives its notices.</summary>
    private const string StepState = "01F01";

    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlTransaction _transaction;
    private readonly AuditAnchorFile? _anchors;

    private LoaderConnection(NpgsqlConnection connection, NpgsqlTransaction transaction, AuditAnchorFile? anchors)
    {
        _connection = connection;
        _transaction = transaction;
        _anchors = anchors;
        connection.Notice += (_, notice) => TellStep(notice.Notice);
    }

    /// <summary>Called when a long statement begins a step (core.report_progress).</summary>
    public Action<LoadStep>? StepBegun { get; set; }

    public static async Task<LoaderConnection> BeginAsync(
        string connectionString, AuditAnchorFile? anchors, CancellationToken cancellationToken)
    {
        var opened = await BeginReadingAsync(connectionString, anchors, cancellationToken);
        try
        {
            await opened.ExecuteAsync("select pg_advisory_xact_lock($1)", cancellationToken, Migrator.LoadLock);

            // Sorts and hash tables of a first load are large; they are the server's memory, for one load at a time.
            await opened.ExecuteAsync("set local work_mem = '256MB'", cancellationToken);

            // A program that is killed must not leave its load running behind it.
            await opened.ExecuteAsync("set local client_connection_check_interval = '2s'", cancellationToken);

            // Compiling the assessment takes longer than running it for any file; a configured server has it on.
            await opened.ExecuteAsync("set local jit = off", cancellationToken);
            return opened;
        }
        catch
        {
            await opened.DisposeAsync();
            throw;
        }
    }

    /// <summary>Beside whatever is being loaded: to look at what no load changes.</summary>
    public static async Task<LoaderConnection> BeginReadingAsync(
        string connectionString, AuditAnchorFile? anchors, CancellationToken cancellationToken)
    {
        var connection = await LiveConnection.OpenAsync(connectionString, cancellationToken);
        try
        {
            return new LoaderConnection(connection, await connection.BeginTransactionAsync(cancellationToken), anchors);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>Runs a statement; the number of rows that it wrote.</summary>
    public async Task<int> ExecuteAsync(string sql, CancellationToken cancellationToken, params object[] values)
    {
        await using var command = CommandOf(sql, values);
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public async Task<T> ScalarAsync<T>(string sql, CancellationToken cancellationToken, params object[] values)
    {
        await using var command = CommandOf(sql, values);
        return (T)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    public async Task<List<T>> ReadAsync<T>(
        string sql, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken, params object[] values)
    {
        await using var command = CommandOf(sql, values);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        List<T> rows = [];
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    public Task<NpgsqlRawCopyStream> BeginCopyAsync(string copyCommand, CancellationToken cancellationToken) =>
        _connection.BeginRawBinaryCopyAsync(copyCommand, cancellationToken);

    /// <summary>Commits, with the audit's line as the last statement: whoever adds the next one waits for this commit.</summary>
    public async Task CommitAsync(AuditEvent line, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();

        // Called off from here on, nobody would know whether it was written, and its anchor might tell of a line that is not there.
        var anchor = await AuditTrail.AppendAsync(_connection, line);
        await _transaction.CommitAsync(CancellationToken.None);
        _anchors?.Write(anchor);
    }

    /// <summary>Commits what is no act of a person.</summary>
    public Task CommitAsync(CancellationToken cancellationToken) => _transaction.CommitAsync(cancellationToken);

    /// <summary>Rolls back what was not committed.</summary>
    public async ValueTask DisposeAsync()
    {
        await _transaction.DisposeAsync();
        await _connection.DisposeAsync();
    }

    private void TellStep(PostgresNotice notice)
    {
        if (StepBegun is { } begun && notice.SqlState == StepState && notice.MessageText.Split('/') is [var number, var count])
        {
            begun(new(int.Parse(number, CultureInfo.InvariantCulture), int.Parse(count, CultureInfo.InvariantCulture)));
        }
    }

    private NpgsqlCommand CommandOf(string sql, object[] values)
    {
        // A first load takes as long as it takes: the caller's cancellation ends it, no clock.
        var command = new NpgsqlCommand(sql, _connection, _transaction) { CommandTimeout = 0 };
        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value });
        }

        return command;
    }
}

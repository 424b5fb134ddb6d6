using FraudDashboard.Database.Sessions;
using Npgsql;
using NpgsqlTypes;

namespace FraudDashboard.Database.Audit;

/// <summary>Adds lines to the audit: sql/functions/audit.append.sql.</summary>
/// <remarks>An appending that has begun is never called off: nobody would know whether its line was written, and an anchor of a line that is not there looks like a cut.</remarks>
public sealed class AuditTrail(NpgsqlDataSource source, AuditAnchorFile? anchors = null) : IAsyncDisposable
{
    private const int MostConnections = 4;
    private const int MostSeconds = 15;

    /// <summary>A trail with connections of its own: who holds a reading connection never waits for a second one of the same pool.</summary>
    /// <param name="connection">Connection string of a login that may add lines.</param>
    /// <param name="anchors">The anchor file; null where there is none.</param>
    public static AuditTrail Open(string connection, AuditAnchorFile? anchors) => new(
        NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connection) { MaxPoolSize = MostConnections, Timeout = MostSeconds }), anchors);

    /// <summary>Adds a line in a transaction of its own, committed and anchored when this returns: before a record is read, after a refusal.</summary>
    /// <param name="line">What it says.</param>
    /// <param name="cancellation">Ends the waiting for a connection, and nothing after that.</param>
    /// <exception cref="NpgsqlException">The line could not be written: what it tells of must not happen.</exception>
    public async Task<AuditAnchor> RecordAsync(AuditEvent line, CancellationToken cancellation)
    {
        AuditAnchor anchor;
        await using (var connection = await ConnectAsync(cancellation))
        await using (var transaction = await connection.BeginTransactionAsync(CancellationToken.None))
        {
            anchor = await AppendAsync(connection, line);
            await transaction.CommitAsync(CancellationToken.None);
        }

        anchors?.Write(anchor);
        return anchor;
    }

    /// <summary>
    /// Adds a line in the transaction of the change that it tells of. Call it last: who adds next waits for the commit, which
    /// must not be called off either. After the commit, and never before, hand the anchor to the <see cref="AuditAnchorFile"/>.
    /// </summary>
    /// <exception cref="NpgsqlException">The line could not be written, and the transaction is broken off.</exception>
    public static async Task<AuditAnchor> AppendAsync(NpgsqlConnection connection, AuditEvent line)
    {
        await using var command = new NpgsqlCommand("select event_no, hash from audit.append($1, $2, $3, $4, $5, $6)", connection)
        {
            CommandTimeout = MostSeconds,
            Parameters =
            {
                new() { Value = line.UserId },
                new() { Value = line.UserName },
                new() { Value = line.ActionCode },
                new() { Value = line.Subject },
                new() { Value = (object?)line.Purpose ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text },
                new() { Value = line.Detail?.GetRawText() ?? "{}", NpgsqlDbType = NpgsqlDbType.Jsonb },
            },
        };
        await using var reader = await command.ExecuteReaderAsync(CancellationToken.None);
        await reader.ReadAsync(CancellationToken.None);
        return new(reader.GetInt64(0), Convert.ToHexStringLower(reader.GetFieldValue<byte[]>(1)));
    }

    /// <summary>Closes its connections.</summary>
    public ValueTask DisposeAsync() => source.DisposeAsync();

    private async Task<NpgsqlConnection> ConnectAsync(CancellationToken cancellation)
    {
        try
        {
            return await LiveConnection.OpenAsync(source, cancellation);
        }
        catch (NpgsqlException error) when (error.InnerException is TimeoutException)
        {
            throw new NpgsqlException("The audit took no line in time, so nothing was shown or sent: try again in a minute.", error);
        }
    }
}

/// <summary>The number of a line of the audit and its SHA-256, as 64 hexadecimal digits in small letters: kept outside the database, it shows a cut tail.</summary>
public sealed record AuditAnchor(long EventNo, string Hash)
{
    /// <summary>"1204 · 9f86d0…", as covers of files have it.</summary>
    public override string ToString() => $"{EventNo} · {Hash}";
}

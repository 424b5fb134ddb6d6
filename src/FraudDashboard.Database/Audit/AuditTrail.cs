using Npgsql;
using NpgsqlTypes;

namespace FraudDashboard.Database.Audit;

/// <summary>Adds lines to the audit: sql/functions/audit.append.sql.</summary>
public sealed class AuditTrail(NpgsqlDataSource source, AuditAnchorFile? anchors = null)
{
    /// <summary>Adds a line in a transaction of its own, committed and anchored when this returns: before a record is read, after a refusal.</summary>
    /// <exception cref="NpgsqlException">The line could not be written: what it tells of must not happen.</exception>
    public async Task<AuditAnchor> RecordAsync(AuditEvent line, CancellationToken cancellation)
    {
        AuditAnchor anchor;
#pragma warning disable RS0030 // The class that opens connections for the audit.
        await using (var connection = await source.OpenConnectionAsync(cancellation))
#pragma warning restore RS0030
        {
            anchor = await AppendAsync(connection, line, cancellation);
        }

        anchors?.Write(anchor);
        return anchor;
    }

    /// <summary>
    /// Adds a line in the transaction of the change that it tells of. Call it last: who adds next waits for the commit.
    /// After the commit, and never before, hand the anchor to the <see cref="AuditAnchorFile"/>.
    /// </summary>
    /// <exception cref="NpgsqlException">The line could not be written, and the transaction is broken off.</exception>
    public static async Task<AuditAnchor> AppendAsync(NpgsqlConnection connection, AuditEvent line, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("select event_no, hash from audit.append($1, $2, $3, $4, $5, $6)", connection)
        {
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
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        await reader.ReadAsync(cancellation);
        return new(reader.GetInt64(0), Convert.ToHexStringLower(reader.GetFieldValue<byte[]>(1)));
    }
}

/// <summary>The number of a line of the audit and its SHA-256, as 64 hexadecimal digits in small letters: kept outside the database, it shows a cut tail.</summary>
public sealed record AuditAnchor(long EventNo, string Hash)
{
    /// <summary>"1204 · 9f86d0…", as covers of files have it.</summary>
    public override string ToString() => $"{EventNo} · {Hash}";
}

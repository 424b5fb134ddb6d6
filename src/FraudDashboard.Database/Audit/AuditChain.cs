using System.Globalization;
using System.Runtime.CompilerServices;
using Npgsql;

namespace FraudDashboard.Database.Audit;

/// <summary>The lines of the audit one after another: whether each is what was written, and follows the one before.</summary>
internal sealed class AuditChain
{
    private const long PostgresEpochMicroseconds = 946_684_800_000_000;

    // Bare columns: a function or a cast in the database could say something else than what is stored.
    private const string Sql = """
        select event_no, happened_at, user_id, user_name, action_code, subject, purpose, detail, previous_hash, hash
        from audit.event
        order by event_no
        """;

    private long _previousNo;
    private byte[] _previousHash = [];

    /// <summary>A sentence for what is wrong with the next line; null where nothing is.</summary>
    public string? FaultOf(StoredAuditLine line)
    {
        var (previousNo, previousHash) = (_previousNo, _previousHash);
        (_previousNo, _previousHash) = (line.EventNo, line.Hash);
        return !AuditLineHash.Of(line).AsSpan().SequenceEqual(line.Hash) ? Say($"Line {line.EventNo} is not what was written: it was edited or re-numbered.")
            : line.EventNo <= previousNo ? Say($"Line {line.EventNo} is there more than once.")
            : line.EventNo == previousNo + 2 ? Say($"Line {line.EventNo - 1} is missing.")
            : line.EventNo > previousNo + 1 ? Say($"Lines {previousNo + 1} to {line.EventNo - 1} are missing.")
            : !line.PreviousHash.AsSpan().SequenceEqual(previousHash) ? Say(
                $"Line {line.EventNo} does not follow line {previousNo} as it is now: the lines up to {previousNo} were written anew.")
            : null;
    }

    /// <summary>Every line in its order, as the auditor of an open snapshot.</summary>
    /// <exception cref="NpgsqlException">The database cannot be reached.</exception>
    public static async IAsyncEnumerable<StoredAuditLine> ReadAsync(NpgsqlConnection auditor, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(Sql, auditor) { CommandTimeout = 0 };
        await using var row = await command.ExecuteReaderAsync(cancellation);
        while (await row.ReadAsync(cancellation))
        {
            yield return new()
            {
                EventNo = Value(row, 0, 0L),
                HappenedAtMicroseconds = unchecked(Value(row, 1, 0L) + PostgresEpochMicroseconds),
                UserId = Value(row, 2, ""),
                UserName = Value(row, 3, ""),
                ActionCode = Value(row, 4, ""),
                Subject = Value(row, 5, ""),
                Purpose = row.IsDBNull(6) ? null : row.GetString(6),
                Detail = Value(row, 7, ""),
                PreviousHash = Value<byte[]>(row, 8, []),
                Hash = Value<byte[]>(row, 9, []),
            };
        }
    }

    // Whoever edits may take constraints off before: nothing in a place that is never empty is a line that does not hold.
    private static T Value<T>(NpgsqlDataReader row, int ordinal, T missing) => row.IsDBNull(ordinal) ? missing : row.GetFieldValue<T>(ordinal);

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

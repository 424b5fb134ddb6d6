using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace FraudDashboard.Database.Audit;

/// <summary>
/// The hash of a line of the audit, computed here over what was read: byte for byte what sql/functions/audit.hash_of.sql
/// takes, so that a line is verified by nothing that lives beside it in the database.
/// </summary>
internal static class AuditLineHash
{
    private static readonly SearchValues<char> Escaped = SearchValues.Create(
        string.Concat(Enumerable.Range(0, 0x20).Select(code => (char)code)) + "\"\\");

    /// <summary>SHA-256 of the previous line's hash, and of the line's fields as the JSON array that PostgreSQL writes.</summary>
    public static byte[] Of(StoredAuditLine line)
    {
        var text = new StringBuilder(256).Append('[')
            .Append(CultureInfo.InvariantCulture, $"{line.EventNo}, ").Append(Seconds(line.HappenedAtMicroseconds)).Append(", ");
        foreach (var field in (ReadOnlySpan<string?>)[line.UserId, line.UserName, line.ActionCode, line.Subject, line.Purpose])
        {
            Append(text, field).Append(", ");
        }

        // As PostgreSQL writes a jsonb, whether alone or in an array.
        text.Append(line.Detail).Append(']');
        return SHA256.HashData([.. line.PreviousHash, .. Encoding.UTF8.GetBytes(text.ToString())]);
    }

    /// <summary>Seconds since 1970 with six digits behind the point: extract(epoch from …), which is exact.</summary>
    private static string Seconds(long microsecondsSince1970)
    {
        var (seconds, rest) = Math.DivRem(Math.Abs(microsecondsSince1970), 1_000_000);
        return string.Create(CultureInfo.InvariantCulture, $"{(microsecondsSince1970 < 0 ? "-" : "")}{seconds}.{rest:000000}");
    }

    private static StringBuilder Append(StringBuilder text, string? field)
    {
        if (field is null)
        {
            return text.Append("null");
        }

        text.Append('"');
        if (!field.AsSpan().ContainsAny(Escaped))
        {
            return text.Append(field).Append('"');
        }

        foreach (var character in field)
        {
            _ = character switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\b' => text.Append("\\b"),
                '\f' => text.Append("\\f"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                < ' ' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
                _ => text.Append(character),
            };
        }

        return text.Append('"');
    }
}

/// <summary>One line of the audit as it is stored.</summary>
internal readonly record struct StoredAuditLine
{
    public required long EventNo { get; init; }

    /// <summary>Since 1970, in UTC; the lowest and highest number where the moment is infinite.</summary>
    public required long HappenedAtMicroseconds { get; init; }

    /// <summary>The same as a moment; the first or last one there is where it is beyond.</summary>
    public DateTime HappenedAt => DateTime.UnixEpoch.AddTicks(
        Math.Clamp(HappenedAtMicroseconds, -DateTime.UnixEpoch.Ticks / 10, (DateTime.MaxValue - DateTime.UnixEpoch).Ticks / 10) * 10);

    public required string UserId { get; init; }

    public required string UserName { get; init; }

    public required string ActionCode { get; init; }

    public required string Subject { get; init; }

    public required string? Purpose { get; init; }

    /// <summary>The jsonb as the database writes it out.</summary>
    public required string Detail { get; init; }

    public required byte[] PreviousHash { get; init; }

    public required byte[] Hash { get; init; }
}

#pragma warning disable CA2100 // Names of tables and columns, from FrozenTables and the catalogue of the database, and numbers.
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using Npgsql;

namespace FraudDashboard.Database.Frozen;

/// <summary>What a pack holds, as a hash: SHA-256 of the rows of each table in PostgreSQL's text form, ordered by their key.</summary>
/// <remarks>Anybody can make it again: <c>psql -c "copy (select … order by …) to stdout" | sha256sum</c>, in the time zone UTC.</remarks>
internal static class PackContent
{
    private const string ColumnsSql = """
        select attname as name, attnum = any (key.columns) as is_key, array_position(key.columns, attnum) as key_no,
            atttypid = 'text'::regtype as is_text
        from pg_attribute
        cross join (select string_to_array(indkey::text, ' ')::smallint[] as columns from pg_index where indrelid = to_regclass(@table) and indisprimary) as key
        where attrelid = to_regclass(@table) and attnum > 0 and not attisdropped and attname <> 'pack_id'
        order by attnum
        """;

    /// <summary>The columns of a table but the number of the pack, in their order.</summary>
    public static async Task<IReadOnlyList<FrozenColumn>> ColumnsAsync(NpgsqlConnection connection, string table, CancellationToken cancellation) =>
        (await connection.QueryAsync<FrozenColumn>(new CommandDefinition(ColumnsSql, new { table = $"frozen.{table}" }, cancellationToken: cancellation))).AsList();

    /// <summary>The line of one table in the manifest: of the columns named, or of all where none are.</summary>
    public static async Task<ManifestLine> OfAsync(
        NpgsqlConnection connection, long packId, string table, IReadOnlyList<string>? names, CancellationToken cancellation)
    {
        var columns = await ColumnsAsync(connection, table, cancellation);
        names ??= [.. columns.Select(column => column.Name)];
        var order = columns.Where(column => column.IsKey).OrderBy(column => column.KeyNo)
            .Select(column => Quoted(column.Name) + (column.IsText ? " collate \"C\"" : ""));
        var query = string.Create(CultureInfo.InvariantCulture,
            $"copy (select {string.Join(", ", names.Select(Quoted))} from frozen.{table} where pack_id = {packId} order by {string.Join(", ", order)}) to stdout");
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var rows = await connection.BeginTextExportAsync(query, cancellation);
        var count = await AddAsync(hash, rows, cancellation);
        return new ManifestLine { TableName = table, ColumnNames = [.. names], RowCount = count, ContentHash = Convert.ToHexStringLower(hash.GetHashAndReset()) };
    }

    /// <summary>The hash of a whole pack: of its month, version, reason and as-at date, and of its manifest.</summary>
    public static string HashOf(DateOnly month, int version, string reason, DateOnly asAtOn, IEnumerable<ManifestLine> manifest)
    {
        var head = string.Create(CultureInfo.InvariantCulture, $"{month:yyyy-MM-dd}\t{version}\t{asAtOn:yyyy-MM-dd}\t{reason}\n");
        var lines = manifest.OrderBy(line => line.TableName, StringComparer.Ordinal)
            .Select(line => string.Create(CultureInfo.InvariantCulture, $"{line.TableName}\t{string.Join(',', line.ColumnNames)}\t{line.RowCount}\t{line.ContentHash}\n"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(head + string.Concat(lines))));
    }

    /// <summary>A name as SQL takes it whatever it holds.</summary>
    public static string Quoted(string name) => '"' + name.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';

    private static async Task<long> AddAsync(IncrementalHash hash, TextReader rows, CancellationToken cancellation)
    {
        var count = 0L;
        while (await rows.ReadLineAsync(cancellation) is { } row)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(row + '\n'));
            count++;
        }

        return count;
    }
}

/// <summary>A column of a frozen table, and its place in the key.</summary>
internal sealed record FrozenColumn
{
    public required string Name { get; init; }

    public required bool IsKey { get; init; }

    public required int? KeyNo { get; init; }

    public required bool IsText { get; init; }
}

/// <summary>How many rows of one table a pack has, and their hash.</summary>
public sealed record ManifestLine
{
    /// <summary>Within the schema frozen.</summary>
    public required string TableName { get; init; }

    /// <summary>Those that were hashed, in their order.</summary>
    public required string[] ColumnNames { get; init; }

    public required long RowCount { get; init; }

    /// <summary>SHA-256 as 64 hexadecimal digits.</summary>
    public required string ContentHash { get; init; }
}

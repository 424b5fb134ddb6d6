#pragma warning disable CA2100 // Names of tables and columns, from FrozenTables and the catalogue of the database, and numbers.
using System.Globalization;
using System.Text.Json;
using FraudDashboard.Database.Frozen;
using Npgsql;

namespace FraudDashboard.Database.Sessions;

/// <summary>One freeze in the making: the snapshot that it reads, and the rows that it keeps of it.</summary>
public sealed class FreezeSession
{
    private static readonly JsonSerializerOptions Written = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    private readonly NpgsqlConnection _writer;
    private readonly CancellationToken _cancellation;

    internal FreezeSession(ReadSession read, WriteSession write, NpgsqlConnection writer, CancellationToken cancellation) =>
        (Read, Write, _writer, _cancellation) = (read, write, writer, cancellation);

    /// <summary>The snapshot: every query of the screens runs in it.</summary>
    public ReadSession Read { get; }

    /// <summary>What is written, and the line of the audit that commits it.</summary>
    public WriteSession Write { get; }

    /// <summary>The number of the pack to be: freezes wait for each other.</summary>
    public Task<long> NextPackIdAsync() => Write.ScalarAsync<long>("select coalesce(max(pack_id), 0) + 1 from frozen.pack");

    /// <summary>Keeps rows of the snapshot as they are: of a table with every column that the frozen one has.</summary>
    /// <param name="packId">The pack.</param>
    /// <param name="table">The frozen table.</param>
    /// <param name="source">From where and which: "core.tally where tally_month &lt;= '2026-10-01'".</param>
    public async Task KeepRowsAsync(long packId, string table, string source)
    {
        var columns = await PackContent.ColumnsAsync(_writer, table, _cancellation);
        var names = string.Join(", ", columns.Select(column => PackContent.Quoted(column.Name)));
        var query = string.Create(CultureInfo.InvariantCulture, $"copy (select {packId}::bigint, {names} from {source}) to stdout (format binary)");

        // By a table of this transaction's own: PostgreSQL copies into none that has row security.
        await Write.ExecuteAsync($"create temporary table kept_{table} (like frozen.{table}) on commit drop");
        await using (var rows = await Read.BeginCopyAsync(query, _cancellation))
        await using (var kept = await _writer.BeginRawBinaryCopyAsync($"copy kept_{table} (pack_id, {names}) from stdin (format binary)", _cancellation))
        {
            await rows.CopyToAsync(kept, _cancellation);
        }

        await Write.ExecuteAsync($"insert into frozen.{table} (pack_id, {names}) select pack_id, {names} from kept_{table}");
    }

    /// <summary>Keeps rows that the program made of the snapshot: properties are columns by name.</summary>
    public Task KeepAsync<TRow>(long packId, string table, IReadOnlyList<TRow> rows) => Write.ExecuteAsync($"""
        insert into frozen.{table}
        select row.*
        from jsonb_populate_recordset(
            jsonb_populate_record(null::frozen.{table}, jsonb_build_object('pack_id', @packId)), cast(@rows as jsonb)) as row
        """, new { packId, rows = JsonSerializer.Serialize(rows, Written) });

    /// <summary>How many rows a table of the pack has by now, and their hash.</summary>
    public Task<ManifestLine> ManifestLineAsync(long packId, string table) => PackContent.OfAsync(_writer, packId, table, null, _cancellation);

    /// <summary>The hash of a pack by its manifest.</summary>
    public static string HashOf(DateOnly month, int version, string reason, DateOnly asAtOn, IEnumerable<ManifestLine> manifest) =>
        PackContent.HashOf(month, version, reason, asAtOn, manifest);
}

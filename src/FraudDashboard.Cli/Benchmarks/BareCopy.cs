#pragma warning disable RS0030 // Measures the bare copy of a file into a table of text, which is no part of the product.
using System.Diagnostics;
using FraudDashboard.Ingestion.Parsing.Files;
using Npgsql;

namespace FraudDashboard.Cli.Benchmarks;

/// <summary>
/// The yardstick of a load: the file's whole records copied into a table with one text column a field, without index or
/// check; what psql's \copy does, over the same connection as a load.
/// </summary>
internal static class BareCopy
{
    public static async Task<double> SecondsAsync(string connection, string file, CancellationToken cancellationToken)
    {
        // A copy stops at the first ragged record, which a load puts into quarantine: those are left out beforehand.
        var whole = file + ".whole";
        var columns = WriteWhole(file, whole);
        await using var database = new NpgsqlConnection(connection);
        await database.OpenAsync(cancellationToken);
        await ExecuteAsync(database, $"create table bare_copy ({string.Join(", ", columns.Select(column => $"\"{column}\" text"))})");
        var started = Stopwatch.GetTimestamp();
        await using (var copy = await database.BeginTextImportAsync("copy bare_copy from stdin (format csv)", cancellationToken))
        {
            using var reader = new StreamReader(whole);
            var buffer = new char[1 << 16];
            for (int read; (read = await reader.ReadAsync(buffer, cancellationToken)) > 0;)
            {
                await copy.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            }
        }

        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        await ExecuteAsync(database, "drop table bare_copy");
        return seconds;

        async Task ExecuteAsync(NpgsqlConnection on, string sql)
        {
#pragma warning disable CA2100 // Column names of a file that the benchmark made itself.
            await using var command = new NpgsqlCommand(sql, on);
#pragma warning restore CA2100
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private static List<string> WriteWhole(string file, string whole)
    {
        using var records = new RecordSplitter(new StreamReader(file), ',');
        using var writer = new StreamWriter(whole) { NewLine = "\n" };
        var columns = new List<string>();
        while (records.Read())
        {
            if (columns.Count == 0)
            {
                columns.AddRange(Enumerable.Range(0, records.FieldCount).Select(index => records.Field(index).ToString()));
            }
            else if (records.FieldCount == columns.Count)
            {
                writer.Write(records.Record.TrimEnd("\r\n"));
                writer.WriteLine();
            }
        }

        return columns;
    }
}

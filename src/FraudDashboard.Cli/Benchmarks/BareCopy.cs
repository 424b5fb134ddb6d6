#pragma warning disable RS0030 // Measures the bare copy of a file into a table of text, which is no part of the product.
using System.Diagnostics;
using Npgsql;

namespace FraudDashboard.Cli.Benchmarks;

/// <summary>
/// The yardstick of a load: the file's good lines copied into a table of text, without index or check; what psql's \copy
/// does, over the same connection as a load.
/// </summary>
internal static class BareCopy
{
    public static async Task<double> SecondsAsync(string connection, string file, CancellationToken cancellationToken)
    {
        await using var database = new NpgsqlConnection(connection);
        await database.OpenAsync(cancellationToken);
        // One text column takes ragged lines too; the delimiter cannot stand in the file.
        await using (var create = new NpgsqlCommand("create table bare_copy (line text)", database))
        {
            await create.ExecuteNonQueryAsync(cancellationToken);
        }

        var started = Stopwatch.GetTimestamp();
        await using (var copy = await database.BeginTextImportAsync("copy bare_copy from stdin (delimiter E'\\x01')", cancellationToken))
        {
            await using var text = File.OpenRead(file);
            using var reader = new StreamReader(text);
            var buffer = new char[1 << 16];
            for (int read; (read = await reader.ReadAsync(buffer, cancellationToken)) > 0;)
            {
                await copy.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            }
        }

        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        await using var drop = new NpgsqlCommand("drop table bare_copy", database);
        await drop.ExecuteNonQueryAsync(cancellationToken);
        return seconds;
    }
}

using Dapper;
using FraudDashboard.Database.Sessions;
using Npgsql;

namespace FraudDashboard.Database.Frozen;

/// <summary>Reads every pack again and says which is not as it was frozen.</summary>
public static class VerifyPacks
{
    private const string PacksSql = """
        select pack_id, pack_month, version, reason, as_at_on, content_hash from frozen.pack order by pack_id
        """;

    private const string ManifestSql = """
        select table_name, column_names, row_count, content_hash from frozen.manifest where pack_id = @PackId
        """;

    /// <summary>How many packs there are, and a sentence for each that does not hold; none where all do.</summary>
    /// <param name="loaderConnection">Connection string of the loader's login, which sees every row.</param>
    /// <exception cref="NpgsqlException">The database cannot be reached.</exception>
    public static async Task<PackVerification> RunAsync(string loaderConnection, CancellationToken cancellation)
    {
        DateOnlyHandler.Register();
        await using var connection = await LiveConnection.OpenAsync(loaderConnection, cancellation);
        await using var transaction = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancellation);
        await connection.ExecuteAsync("set transaction read only; set local timezone = 'UTC'");
        var packs = (await connection.QueryAsync<FrozenPack>(PacksSql)).AsList();
        var findings = new List<string>();
        foreach (var pack in packs)
        {
            findings.AddRange(await FindingsAsync(connection, pack, cancellation));
        }

        return new(packs.Count, findings);
    }

    private static async Task<List<string>> FindingsAsync(NpgsqlConnection connection, FrozenPack pack, CancellationToken cancellation)
    {
        var name = $"The pack of {pack.PackMonth:yyyy-MM}, version {pack.Version}";
        var manifest = (await connection.QueryAsync<ManifestLine>(new CommandDefinition(ManifestSql, new { pack.PackId }, cancellationToken: cancellation))).AsList();
        var findings = new List<string>();
        if (PackContent.HashOf(pack.PackMonth, pack.Version, pack.Reason, pack.AsAtOn, manifest) != pack.ContentHash)
        {
            findings.Add($"{name}: its head or its manifest is not as it was frozen.");
        }

        foreach (var line in manifest)
        {
            var stored = await PackContent.OfAsync(connection, pack.PackId, line.TableName, line.ColumnNames, cancellation);
            if (stored.ContentHash != line.ContentHash)
            {
                findings.Add($"{name}: the rows of frozen.{line.TableName} are not as they were frozen ({stored.RowCount} now, {line.RowCount} then).");
            }
        }

        return findings;
    }

    private sealed record FrozenPack
    {
        public required long PackId { get; init; }

        public required DateOnly PackMonth { get; init; }

        public required int Version { get; init; }

        public required string Reason { get; init; }

        public required DateOnly AsAtOn { get; init; }

        public required string ContentHash { get; init; }
    }
}

/// <summary>What reading every pack again found.</summary>
/// <param name="PackCount">How many there are.</param>
/// <param name="Findings">A sentence for each that is not as it was frozen.</param>
public sealed record PackVerification(int PackCount, IReadOnlyList<string> Findings);

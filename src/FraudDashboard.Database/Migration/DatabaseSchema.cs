#pragma warning disable RS0030 // Reads the catalogue as the owner, who made what stands there.
using System.Text;
using Npgsql;

namespace FraudDashboard.Database.Migration;

/// <summary>The schema of a migrated database as one text, sql/schema.sql: the same on every PostgreSQL that the program runs on.</summary>
public static class DatabaseSchema
{
    private const string Heading = """
        -- The schema as it stands: what sql/migrations, sql/policies, sql/functions and sql/views make together. Made by
        -- “fraud schema” from a database that was migrated just now: read it, and change what it is made of. A test holds it equal.
        -- Of views and functions their form stands here; what they do stands in the file of their name.
        """;

    /// <summary>Reads the catalogue: each schema with its tables, views and functions, their comments, policies and grants.</summary>
    /// <param name="ownerConnection">Connection string of the owner of a migrated database.</param>
    /// <returns>The text, lines ended by a line feed.</returns>
    /// <exception cref="NpgsqlException">The database cannot be read.</exception>
    public static async Task<string> ReadAsync(string ownerConnection, CancellationToken cancellationToken = default)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(ownerConnection) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        await using (var plainNames = new NpgsqlCommand("set search_path = pg_catalog, pg_temp", connection))
        {
            await plainNames.ExecuteNonQueryAsync(cancellationToken);
        }

        await using var command = new NpgsqlCommand(SchemaQuery.Sql, connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var text = new StringBuilder(Heading.ReplaceLineEndings("\n")).Append('\n');
        while (await reader.ReadAsync(cancellationToken))
        {
            text.Append('\n').Append(reader.GetString(0)).Append('\n');
        }

        return text.ToString();
    }
}

#pragma warning disable RS0030 // Tests look at the database under any login.
using System.Text.Json;
using FraudDashboard.Database;
using Npgsql;
using Xunit;

namespace FraudDashboard.DatabaseTests.Support;

/// <summary>
/// One statement on a connection of the login's own pool, if the connection string has one: a server process that knows the
/// database already costs a tenth of a new one, and a run asks thousands of times. What a newcomer sees is asked by
/// <see cref="Unpooled"/>.
/// </summary>
internal static class Sql
{
    /// <summary>The same login, without a pool: each connection is a new one, and ends with its use.</summary>
    public static string Unpooled(string connectionString) =>
        new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString;

    public static async Task<string?> TextAsync(string connectionString, string sql) =>
        (string?)await ScalarAsync(connectionString, sql);

    /// <summary>The first value of one of several statements' results, counted from nought.</summary>
    public static async Task<string?> TextAsync(string connectionString, string sql, int resultNo)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
#pragma warning disable CA2100 // The tests' own texts.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        for (var skipped = 0; skipped < resultNo; skipped++)
        {
            await reader.NextResultAsync(TestContext.Current.CancellationToken);
        }

        await reader.ReadAsync(TestContext.Current.CancellationToken);
        return reader.GetString(0);
    }

    /// <summary>
    /// As the private server's superuser, whom row security does not bind: sets up what no login of the program may write at
    /// will, sessions and grants above all.
    /// </summary>
    public static async Task<object?> PastRowSecurityAsync(DatabaseConnections database, string sql) =>
        await ScalarAsync(await SuperuserAsync(database), sql);

    /// <summary>The connection string of the private server's superuser.</summary>
    public static async Task<string> SuperuserAsync(DatabaseConnections database)
    {
        var superuser = new NpgsqlConnectionStringBuilder(database.Owner) { Username = "postgres" };
        var passwords = await File.ReadAllTextAsync(Path.Combine(superuser.Host!, "..", "passwords.json"), TestContext.Current.CancellationToken);
        superuser.Password = JsonSerializer.Deserialize<Dictionary<string, string>>(passwords)![superuser.Username];
        return superuser.ConnectionString;
    }

    public static async Task<object?> ScalarAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
#pragma warning disable CA2100 // The tests' own texts.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken) is var value && value is DBNull ? null : value;
    }
}

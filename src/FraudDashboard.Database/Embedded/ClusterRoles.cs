#pragma warning disable RS0030 // The private server's own set-up: it makes the logins that every other class connects with.
using Npgsql;

namespace FraudDashboard.Database.Embedded;

/// <summary>The logins and the database that a new cluster needs; says nothing where they are there.</summary>
internal sealed class ClusterRoles(ServerAddress address, ClusterPasswords passwords)
{
    public async Task EnsureAsync(CancellationToken cancellationToken)
    {
        await using var connection = await ConnectAsync(cancellationToken);
        await EnsureOwnerAsync(connection, cancellationToken);
        foreach (var login in ClusterPasswords.Ordinary)
        {
            await EnsureLoginAsync(connection, login, cancellationToken);
        }

        if (!await ExistsAsync(connection, "select 1 from pg_database where datname = $1", PrivateServer.DatabaseName, cancellationToken))
        {
            await ExecuteAsync(connection, $"create database {PrivateServer.DatabaseName} owner {ClusterPasswords.Owner}", cancellationToken);
        }
    }

    /// <summary>True once the server takes connections; until then it may be starting, recovering or stopping.</summary>
    public async Task<bool> IsReadyAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await ConnectAsync(cancellationToken);
            return true;
        }
        catch (PostgresException problem) when (problem.SqlState is PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification)
        {
            throw new PrivateServerException("The private PostgreSQL does not take its own password: its folder's passwords.json belongs to another cluster.", problem);
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    private async Task EnsureOwnerAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        if (!await IsRoleAsync(connection, ClusterPasswords.Owner, cancellationToken))
        {
            await ExecuteAsync(connection,
                $"create role {ClusterPasswords.Owner} login nosuperuser createrole createdb nobypassrls password '{passwords[ClusterPasswords.Owner]}'",
                cancellationToken);
        }
    }

    private async Task EnsureLoginAsync(NpgsqlConnection connection, string login, CancellationToken cancellationToken)
    {
        if (await IsRoleAsync(connection, login, cancellationToken))
        {
            return;
        }

        await ExecuteAsync(connection, $"create role {login} login nosuperuser nobypassrls password '{passwords[login]}'", cancellationToken);
        // From 16 on a role with createrole manages only roles it administers; it must not inherit what they may see.
        if (connection.PostgreSqlVersion.Major >= 16)
        {
            await ExecuteAsync(connection, $"grant {login} to {ClusterPasswords.Owner} with admin true, inherit false, set false", cancellationToken);
        }
    }

    private async Task<NpgsqlConnection> ConnectAsync(CancellationToken cancellationToken)
    {
        var builder = new NpgsqlConnectionStringBuilder(
            address.ConnectionString(ClusterPasswords.Superuser, passwords[ClusterPasswords.Superuser], "postgres"))
        {
            Pooling = false,
            Timeout = 5,
        };
        var connection = new NpgsqlConnection(builder.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private static Task<bool> IsRoleAsync(NpgsqlConnection connection, string role, CancellationToken cancellationToken) =>
        ExistsAsync(connection, "select 1 from pg_roles where rolname = $1", role, cancellationToken);

    private static async Task<bool> ExistsAsync(NpgsqlConnection connection, string sql, string name, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection) { Parameters = { new() { Value = name } } };
        return await command.ExecuteScalarAsync(cancellationToken) is not null;
    }

    /// <summary>Only with our own role names and hexadecimal passwords: role statements take no parameters.</summary>
    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The text holds constants and generated hexadecimal only.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}

#pragma warning disable RS0030 // The private server's own set-up: it makes the logins that every other class connects with.
using FraudDashboard.Database.Migration;
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

        // What a database is made from is closed, so what is made is.
        await CloseFunctionsAsync("template1", cancellationToken);
        if (!await ExistsAsync(connection, "select 1 from pg_database where datname = $1", PrivateServer.DatabaseName, cancellationToken))
        {
            await CreateDatabaseAsync(PrivateServer.DatabaseName, null, isLogged: true, cancellationToken);
        }

        await CloseFunctionsAsync(PrivateServer.DatabaseName, cancellationToken);
        await OpenToLoginsAsync(PrivateServer.DatabaseName, cancellationToken);
    }

    /// <summary>A database of the owner's, who may make none: empty, or a copy of another.</summary>
    /// <param name="isLogged">Whether its pages pass through the server's memory and its log; else its files are copied as they lie.</param>
    public async Task CreateDatabaseAsync(string name, string? template, bool isLogged, CancellationToken cancellationToken)
    {
        await using var connection = await ConnectAsync(cancellationToken);
        await ExecuteAsync(
            connection,
            $"create database {Quoted(name)} owner {ClusterPasswords.Owner}" + (template is null ? "" : $" template {Quoted(template)}") + (isLogged ? "" : " strategy file_copy"),
            cancellationToken);

        // As a migration leaves it: a copy does not take over who may connect.
        await OpenToLoginsAsync(name, cancellationToken);
    }

    /// <summary>Drops a database, with whoever is still connected.</summary>
    public async Task DropDatabaseAsync(string name, CancellationToken cancellationToken)
    {
        await using var connection = await ConnectAsync(cancellationToken);
        await ExecuteAsync(connection, $"drop database if exists {Quoted(name)} with (force)", cancellationToken);
    }

    /// <summary>Who may connect to a database and make temporary tables in it: what migrating runs, so that it is said once.</summary>
    private async Task OpenToLoginsAsync(string database, CancellationToken cancellationToken)
    {
        await using var connection = await ConnectAsync(cancellationToken, database);
        await ExecuteAsync(connection, SqlScripts.Embedded.In("policies").Single(file => file.Name == "database").Text, cancellationToken);
    }

    private async Task CloseFunctionsAsync(string database, CancellationToken cancellationToken)
    {
        await using var connection = await ConnectAsync(cancellationToken, database);
        foreach (var script in SqlScripts.Embedded.In("server"))
        {
            await ExecuteAsync(connection, $"revoke connect on database {database} from public; {script.Text}", cancellationToken);
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
            await ExecuteAsync(connection, $"create role {ClusterPasswords.Owner} login password '{passwords[ClusterPasswords.Owner]}'", cancellationToken);
        }

        // One of an earlier version made roles and databases itself.
        await ExecuteAsync(connection, $"alter role {ClusterPasswords.Owner} nosuperuser nocreaterole nocreatedb nobypassrls", cancellationToken);
    }

    private async Task EnsureLoginAsync(NpgsqlConnection connection, string login, CancellationToken cancellationToken)
    {
        if (await IsRoleAsync(connection, login, cancellationToken))
        {
            // PostgreSQL lets every login change its own password, which would lock the program out.
            await ExecuteAsync(connection, $"alter role {login} nosuperuser nocreaterole nocreatedb nobypassrls password '{passwords[login]}'", cancellationToken);
            return;
        }

        await ExecuteAsync(connection, $"create role {login} login nosuperuser nobypassrls password '{passwords[login]}'", cancellationToken);
    }

    private async Task<NpgsqlConnection> ConnectAsync(CancellationToken cancellationToken, string database = "postgres")
    {
        var builder = new NpgsqlConnectionStringBuilder(
            address.ConnectionString(ClusterPasswords.Superuser, passwords[ClusterPasswords.Superuser], database))
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

    private static string Quoted(string name) => new NpgsqlCommandBuilder().QuoteIdentifier(name);

    /// <summary>Only with our own role names, quoted names and hexadecimal passwords: these statements take no parameters.</summary>
    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The text holds constants and generated hexadecimal only.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}

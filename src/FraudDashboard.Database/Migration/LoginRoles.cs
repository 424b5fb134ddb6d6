#pragma warning disable RS0030 // Tries each login before it changes it: the one way to know that its password holds.
using Npgsql;

namespace FraudDashboard.Database.Migration;

/// <summary>The group roles that migrations grant to, and the logins that the connection strings name.</summary>
internal sealed class LoginRoles(DatabaseConnections connections)
{
    private IEnumerable<(string Group, string ConnectionString)> Groups =>
    [
        ("fraud_web", connections.Web),
        ("fraud_loader", connections.Loader),
        ("fraud_auditor", connections.Auditor),
        ("fraud_editor", connections.Editor),
        ("fraud_cli", connections.Cli),
    ];

    /// <exception cref="MigrationRefusedException">A role or password is missing, and the owner may not make it.</exception>
    public async Task EnsureAsync(NpgsqlConnection owner, CancellationToken cancellationToken)
    {
        try
        {
            await EnsureGroupsAsync(owner, cancellationToken);
        }
        catch (PostgresException problem) when (problem.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            throw new MigrationRefusedException(
                $"The owner may not make or change the logins of the program ({problem.MessageText}). As a superuser run “alter role {await NameOfAsync(owner, cancellationToken)} createrole”, "
                + "then migrate again: it is taken back at the end.", problem);
        }
    }

    /// <summary>Takes back the right to make roles, which nobody needs between migrations; where the server does not let the owner do that itself (from 16 on), <c>fraud check</c> tells of it.</summary>
    public static async Task GiveUpRolesAsync(NpgsqlConnection owner, CancellationToken cancellationToken)
    {
        if (owner.PostgreSqlVersion.Major < 16)
        {
            await ExecuteAsync(owner, "select format('alter role %I nocreaterole', rolname) from pg_roles where rolname = current_user and rolcreaterole", [], cancellationToken);
        }
    }

    private async Task EnsureGroupsAsync(NpgsqlConnection owner, CancellationToken cancellationToken)
    {
        foreach (var (group, connectionString) in Groups)
        {
            await EnsureRoleAsync(owner, group, cancellationToken);
            if (connectionString.Length > 0)
            {
                await EnsureLoginAsync(owner, group, new NpgsqlConnectionStringBuilder(connectionString), cancellationToken);
            }
        }
    }

    private static async Task EnsureLoginAsync(
        NpgsqlConnection owner, string group, NpgsqlConnectionStringBuilder login, CancellationToken cancellationToken)
    {
        var name = login.Username ?? throw new MigrationRefusedException($"The connection string of {group} names no Username.");
        if (!await HoldsPasswordAsync(login, cancellationToken))
        {
            await EnsureRoleAsync(owner, name, cancellationToken);
            await ExecuteAsync(owner, "select format('alter role %I login password %L', $1, $2)", [name, login.Password ?? ""], cancellationToken);
        }

        if (name != group && !await IsMemberAsync(owner, name, group, cancellationToken))
        {
            await ExecuteAsync(owner, "select format('grant %I to %I', $1, $2)", [group, name], cancellationToken);
        }
    }

    /// <summary>Roles belong to the whole server: another database's migration may make the same one at the same moment.</summary>
    private static async Task EnsureRoleAsync(NpgsqlConnection owner, string name, CancellationToken cancellationToken)
    {
        try
        {
            await ExecuteAsync(owner,
                "select format('create role %I nosuperuser nobypassrls', $1) where not exists (select from pg_roles where rolname = $1)", [name], cancellationToken);
        }
        catch (PostgresException problem) when (problem.SqlState is PostgresErrorCodes.DuplicateObject or PostgresErrorCodes.UniqueViolation)
        {
            // Made in between: there is what was wanted.
        }
    }

    private static async Task<bool> HoldsPasswordAsync(NpgsqlConnectionStringBuilder login, CancellationToken cancellationToken)
    {
        var once = new NpgsqlConnectionStringBuilder(login.ConnectionString) { Pooling = false };
        await using var connection = new NpgsqlConnection(once.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            return true;
        }
        catch (PostgresException problem) when (problem.SqlState is PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification)
        {
            return false;
        }
        catch (PostgresException problem) when (problem.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            // The password is right: a login that an earlier version did not know may not enter before sql/policies/database.sql has run.
            return true;
        }
    }

    private static async Task<string> NameOfAsync(NpgsqlConnection owner, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("select quote_ident(current_user)", owner);
        return (string)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    private static async Task<bool> IsMemberAsync(NpgsqlConnection owner, string name, string group, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("select pg_has_role($1, $2, 'member')", owner)
        {
            Parameters = { new() { Value = name }, new() { Value = group } },
        };
        return (bool)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    /// <summary>Role statements take no parameters: the server itself quotes the names and passwords into the text.</summary>
    private static async Task ExecuteAsync(NpgsqlConnection owner, string formatting, string[] values, CancellationToken cancellationToken)
    {
#pragma warning disable CA2100 // Constants of this class, and text that PostgreSQL's format() quoted.
        await using var format = new NpgsqlCommand(formatting, owner);
        foreach (var value in values)
        {
            format.Parameters.Add(new NpgsqlParameter<string> { TypedValue = value });
        }

        if (await format.ExecuteScalarAsync(cancellationToken) is string statement)
        {
            await using var command = new NpgsqlCommand(statement, owner);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
#pragma warning restore CA2100
    }
}

#pragma warning disable RS0030, CA2100 // Names of tables and views of the catalogue, in a test's own transaction.
using System.Text.Json;
using FraudDashboard.Database;
using FraudDashboard.Database.Migration;
using FraudDashboard.DatabaseTests.Support;
using Npgsql;
using Xunit;

namespace FraudDashboard.DatabaseTests.Access;

/// <summary>A transaction of the superuser that takes on other roles and is rolled back.</summary>
public sealed class RolledBack : IAsyncDisposable
{
    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlTransaction _transaction;

    private RolledBack(NpgsqlConnection connection, NpgsqlTransaction transaction)
    {
        _connection = connection;
        _transaction = transaction;
    }

    public static async Task<RolledBack> BeginAsync(DatabaseConnections database)
    {
        var connection = new NpgsqlConnection(await Sql.SuperuserAsync(database));
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        var transaction = await connection.BeginTransactionAsync(TestContext.Current.CancellationToken);
        return new RolledBack(connection, transaction);
    }

    /// <summary>Goes on as a role that asks for a scope; who reads all London here is an analyst, anybody else the lead.</summary>
    public async Task ActAsync(string role, params string[] scope)
    {
        await ExecuteAsync("reset role");
        await ExecuteAsync($"set local role {role}");
        var session = scope.Contains("*") ? ScopeSite.AnalystSessionId : ScopeSite.SessionId;
        await ExecuteAsync($"select set_config('fraud.session', '{session}', true), set_config('fraud.asked_scope', '{string.Join(',', scope)}', true)");
    }

    /// <summary>The number of rows written.</summary>
    public async Task<int> ExecuteAsync(string sql)
    {
        await using var command = new NpgsqlCommand(sql, _connection, _transaction);
        return await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    public async Task<IReadOnlyList<T>> ReadAsync<T>(string sql)
    {
        await using var command = new NpgsqlCommand(sql, _connection, _transaction);
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var values = new List<T>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            values.Add(reader.GetFieldValue<T>(0));
        }

        return values;
    }

    public async Task<IReadOnlyList<JsonElement>> RowsAsync(string relation) =>
        [.. (await ReadAsync<string>($"select to_jsonb(row)::text from {relation} as row order by 1")).Select(row => JsonSerializer.Deserialize<JsonElement>(row))];

    /// <summary>What each role reads of a table or view: a mark that changes with any row more, fewer or other.</summary>
    public async Task<string> MarkAsync(string relation)
    {
        var marks = new List<string>();
        foreach (var (role, scope) in new[] { ("fraud_web", ScopeSite.Lead), ("fraud_web", ScopeSite.AllLondon), ("fraud_cli", ScopeSite.AllLondon), ("fraud_loader", []), ("fraud_auditor", []), ("fraud_editor", []) })
        {
            await ActAsync(role, scope);
            marks.Add(await WhatIsReadAsync(relation));
        }

        if (relation == "audit.event")
        {
            marks.Add(await AppendAsync());
        }

        if (relation is "core.session" or "core.access_grant")
        {
            await ActAsync("fraud_web");
            marks.Add($"opens {(await ReadAsync<bool>($"select core.open_scope('{ScopeSite.SessionId}', array['E09000007'])")).Single()}");
            marks.AddRange(await EditAsync());
            marks.Add(await PurgeAsync());
        }

        if (relation == "core.same_name")
        {
            marks.AddRange(await EditsAsync(
                ScopeSite.AnalystSessionId,
                "insert into core.same_name (name_type, form, chosen_name, other_names, reason, declared_by) values ('team', 'CID', 'CID', '{cid}', 'a test', 'analyst')",
                "update core.same_name set withdrawn_at = now(), withdrawn_by = 'analyst', withdrawn_reason = 'a test' where withdrawn_at is null"));
        }

        if (relation == "core.brief_comment")
        {
            marks.AddRange(await EditsAsync(
                ScopeSite.StaffSessionId,
                "insert into core.brief_comment (pack_id, comment_area_code, section_code, row_version, comment_text, author_id, author_name) select pack_id, comment_area_code, section_code, row_version + 1, 'a test', 'staff', 'Staff' from core.brief_comment"));
        }

        if (relation == "core.trend_note")
        {
            marks.AddRange(await EditsAsync(
                ScopeSite.AnalystSessionId,
                "insert into core.trend_note (subject_code, note_area_code, note_month, note_text, author_id, author_name) values ('nfib', '*', '2026-09-01', 'a test', 'analyst', 'Analyst')",
                "update core.trend_note set withdrawn_at = now(), withdrawn_by = 'analyst' where withdrawn_at is null"));
        }

        await ExecuteAsync("reset role");
        return string.Join("; ", marks);
    }

    /// <summary>The rows of a relation to the present role; their number, where only some of the columns may be read.</summary>
    private async Task<string> WhatIsReadAsync(string relation)
    {
        Task<IReadOnlyList<bool>> MayAsync(string privilege) => ReadAsync<bool>($"select has_schema_privilege('{relation.Split('.')[0]}', 'usage') and {privilege}('{relation}', 'select')");
        var rows = (await MayAsync("has_table_privilege")).Single() ? " || ' ' || md5(coalesce(string_agg(row::text, '|' order by row::text), ''))"
            : (await MayAsync("has_any_column_privilege")).Single() ? "::text"
            : null;
        return rows is null ? "may not read" : (await ReadAsync<string>($"select count(*){rows} from {relation} as row")).Single();
    }

    /// <summary>The names of the checks that find something, run by the loader as in production.</summary>
    public async Task<IReadOnlyList<string>> FailingAsync(params string[] checks)
    {
        await ActAsync("fraud_loader");
        var failing = new List<string>();
        foreach (var check in SqlScripts.Embedded.In("checks").Where(check => checks.Contains(check.Name)))
        {
            if ((await ReadAsync<long>($"select count(*) from (\n{check.Text}\n) as offending")).Single() > 0)
            {
                failing.Add(check.Name);
            }
        }

        await ExecuteAsync("reset role");
        return failing;
    }

    /// <summary>How many sessions of two years ago are left when they have been purged.</summary>
    private async Task<string> PurgeAsync()
    {
        await ExecuteAsync("""
            reset role; savepoint purge;
            insert into core.session (session_id, user_id, user_name, role_code, scope_codes, may_read_raw, expires_at)
            values (gen_random_uuid(), 'old', 'Old', 'command', '{*}', false, now() - interval '2 years')
            """);
        await ActAsync("fraud_loader");
        await ExecuteAsync("select core.purge_sessions(); reset role");
        var left = (await ReadAsync<long>("select count(*) from core.session where user_id = 'old'")).Single();
        await ExecuteAsync("rollback to savepoint purge");
        return $"leaves {left} old sessions";
    }

    /// <summary>What the editing login can do to grants and sessions: as an administrator, as a lead, and signing in.</summary>
    private async Task<IReadOnlyList<string>> EditAsync()
    {
        const string SignIn = "insert into core.session (session_id, user_id, user_name, role_code, scope_codes, may_read_raw, expires_at) values (gen_random_uuid(), 'new', 'New', 'command', '{*}', false, clock_timestamp() + interval '1 hour')";
        var marks = new List<string>();
        foreach (var (session, statement) in new (Guid, string)[]
        {
            (ScopeSite.AdministratorSessionId, "insert into core.access_grant (user_id, role_code, valid_from, reason, granted_by) values ('x', 'analyst', now(), 'a test', 'administrator')"),
            (ScopeSite.AdministratorSessionId, "update core.access_grant set withdrawn_at = now(), withdrawn_by = 'administrator', withdrawn_reason = 'a test' where user_id = 'lead'"),
            (ScopeSite.AdministratorSessionId, "update core.session set ended_at = now(), ended_why = 'access_changed' where user_id = 'lead'"),
            (ScopeSite.SessionId, "update core.session set seen_at = now()"),
            (Guid.Empty, SignIn),
        })
        {
            await ActAsync("fraud_editor");
            await ExecuteAsync($"select set_config('fraud.session', '{session}', true); savepoint edit");
            try
            {
                marks.Add($"reads {(await ReadAsync<string>("select (select count(*) from core.access_grant) || ' ' || (select count(*) from core.session)")).Single()}, edits {await ExecuteAsync(statement)}");
            }
            catch (PostgresException problem)
            {
                marks.Add(problem.SqlState);
            }

            await ExecuteAsync("rollback to savepoint edit");
        }

        return marks;
    }

    /// <summary>What the person of a session can write of what people edit.</summary>
    private async Task<IReadOnlyList<string>> EditsAsync(Guid session, params string[] statements)
    {
        var marks = new List<string>();
        foreach (var statement in statements)
        {
            await ActAsync("fraud_editor", ScopeSite.AllLondon);
            await ExecuteAsync($"select set_config('fraud.session', '{session}', true); savepoint edit");
            try
            {
                marks.Add($"edits {await ExecuteAsync(statement)}");
            }
            catch (PostgresException problem)
            {
                marks.Add(problem.SqlState);
            }

            await ExecuteAsync("rollback to savepoint edit");
        }

        return marks;
    }

    /// <summary>The audit is written by everyone and read by few: whether the site can add a line after the last.</summary>
    private async Task<string> AppendAsync()
    {
        const string Append = "select event_no || ' ' || encode(hash, 'hex') from audit.append('u', 'U', 'signed_in', '/', null, '{}')";
        await ActAsync("fraud_web");
        await ExecuteAsync("savepoint append");
        try
        {
            var lines = await ReadAsync<string>(Append);
            return $"appends {lines.Single().Split(' ')[0]}";
        }
        catch (PostgresException problem)
        {
            return problem.SqlState;
        }
        finally
        {
            await ExecuteAsync("rollback to savepoint append");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _transaction.DisposeAsync();
        await _connection.DisposeAsync();
    }
}

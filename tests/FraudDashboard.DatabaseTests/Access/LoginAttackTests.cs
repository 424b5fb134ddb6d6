using FraudDashboard.Database.Migration;
using FraudDashboard.DatabaseTests.Support;
using Npgsql;
using Xunit;

namespace FraudDashboard.DatabaseTests.Access;

/// <summary>What somebody tries who has got hold of a login, or has put statements of their own into one of its queries.</summary>
[Collection(nameof(ScopeSite))]
public sealed class LoginAttackTests(ScopeSite site)
{
    // Types that the owner's functions name: found among the caller's temporary ones, they would run the caller's code.
    private static readonly string[] NamedTypes = ["timestamptz", "text", "uuid", "bytea", "jsonb", "bigint", "boolean"];

    private static readonly string[] OwnersCalls =
    [
        "select audit.append('u', 'U', 'signed_in', '/', null, '{}')",
        "select core.analyze_table('core', 'crime_report')",
        "select core.drop_indexes_for_first_load()",
        "select core.create_dropped_indexes()",
        $"select core.open_scope('{ScopeSite.SessionId}', array['E09000007'])",
        "select core.visible_scope()",
        "select core.may_read_raw()",
        "select core.open_session()",
        "select core.find_grant('lead')",
    ];

    private static readonly string[] Everything = ScopeSite.AllLondon;

    public static TheoryData<string> Logins => ["fraud_web", "fraud_cli", "fraud_editor", "fraud_auditor", "fraud_loader"];

    public static TheoryData<string> LoginsOfPeople => ["fraud_web", "fraud_cli", "fraud_editor", "fraud_auditor"];

    public static TheoryData<string> Calls => [.. OwnersCalls];

    [Theory]
    [MemberData(nameof(LoginsOfPeople))]
    public async Task TemporaryType_OfALoginOfPeople_CannotBeMade(string login) =>
        await AssertRefusedAsync(login, "create domain pg_temp.timestamptz as pg_catalog.timestamptz", "create temporary table mine (x integer)");

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task TemporaryType_NamedLikeOneOfTheOwnersFunction_IsNotFoundByIt(string call)
    {
        foreach (var type in NamedTypes)
        {
            var problem = await AttackAsync($"""
                create function pg_temp.ran(value pg_catalog.{type}) returns pg_catalog.bool language plpgsql as
                    $body$ begin raise exception 'The code of the caller ran as %', current_user; end $body$;
                create domain pg_temp.{type} as pg_catalog.{type} check (pg_temp.ran(value));
                {call}
                """);

            Assert.DoesNotContain("The code of the caller ran", problem, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("select core.open_scope('6b1f1f60-0c6e-4b7e-9a53-0d2f3d1a7c11', array['E09000007'])")]
    [InlineData("set transaction read only; select core.open_scope('6b1f1f60-0c6e-4b7e-9a53-0d2f3d1a7c11', array['E09000007'])")]
    public async Task Scope_SetByTheLoginItself_OpensNoMoreThanItsSession(string before)
    {
        await using var connection = await ConnectAsync(site.Connections.Web);
        await using var transaction = await connection.BeginTransactionAsync(TestContext.Current.CancellationToken);
        if (before.Length > 0)
        {
            await ScalarAsync(connection, before);
        }

        await ScalarAsync(connection, $"select set_config('fraud.asked_scope', '{string.Join(',', Everything)}', true), set_config('fraud.scope', '{string.Join(',', Everything)}', true), set_config('fraud.may_read_raw', 'yes', true)");
        var own = before.Length > 0 ? $"array['{string.Join("','", ScopeSite.Lead)}']" : "array[]::text[]";

        Assert.Equal(0L, await ScalarAsync(connection, $"select count(*) from core.crime_report where scope_code <> all ({own})"));
        Assert.Equal(before.Length > 0, (long)(await ScalarAsync(connection, "select count(*) from core.crime_report"))! > 0);
        Assert.Equal(0L, await ScalarAsync(connection, $"select count(*) from core.tally where scope_code <> all ({own})"));
        Assert.Equal(0L, await ScalarAsync(connection, "select (select count(*) from core.raw_value) + (select count(*) from core.quarantine)"));
    }

    [Fact]
    public async Task Session_OfAnother_CannotBeFoundOrGuessedAt()
    {
        await using var connection = await ConnectAsync(site.Connections.Web);
        await ScalarAsync(connection, $"select set_config('fraud.session', '{ScopeSite.SessionId}', false)");

        Assert.Equal("lead", await ScalarAsync(connection, "select string_agg(user_id, ' ') from core.session"));
        await ScalarAsync(connection, $"select set_config('fraud.session', '{Guid.NewGuid()}', false), set_config('fraud.asked_scope', '{string.Join(',', Everything)}', false)");
        Assert.Equal(0L, await ScalarAsync(connection, "select count(*) from core.crime_report"));
    }

    /// <summary>Of one value the planner says more, where it is far more frequent than the others: all others are one average.</summary>
    [Theory]
    [InlineData("crime_report", "scope_code")]
    [InlineData("crime_report", "owning_borough_code")]
    [InlineData("crime_report", "victim_borough_code")]
    [InlineData("crime_report", "owner_team")]
    [InlineData("assessment", "scope_code")]
    [InlineData("nfib_submission", "scope_code")]
    [InlineData("victim_care_referral", "allocated_team")]
    public async Task Estimates_OfRowsOfOthers_TellNoScopeFromAnother(string table, string column)
    {
        await using var transaction = await site.BeginAsync();
        await transaction.ExecuteAsync($"analyze core.{table}");
        var values = await transaction.ReadAsync<string>(
            $"select {column} from core.{table} where {column} is not null and scope_code <> all (array['{string.Join("','", ScopeSite.Lead)}']) group by 1");
        await transaction.ActAsync("fraud_web", ScopeSite.Lead);
        var estimates = new HashSet<string>();
        foreach (var value in values)
        {
            var plan = await transaction.ReadAsync<string>($"explain select from core.{table} where {column} = '{value}'");
            estimates.Add(plan[0].Split(" rows=")[1]);
        }

        Assert.True(values.Count > 4 && estimates.Count <= 2, $"{estimates.Count} estimates for {values.Count} values: {string.Join("; ", estimates)}");
    }

    [Fact]
    public async Task Check_OfAColumnWhoseFrequenciesAreKept_NamesIt()
    {
        await using var transaction = await site.BeginAsync();
        Assert.Empty(await transaction.FailingAsync("estimates_tell_no_scope"));

        await transaction.ExecuteAsync("alter table core.gap_event alter column scope_code set statistics -1");

        Assert.Equal(["estimates_tell_no_scope"], await transaction.FailingAsync("estimates_tell_no_scope"));
    }

    [Theory]
    [MemberData(nameof(Logins))]
    public async Task LargeObject_OfAnyLogin_CannotBeMade(string login) =>
        await AssertRefusedAsync(login, "select lo_create(0)", "select lo_from_bytea(0, '\\x00')", "select lo_get(1)");

    [Theory]
    [MemberData(nameof(LoginsOfPeople))]
    public async Task Lock_ThatStallsSigningInOrALoad_CannotBeTaken(string login) => await AssertRefusedAsync(
        login,
        $"select pg_advisory_lock({Migrator.LoadLock})",
        "select pg_try_advisory_lock_shared(4731905514)",
        "select pg_advisory_xact_lock(4731905514)",
        "begin; lock table core.session in exclusive mode",
        "select event_no from audit.event for update");

    [Theory]
    [MemberData(nameof(Logins))]
    public async Task Database_OfAnotherOwner_CannotBeEntered(string login)
    {
        foreach (var other in new[] { "postgres", "template1" })
        {
            var refused = await Assert.ThrowsAsync<PostgresException>(
                () => ConnectAsync(new NpgsqlConnectionStringBuilder(Of(login)) { Database = other }.ConnectionString));

            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
        }
    }

    [Theory]
    [MemberData(nameof(Logins))]
    public async Task Owner_AnotherRoleOrTheServersFiles_CannotBeReached(string login) => await AssertRefusedAsync(
        login,
        "set role fraud_owner",
        "set session authorization fraud_owner",
        "create table public.mine (x integer)",
        "create schema mine",
        "copy core.clock to program 'id'",
        "copy core.clock to '/tmp/clock'",
        "select pg_read_file('/etc/passwd')",
        $"alter role {(login == "fraud_loader" ? "fraud_web" : "fraud_loader")} password 'x'",
        "alter role fraud_owner superuser");

    [Fact]
    public async Task Owner_AfterMigrating_MayMakeNoRoleAndNoDatabase() =>
        await AssertRefusedAsync("fraud_owner", "create role mine", "create database mine", "alter role fraud_web bypassrls", "set role fraud_loader");

    private string Of(string login) => login switch
    {
        "fraud_web" => site.Connections.Web,
        "fraud_cli" => site.Connections.Cli,
        "fraud_editor" => site.Connections.Editor,
        "fraud_auditor" => site.Connections.Auditor,
        "fraud_loader" => site.Connections.Loader,
        _ => site.Connections.Owner,
    };

    private async Task AssertRefusedAsync(string login, params string[] statements)
    {
        foreach (var statement in statements)
        {
            var refused = await Record.ExceptionAsync(() => Sql.ScalarAsync(Of(login), statement));
            Assert.True(
                refused is PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege or PostgresErrorCodes.ReadOnlySqlTransaction },
                $"{login} ran “{statement}”: {refused?.Message}");
        }
    }

    /// <summary>What the server says to the loader, who alone may make temporary types; rolled back in any case.</summary>
    private async Task<string> AttackAsync(string statements)
    {
        await using var connection = await ConnectAsync(site.Connections.Loader);
        await using var transaction = await connection.BeginTransactionAsync(TestContext.Current.CancellationToken);
        try
        {
            await ScalarAsync(connection, statements);
            return "";
        }
        catch (PostgresException problem)
        {
            return problem.MessageText;
        }
    }

#pragma warning disable RS0030, CA2100 // An attacker's connection and statements.
    private static async Task<NpgsqlConnection> ConnectAsync(string connectionString)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        return connection;
    }

    private static async Task<object?> ScalarAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }
#pragma warning restore RS0030, CA2100
}

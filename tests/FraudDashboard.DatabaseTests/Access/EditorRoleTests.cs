using FraudDashboard.Database;
using FraudDashboard.Database.Sessions;
using FraudDashboard.DatabaseTests.Support;
using FraudDashboard.Web.Security;
using Npgsql;
using Xunit;

namespace FraudDashboard.DatabaseTests.Access;

/// <summary>fraud_editor, the login by which people write: what a session allows, in the writer's own name, and no more.</summary>
public sealed class EditorRoleTests(PostgresFixture postgres)
{
    private const string Grant = "insert into core.access_grant (user_id, role_code, valid_from, reason, granted_by) values ('somebody', 'analyst', now(), 'a test', 'writer')";
    private const string SameName = "insert into core.same_name (name_type, form, chosen_name, other_names, reason, declared_by) values ('team', 'CID', 'CID', '{cid,C.I.D.}', 'a test', 'writer')";
    private const string SignIn = "insert into core.session (session_id, user_id, user_name, role_code, scope_codes, may_read_raw, grant_id, expires_at) ";

    private static readonly Guid Session = new("11111111-2222-3333-4444-555555555555");

    public static TheoryData<Role> Roles => [.. Enum.GetValues<Role>()];

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Grant_UnderASessionOfEachRole_IsAllowedAsTheTableOfRightsSays(Role role)
    {
        var database = await WithSessionAsync(role.Code());

        var refused = await Record.ExceptionAsync(() => EditAsync(database, Session, Grant));

        Assert.Equal(AccessMatrix.May(role, Capability.WriteGrants), refused is null);
        Assert.Equal(
            AccessMatrix.May(role, Capability.ReadGrants) ? 1L : 0L,
            await EditAsync(database, Session, "select count(*) from core.access_grant where user_id = 'held'"));
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task SameName_UnderASessionOfEachRole_IsAllowedAsTheTableOfRightsSays(Role role)
    {
        var database = await WithSessionAsync(role.Code());

        var refused = await Record.ExceptionAsync(() => EditAsync(database, Session, SameName));

        Assert.Equal(AccessMatrix.May(role, Capability.Import), refused is null);
    }

    [Theory]
    [InlineData("insert into core.same_name (name_type, form, chosen_name, other_names, reason, declared_by) values ('team', 'CID', 'CID', '{cid}', 'for another', 'another')")]
    [InlineData("insert into core.same_name (name_type, form, chosen_name, other_names, reason, declared_by, declared_at) values ('team', 'CID', 'CID', '{cid}', 'backdated', 'writer', now() - interval '1 year')")]
    [InlineData("update core.same_name set chosen_name = 'cid'")]
    [InlineData("update core.same_name set withdrawn_at = now(), withdrawn_by = 'another', withdrawn_reason = 'in another name'")]
    [InlineData("delete from core.same_name")]
    public async Task Analyst_BeyondDeclaringAndUndoingNames_IsRefused(string sql)
    {
        var database = await ToRefuseAsync("analyst");

        var refused = await Assert.ThrowsAsync<PostgresException>(() => EditAsync(database, Session, sql));

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    [Theory]
    [InlineData("insert into core.access_grant (user_id, role_code, valid_from, reason, granted_by) values ('WRITER', 'analyst', now(), 'myself', 'writer')")]
    [InlineData("insert into core.access_grant (user_id, role_code, valid_from, reason, granted_by) values ('Writer', 'analyst', now(), 'myself', 'another')")]
    [InlineData("insert into core.access_grant (user_id, role_code, valid_from, reason, granted_by) values ('x', 'analyst', now(), 'for another', 'another')")]
    [InlineData("insert into core.access_grant (user_id, role_code, valid_from, reason, granted_by, granted_at) values ('x', 'analyst', now(), 'backdated', 'writer', now() - interval '1 year')")]
    [InlineData("update core.access_grant set withdrawn_at = now(), withdrawn_by = 'another', withdrawn_reason = 'in another name'")]
    [InlineData("update core.access_grant set role_code = 'administrator'")]
    [InlineData("update core.access_grant set row_version = 7")]
    [InlineData("delete from core.access_grant")]
    [InlineData("update core.session set role_code = 'analyst' where user_id = 'other'")]
    [InlineData("update core.session set expires_at = now() + interval '1 year'")]
    [InlineData("update core.session set may_read_raw = true")]
    [InlineData("delete from core.session")]
    [InlineData("truncate core.session")]
    [InlineData("select count(*) from core.crime_report")]
    [InlineData("update ref.setting set value = '0'")]
    [InlineData("update audit.event set user_id = 'x'")]
    [InlineData("create table core.another (x integer)")]
    [InlineData("alter table core.session no force row level security")]
    public async Task Administrator_BeyondGrantingAndWithdrawing_IsRefused(string sql)
    {
        var database = await ToRefuseAsync("administrator");

        var refused = await Assert.ThrowsAsync<PostgresException>(() => EditAsync(database, Session, sql));

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    [Fact]
    public async Task Withdraw_OfAnOldVersion_FindsNoRow()
    {
        const string Withdraw = "with changed as (update core.access_grant set withdrawn_at = now(), withdrawn_by = 'writer', withdrawn_reason = 'left' where user_id = 'held' and row_version = 1 returning row_version) select max(row_version) from changed";
        var database = await WithSessionAsync("administrator");

        Assert.Equal(2L, await EditAsync(database, Session, Withdraw));
        Assert.Null(await EditAsync(database, Session, Withdraw));
    }

    [Theory]
    [InlineData("update core.session set ended_at = now(), ended_why = 'signed_out' where session_id = '$'")]
    [InlineData("update core.session set expires_at = now() where session_id = '$'")]
    public async Task Session_Over_GrantsNothingMore(string change)
    {
        var database = await WithSessionAsync("administrator");
        await Sql.PastRowSecurityAsync(database, change.Replace("$", Session.ToString(), StringComparison.Ordinal));

        await Assert.ThrowsAsync<PostgresException>(() => EditAsync(database, Session, Grant));
    }

    [Theory]
    [InlineData("values (gen_random_uuid(), 'held', 'Held', 'borough_lead', '{E09000007}', false, (select grant_id from core.find_grant('HELD')), now() + interval '1 hour')", true)]
    [InlineData("values (gen_random_uuid(), 'x', 'X', 'analyst', '{*}', true, null, now() + interval '1 hour')", true)]
    [InlineData("values (gen_random_uuid(), 'held', 'Held', 'borough_lead', '{E09000007,E09000008}', false, (select grant_id from core.find_grant('held')), now() + interval '1 hour')", false)]
    [InlineData("values (gen_random_uuid(), 'held', 'Held', 'command', '{*}', false, (select grant_id from core.find_grant('held')), now() + interval '1 hour')", false)]
    [InlineData("values (gen_random_uuid(), 'x', 'X', 'borough_lead', '{E09000007}', false, (select grant_id from core.find_grant('held')), now() + interval '1 hour')", false)]
    [InlineData("values (gen_random_uuid(), 'x', 'X', 'command', '{*}', true, null, now() + interval '1 hour')", false)]
    [InlineData("values (gen_random_uuid(), 'x', 'X', 'command', '{*}', false, null, now() + interval '1 year')", false)]
    public async Task SignIn_BeforeAnySession_IsHeldToTheGrantAndToItsTime(string values, bool isAllowed)
    {
        var database = await WithSessionAsync("analyst");

        var refused = await Record.ExceptionAsync(() => EditAsync(database, null, SignIn + values));

        Assert.Equal(isAllowed, refused is null);
    }

    [Fact]
    public async Task SignIn_BeforeAnySession_SeesNoGrantAndNoSession()
    {
        var database = await ToRefuseAsync("administrator");

        Assert.Equal(0L, await EditAsync(database, null, "select (select count(*) from core.access_grant) + (select count(*) from core.session)"));
        Assert.Equal(0L, await EditAsync(database, null, "select count(*) from core.find_grant('nobody')"));
        Assert.Equal(1L, await EditAsync(database, null, "select count(*) from core.find_grant('held')"));
    }

    [Theory]
    [InlineData("insert into core.access_grant (user_id, role_code, valid_from, reason, granted_by) values ('somebody', 'analyst', now(), 'a test', 'writer')")]
    [InlineData("insert into core.access_grant (user_id, role_code, valid_from, reason, granted_by) values ('somebody', 'analyst', now(), 'a test', 'another')")]
    [InlineData("select count(*) from core.crime_report")]
    [InlineData("delete from core.data_protection_key")]
    [InlineData("select user_id from audit.event")]
    [InlineData("delete from core.load")]
    public async Task WithoutASession_BeyondSigningIn_IsRefused(string sql)
    {
        var database = await ToRefuseAsync("administrator");

        var refused = await Assert.ThrowsAsync<PostgresException>(() => EditAsync(database, null, sql));

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    [Theory]
    [InlineData("update core.access_grant set withdrawn_at = now(), withdrawn_by = 'writer', withdrawn_reason = 'left'")]
    [InlineData("update core.session set ended_at = now(), ended_why = 'a test'")]
    public async Task WithoutASession_ChangingARow_FindsNone(string update)
    {
        var database = await ToRefuseAsync("administrator");

        Assert.Equal(0L, await EditAsync(database, null, $"with changed as ({update} returning 1) select count(*) from changed"));
    }

    [Fact]
    public async Task Loader_OfGrantsAndSessions_SeesAndWritesNothing()
    {
        var database = await ToRefuseAsync("administrator");

        foreach (var sql in new[] { "select user_id from core.session", "select user_id from core.access_grant", Grant, "update core.session set ended_at = now()", "delete from core.session", "select xml from core.data_protection_key" })
        {
            var refused = await Assert.ThrowsAsync<PostgresException>(() => Sql.ScalarAsync(database.Loader, sql));
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
        }
    }

    [Fact]
    public async Task Tables_ThatMayBeWritten_AreThoseOfTheList() => Assert.Equal(
        string.Join(' ', EditedTables.All),
        await Sql.TextAsync((await postgres.CreateDatabaseAsync()).Editor, """
            select string_agg(class.oid::regclass::text, ' ' order by class.oid::regclass::text collate "C")
            from pg_class as class
            where class.relkind in ('r', 'p') and class.relnamespace::regnamespace::text not in ('pg_catalog', 'information_schema')
                and has_any_column_privilege(class.oid, 'insert, update')
            """));

    [Fact]
    public async Task Session_OfAnother_IsEndedByAnAdministratorAndByNobodyElse()
    {
        const string End = "with ended as (update core.session set ended_at = now(), ended_why = 'access_changed' where user_id = 'other' and ended_at is null returning 1) select count(*) from ended";
        var staff = await WithSessionAsync("staff_officer");
        var administrator = await WithSessionAsync("administrator");

        Assert.Equal(0L, await EditAsync(staff, Session, End));
        Assert.Equal(1L, await EditAsync(administrator, Session, End));
    }

    [Fact]
    public async Task Session_OfOnesOwn_IsSeenAndEndedAndThenLeftAlone()
    {
        const string See = "with seen as (update core.session set seen_at = now() where ended_at is null returning 1) select count(*) from seen";
        var database = await WithSessionAsync("command");

        Assert.Equal(1L, await EditAsync(database, Session, See));
        await EditAsync(database, Session, "update core.session set ended_at = now(), ended_why = 'signed_out'");

        Assert.Equal(0L, await EditAsync(database, Session, See));
    }

    private async Task<DatabaseConnections> WithSessionAsync(string roleCode)
    {
        var database = await postgres.CreateDatabaseAsync();
        await AddSessionAsync(database, roleCode);
        return database;
    }

    /// <summary>One for all tests whose statement is refused: it stays as it was made.</summary>
    private Task<DatabaseConnections> ToRefuseAsync(string roleCode) =>
        postgres.SharedDatabaseAsync($"editor_{roleCode}", async database =>
        {
            await AddSessionAsync(database, roleCode);
            await Sql.PastRowSecurityAsync(database, "insert into core.same_name (name_type, form, chosen_name, other_names, reason, declared_by) values ('team', 'FRAUDDESK', 'Fraud desk', '{FRAUD-DESK}', 'a test', 'another')");
        });

    /// <summary>A writer of that role, another person's session, and a lead who holds a grant.</summary>
    private static Task<object?> AddSessionAsync(DatabaseConnections database, string roleCode) => Sql.PastRowSecurityAsync(database, $"""
        insert into core.session (session_id, user_id, user_name, role_code, scope_codes, may_read_raw, expires_at)
        values ('{Session}', 'writer', 'Writer', '{roleCode}', '{"{}"}', false, now() + interval '1 hour'),
            (gen_random_uuid(), 'other', 'Other', 'command', '{"{*}"}', false, now() + interval '1 hour');
        insert into core.access_grant (user_id, role_code, scope_codes, valid_from, reason, granted_by)
        values ('held', 'borough_lead', '{"{E09000007}"}', now() - interval '1 day', 'a test', 'another')
        """);

    private static Task<object?> EditAsync(DatabaseConnections database, Guid? session, string sql) =>
        Sql.ScalarAsync(session is { } number
            ? new NpgsqlConnectionStringBuilder(database.Editor) { Options = $"-c fraud.session={number}" }.ConnectionString
            : database.Editor, sql);
}

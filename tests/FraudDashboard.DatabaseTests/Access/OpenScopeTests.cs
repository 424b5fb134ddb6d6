using FraudDashboard.Database;
using FraudDashboard.Database.Sessions;
using FraudDashboard.DatabaseTests.Support;
using FraudDashboard.Web.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Xunit;

namespace FraudDashboard.DatabaseTests.Access;

/// <summary>core.open_scope: what a session allows, and nothing once it is over.</summary>
public sealed class OpenScopeTests(PostgresFixture postgres)
{
    private const string Session = "11111111-1111-1111-1111-111111111111";
    private const string Kept = "select concat(pg_backend_pid(), ' ', current_setting('fraud.asked_scope', true), ' ', current_setting('fraud.session', true))";

    [Theory]
    [InlineData("array['E09000007','E09000012']", "t E09000007")]
    [InlineData("array['none','*','E09000033']", "t ")]
    [InlineData("array[]::text[]", "t ")]
    public async Task OpenScope_LiveSession_IsAskedAndAllowed(string asked, string expected)
    {
        var database = await WithSessionAsync();

        Assert.Equal(expected, await OpenAsync(database, asked));
    }

    [Theory]
    [InlineData("update core.session set ended_at = now(), ended_why = 'signed_out'")]
    [InlineData("update core.session set expires_at = now() - interval '1 second'")]
    [InlineData("update core.access_grant set withdrawn_at = now(), withdrawn_by = 'admin', withdrawn_reason = 'left'")]
    [InlineData("delete from core.session")]
    public async Task OpenScope_SessionOver_IsNoScopeAtAll(string change)
    {
        var database = await WithSessionAsync();
        await Sql.PastRowSecurityAsync(database, change);

        Assert.Equal("f ", await OpenAsync(database, "array['E09000007']"));
    }

    [Fact]
    public async Task OpenScope_GrantOver_IsNoScopeAtAll()
    {
        var database = await WithSessionAsync("now() - interval '2 days'", "now() - interval '1 day'");

        Assert.Equal("f ", await OpenAsync(database, "array['E09000007']"));
    }

    [Fact]
    public async Task Session_ReadByTheSite_IsOnlyTheOneThatIsOpen()
    {
        var database = await WithSessionAsync();
        await Sql.PastRowSecurityAsync(database, "insert into core.session select gen_random_uuid(), 'other', 'Other', role_code, scope_codes, false, null, now(), now(), expires_at from core.session");

        Assert.Equal(0L, await Sql.ScalarAsync(database.Web, "select count(*) from core.session"));
        Assert.Equal("lead", await Sql.TextAsync(database.Web, $"""
            begin; select core.open_scope('{Session}', '{"{}"}'); select string_agg(user_id, ' ') from core.session;
            """, resultNo: 1));
    }

    [Fact]
    public async Task Connection_GivenBackByAPage_KeepsNothingOfItsReader()
    {
        var database = await WithSessionAsync();
        await using var services = new ServiceCollection().AddLogging().AddFigures(database).BuildServiceProvider();
        var lead = new UserScope("Lead", ["E09000007"]) { SessionId = Guid.Parse(Session) };
        var first = await services.ReadAsync(lead, session => ConnectionAsync(session, lead));

        await using var again = services.GetRequiredService<NpgsqlDataSource>().CreateCommand(Kept);
        var left = (string?)await again.ExecuteScalarAsync(TestContext.Current.CancellationToken);

        Assert.EndsWith($" E09000007 {Session}", first, StringComparison.Ordinal);
        Assert.Equal($"{first.Split(' ')[0]}  ", left);
    }

    [Theory]
    [InlineData("select count(*) from core.access_grant")]
    [InlineData("select count(*) from core.data_protection_key")]
    [InlineData("insert into core.published_measure values ('x', now(), 1, 1)")]
    [InlineData("update core.session set role_code = 'analyst'")]
    public async Task Site_OnWhatIsNotItsOwn_IsRefused(string sql)
    {
        var database = await postgres.CreateDatabaseAsync();

        var refused = await Assert.ThrowsAsync<PostgresException>(() => Sql.ScalarAsync(database.Web, sql));

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    [Theory]
    [InlineData("insert into core.access_grant (user_id, role_code, valid_from, granted_by, reason) values ('Admin', 'analyst', now(), 'admin', 'myself')", "nobody_grants_to_themselves")]
    [InlineData("insert into core.access_grant (user_id, role_code, valid_from, granted_by, reason) values ('x', 'borough_lead', now(), 'admin', 'no borough')", "leads_have_boroughs")]
    [InlineData("delete from core.access_grant", "history of access is kept")]
    [InlineData("update core.access_grant set scope_codes = '{E09000033}'", "history of access is kept")]
    public async Task Grant_AgainstTheRules_IsRefused(string sql, string why)
    {
        var database = await WithSessionAsync();

        // The owner, and past row security: the table itself refuses.
        var refused = await Assert.ThrowsAsync<PostgresException>(() =>
            Sql.ScalarAsync(database.Owner, $"alter table core.access_grant no force row level security; {sql}"));

        Assert.Contains(why, refused.Message, StringComparison.Ordinal);
    }

    private static async Task<string> ConnectionAsync(ReadSession session, UserScope lead) =>
        (await session.QueryAsync<string>(lead, Kept, null, TestContext.Current.CancellationToken)).Single();

    private async Task<DatabaseConnections> WithSessionAsync(string from = "now() - interval '1 day'", string until = "null")
    {
        var database = await postgres.CreateDatabaseAsync();
        await Sql.PastRowSecurityAsync(database, $"""
            with given as (
                insert into core.access_grant (user_id, role_code, scope_codes, valid_from, valid_until, reason, granted_by)
                values ('lead', 'borough_lead', array['E09000007','E09000019'], {from}, {until}, 'test', 'admin')
                returning grant_id)
            insert into core.session (session_id, user_id, user_name, role_code, scope_codes, may_read_raw, grant_id, expires_at)
            select '{Session}', 'lead', 'Lead', 'borough_lead', array['E09000007','E09000019'], false, grant_id, now() + interval '1 hour' from given
            """);
        return database;
    }

    private static Task<string?> OpenAsync(DatabaseConnections database, string asked) => Sql.TextAsync(database.Web, $"""
        begin;
        set transaction read only;
        select set_config('fraud.asked_scope', 'E09000030', true);
        select core.open_scope('{Session}', {asked});
        select concat_ws(' ', case current_setting('fraud.session') when '' then 'f' else 't' end, coalesce(array_to_string(core.visible_scope(), ','), ''));
        """, resultNo: 2);
}

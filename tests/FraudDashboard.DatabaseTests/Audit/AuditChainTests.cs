using FraudDashboard.Database;
using FraudDashboard.Database.Audit;
using FraudDashboard.DatabaseTests.Support;
using Npgsql;
using Xunit;

namespace FraudDashboard.DatabaseTests.Audit;

public sealed class AuditChainTests(PostgresFixture postgres)
{
    [Fact]
    public async Task Append_AsWebAndAsLoader_IsOneChainThatTheAuditorReads()
    {
        var database = await postgres.CreateDatabaseAsync();

        await Lines.AddAsync(database.Web, 2);
        var last = await Lines.AddAsync(database.Loader, 1);

        Assert.Equal(3, last.EventNo);
        Assert.Equal(last.Hash, await Sql.TextAsync(database.Auditor, "select encode(hash, 'hex') from audit.event where event_no = 3"));
        Assert.Equal("1, 2, 3", await Sql.TextAsync(database.Auditor, "select string_agg(event_no::text, ', ' order by event_no) from audit.event"));
        Assert.Empty(await BrokenAsync(database));
    }

    public static TheoryData<string, string> Refused
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var login in new[] { "web", "loader", "auditor", "editor" })
            {
                data.Add(login, "insert into audit.event select event_no + 1, happened_at, user_id, user_name, action_code, subject, purpose, detail, previous_hash, hash from audit.event");
                data.Add(login, "update audit.event set user_name = 'x'");
                data.Add(login, "delete from audit.event");
                data.Add(login, "truncate audit.event");
            }

            data.Add("web", "select * from audit.event");
            data.Add("loader", "select * from audit.event");
            data.Add("editor", "select * from audit.event");
            data.Add("auditor", "select * from core.session");
            data.Add("auditor", "select session_id from core.session");
            data.Add("auditor", "select file_name from core.load");
            data.Add("auditor", "select audit.append('a', 'a', 'x', 'x', null, '{}')");
            data.Add("owner", "update audit.event set user_name = 'x'");
            data.Add("owner", "delete from audit.event");
            data.Add("owner", "truncate audit.event");
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task Statement_ThatWouldChangeOrLeakTheAudit_IsRefusedOrChangesNothing(string login, string statement)
    {
        var database = await postgres.CreateDatabaseAsync();
        await Lines.AddAsync(database.Web, 1);

        // Row security leaves the owner no row to change; the triggers stand behind it.
        var refusal = await Record.ExceptionAsync(() => Sql.ScalarAsync(LoginOf(database, login), statement));

        Assert.True(
            refusal is PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } || (refusal is null && login == "owner"),
            $"{login}: {refusal?.Message ?? "was let through"}");
        Assert.Equal("1 reader", await Sql.TextAsync(database.Auditor, "select string_agg(event_no || ' ' || user_name, ', ') from audit.event"));
        Assert.Empty(await BrokenAsync(database));
    }

    [Theory]
    [InlineData("update audit.event set user_name = 'x'")]
    [InlineData("delete from audit.event")]
    [InlineData("truncate audit.event")]
    public async Task Change_ByAnOwnerWithoutRowSecurity_IsRefusedByTheTrigger(string statement)
    {
        var database = await postgres.CreateDatabaseAsync();
        await Lines.AddAsync(database.Web, 1);
        await Sql.ScalarAsync(database.Owner, "alter table audit.event no force row level security");

        var refusal = await Assert.ThrowsAsync<PostgresException>(() => Sql.ScalarAsync(database.Owner, statement));

        Assert.StartsWith("The audit is append-only", refusal.MessageText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("update audit.event set subject = '/reports/9' where event_no = 3", "Line 3 is not what was written: it was edited or re-numbered.")]
    [InlineData("update audit.event set happened_at = happened_at - interval '1 day' where event_no = 3", "Line 3 is not what was written: it was edited or re-numbered.")]
    [InlineData("update audit.event set detail = '{\"rows\": 1}' where event_no = 3", "Line 3 is not what was written: it was edited or re-numbered.")]
    [InlineData("delete from audit.event where event_no = 3", "Line 3 is missing.")]
    [InlineData("delete from audit.event where event_no = 1", "Line 1 is missing.")]
    [InlineData("delete from audit.event where event_no = 3; update audit.event set event_no = event_no - 1 where event_no > 3", "Line 3 is not what was written: it was edited or re-numbered.", "Line 4 is not what was written: it was edited or re-numbered.")]
    [InlineData("update audit.event set event_no = 6 where event_no = 5", "Line 6 is not what was written: it was edited or re-numbered.")]
    [InlineData(
        "update audit.event set subject = '/reports/9', hash = audit.hash_of(event_no, happened_at, user_id, user_name, action_code, '/reports/9', purpose, detail, previous_hash) where event_no = 3",
        "Line 4 does not follow line 3 as it is now: the lines up to 3 were written anew.")]
    [InlineData("delete from audit.event where event_no = 5")]
    public async Task Chain_Tampered_NamesTheLine(string statement, params string[] broken)
    {
        var database = await postgres.CreateDatabaseAsync();
        await Lines.AddAsync(database.Web, 5);

        await Lines.TamperAsync(database.Owner, statement);

        Assert.Equal(broken, await BrokenAsync(database));
    }

    [Fact]
    public async Task Append_ByEightWritersAtOnce_IsOneUnbrokenChain()
    {
        var database = await postgres.CreateDatabaseAsync();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Lines.AddAsync(database.Web, 50)));

        Assert.Equal(
            "400 lines, 1 to 400",
            await Sql.TextAsync(database.Auditor, "select count(*) || ' lines, ' || min(event_no) || ' to ' || max(event_no) from audit.event"));
        Assert.Empty(await BrokenAsync(database));
    }

    [Fact]
    public async Task Append_WhileALoadHoldsItsLock_DoesNotWait()
    {
        var database = await postgres.CreateDatabaseAsync();
        await using var loading = new NpgsqlConnection(database.Loader);
#pragma warning disable RS0030 // Holds the lock that a load holds.
        await loading.OpenAsync(TestContext.Current.CancellationToken);
#pragma warning restore RS0030
        await using var transaction = await loading.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using var locking = new NpgsqlCommand("select pg_advisory_xact_lock(4731905512)", loading, transaction);
        await locking.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);

        var added = Lines.AddAsync(database.Web, 1);

        Assert.Same(added, await Task.WhenAny(added, Task.Delay(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken)));
    }

    /// <summary>What verifying finds in the lines themselves: these tests keep no anchors.</summary>
    private static async Task<IEnumerable<string>> BrokenAsync(DatabaseConnections database)
    {
        var result = await VerifyAudit.RunAsync(database.Auditor, null, TestContext.Current.CancellationToken);
        Assert.StartsWith("No anchor file is set", result.Findings[^1], StringComparison.Ordinal);
        return result.Findings.SkipLast(1);
    }

    private static string LoginOf(DatabaseConnections database, string login) => login switch
    {
        "web" => database.Web,
        "loader" => database.Loader,
        "auditor" => database.Auditor,
        "editor" => database.Editor,
        _ => database.Owner,
    };
}

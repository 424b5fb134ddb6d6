#pragma warning disable RS0030 // Holds a lock that a commit waits for.
using FraudDashboard.Database;
using FraudDashboard.Database.Audit;
using FraudDashboard.Database.Sessions;
using FraudDashboard.DatabaseTests.Support;
using FraudDashboard.Web.Features.Access;
using FraudDashboard.Web.Security;
using Npgsql;
using Xunit;

namespace FraudDashboard.DatabaseTests.Access;

/// <summary>A write session: a change, its result and its audit lines together, under the writer's session, or nothing.</summary>
public sealed class WriteSessionTests(PostgresFixture postgres) : IAsyncLifetime
{
    private const string Withdrawals = "select count(*) from core.access_grant where withdrawn_at is not null";

    private static readonly Reader Amina = ReaderOf("amina", "Amina Yusuf", Role.Administrator);
    private static readonly Reader Ben = ReaderOf("ben", "Ben Okoro", Role.Administrator);
    private static readonly Reader Lead = ReaderOf("lead", "A Lead", Role.BoroughLead);

    private readonly TemporaryFolder _folder = new();
    private DatabaseConnections _database = null!;
    private AuditAnchorFile _anchors = null!;
    private WriteSessions _write = null!;
    private long _grantId;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _database = await postgres.CreateDatabaseAsync();
        _anchors = new(Path.Combine(_folder.Path, "anchors.txt"), TimeProvider.System);
        _write = new(_database, _anchors);
        foreach (var reader in new[] { Amina, Ben, Lead })
        {
            await Sql.PastRowSecurityAsync(_database, $"""
                insert into core.session (session_id, user_id, user_name, role_code, scope_codes, may_read_raw, expires_at)
                values ('{reader.SessionId}', '{reader.UserId}', '{reader.UserName}', '{reader.Role.Code()}', string_to_array('{string.Join(',', reader.Boroughs)}', ','), false, now() + interval '1 hour')
                """);
        }

        _grantId = await GrantAccess.RunAsync(_write, Amina, Request("somebody"), Cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        await _write.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Change_WithItsLine_CommitsTogetherAndIsAnchored()
    {
        Assert.True(await WithdrawAsync(Ben, "left"));

        Assert.Equal(1L, await CountAsync(Withdrawals));
        Assert.Equal("amina access_granted, ben access_withdrawn left", await LinesAsync());
        Assert.Equal([1, 2], _anchors.Read().Select(line => line.Anchored!.Anchor.EventNo));
        Assert.Equal([(_grantId, 2L, "withdrawn")], (await _write.RunAsync(Amina.Scope, AccessGrants.ReadAsync, Cancellation)).Select(grant => (grant.GrantId, grant.RowVersion, grant.State)));
        Assert.Equal("2 Ben Okoro", await Sql.TextAsync(_database.Owner, "select row_version || ' ' || changed_by from core.access_grant"));
    }

    [Fact]
    public async Task Change_ThatFailsAfterItsStatement_LeavesNeitherChangeNorLine()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => _write.RunAsync<int>(
            Ben.Scope,
            async session =>
            {
                await session.ExecuteAsync("update core.access_grant set withdrawn_at = now(), withdrawn_by = 'ben', withdrawn_reason = 'left'");
                session.Record(Line());
                Assert.Equal(1L, await session.ScalarAsync<long>(Withdrawals));
                throw new InvalidOperationException("after the statement");
            },
            Cancellation));

        await AssertNothingWrittenAsync();
    }

    [Fact]
    public async Task Change_WhoseLineCannotBeWritten_IsTakenBack()
    {
        await Sql.ScalarAsync(_database.Owner, "revoke execute on function audit.append(text, text, text, text, text, jsonb) from fraud_editor");

        await Assert.ThrowsAsync<PostgresException>(() => WithdrawAsync(Ben, "left"));

        await AssertNothingWrittenAsync();
    }

    [Fact]
    public async Task Withdrawal_OfAnOldVersion_IsRefusedWithWhoAndWhenAndLeavesNothing()
    {
        Assert.True(await WithdrawAsync(Ben, "came first"));
        await SessionOfSomebodyAsync();

        var stale = await Assert.ThrowsAsync<StaleVersionException>(() => WithdrawAsync(Amina, "too late"));

        var at = await Sql.TextAsync(_database.Owner, "select to_char(changed_at at time zone 'Europe/London', 'HH24:MI \"on\" FMDD FMMonth YYYY') from core.access_grant");
        Assert.Equal($"Ben Okoro changed this at {at}: nothing of yours was saved. Look at it again, then decide.", stale.Message);
        Assert.Equal("ben came first 2", await Sql.TextAsync(_database.Owner, "select concat_ws(' ', withdrawn_by, withdrawn_reason, row_version) from core.access_grant"));
        Assert.Equal(1L, await CountAsync("select count(*) from core.session where user_id = 'somebody' and ended_at is null"));
        Assert.Equal("amina access_granted, ben access_withdrawn came first", await LinesAsync());
        Assert.Equal([1, 2], _anchors.Read().Select(line => line.Anchored!.Anchor.EventNo));
    }

    [Fact]
    public async Task Withdrawal_ByTwoAtOnce_IsMadeByOneOfThem()
    {
        var results = await Task.WhenAll(
            Record.ExceptionAsync(() => WithdrawAsync(Amina, "left")).AsTask(), Record.ExceptionAsync(() => WithdrawAsync(Ben, "left")).AsTask());

        Assert.Single(results, result => result is null);
        Assert.Single(results, result => result is StaleVersionException);
        Assert.Equal(1L, await CountAsync("select count(*) from audit.event where action_code = 'access_withdrawn'", _database.Auditor));
    }

    [Fact]
    public async Task Change_ByALead_IsRefusedByTheDatabaseItself()
    {
        var granting = await Assert.ThrowsAsync<PostgresException>(() => GrantAccess.RunAsync(_write, Lead, Request("a friend"), Cancellation));
        var withdrawing = await Assert.ThrowsAsync<StaleVersionException>(() => WithdrawAsync(Lead, "a test"));

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, granting.SqlState);
        Assert.StartsWith("This is not there any more, or not open to you", withdrawing.Message, StringComparison.Ordinal);
        Assert.Empty(await _write.RunAsync(Lead.Scope, AccessGrants.ReadAsync, Cancellation));
        await AssertNothingWrittenAsync();
    }

    [Theory]
    [InlineData("x", "amina")]
    [InlineData("BEN", "ben")]
    public async Task Grant_InAnotherNameOrToOneself_IsRefusedByTheDatabaseItself(string to, string by)
    {
        var refused = await Assert.ThrowsAsync<PostgresException>(() => _write.RunAsync(
            Ben.Scope,
            session => session.ExecuteAsync(
                "insert into core.access_grant (user_id, role_code, valid_from, reason, granted_by) values (@to, 'analyst', now(), 'a test', @by)",
                new { to, by }),
            Cancellation));

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
        Assert.Equal(1L, await CountAsync("select count(*) from core.access_grant"));
    }

    [Theory]
    [InlineData("update core.session set ended_at = now(), ended_why = 'signed_out' where user_id = 'ben'")]
    [InlineData("update core.session set expires_at = now() where user_id = 'ben'")]
    [InlineData("delete from core.session where user_id = 'ben'")]
    public async Task Change_OfASessionThatIsOver_IsNotBegun(string change)
    {
        await Sql.PastRowSecurityAsync(_database, change);

        await Assert.ThrowsAsync<SessionEndedException>(() => WithdrawAsync(Ben, "left"));

        await AssertNothingWrittenAsync();
    }

    [Fact]
    public async Task Change_CalledOffBeforeItsCommit_LeavesNothing()
    {
        using var leaving = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _write.RunAsync(
            Ben.Scope,
            async session =>
            {
                var count = await session.ExecuteAsync("update core.access_grant set withdrawn_at = now(), withdrawn_by = 'ben', withdrawn_reason = 'left'");
                session.Record(Line());
                await leaving.CancelAsync();
                return count;
            },
            leaving.Token));

        await AssertNothingWrittenAsync();
    }

    [Fact]
    public async Task Change_CalledOffInTheMiddleOfItsCommit_IsCommittedAndAnchored()
    {
        // What a deferred trigger waits for, the commit waits for.
        await Sql.ScalarAsync(_database.Owner, """
            create function core.wait() returns trigger language plpgsql security definer as $$ begin perform pg_advisory_xact_lock(1); return null; end; $$;
            create constraint trigger waits after update on core.access_grant deferrable initially deferred for each row execute function core.wait();
            """);
        await using var holder = new NpgsqlConnection(_database.Owner);
        await holder.OpenAsync(Cancellation);
        await using var holding = new NpgsqlCommand("select pg_advisory_lock(1)", holder);
        await using var releasing = new NpgsqlCommand("select pg_advisory_unlock(1)", holder);
        await holding.ExecuteNonQueryAsync(Cancellation);
        using var leaving = new CancellationTokenSource();
        var withdrawing = WithdrawAccess.RunAsync(_write, Ben, new(_grantId, 1, "left"), leaving.Token);
        while (await CountAsync("select count(*) from pg_stat_activity where datname = current_database() and usename = 'fraud_editor' and query ilike 'commit' and wait_event = 'advisory'", _database.Editor) == 0)
        {
            Assert.False(withdrawing.IsCompleted, "The commit did not wait");
        }

        await leaving.CancelAsync();
        await releasing.ExecuteNonQueryAsync(Cancellation);

        Assert.True(await withdrawing);
        Assert.Equal("amina access_granted, ben access_withdrawn left", await LinesAsync());
        Assert.Equal([1, 2], _anchors.Read().Select(line => line.Anchored!.Anchor.EventNo));
    }

    private static Reader ReaderOf(string userId, string name, Role role) => new()
    {
        UserId = userId,
        UserName = name,
        Role = role,
        Boroughs = role == Role.BoroughLead ? ["E09000007"] : [],
        SessionId = Guid.NewGuid(),
    };

    private static GrantRequest Request(string userId) => new() { UserId = userId, RoleCode = "analyst", From = "2026-01-01", Reason = "a test" };

    private static AuditEvent Line() => new() { UserId = "ben", UserName = "Ben Okoro", ActionCode = AuditActions.AccessWithdrawn, Subject = "grant 1" };

    private Task<bool> WithdrawAsync(Reader by, string reason) => WithdrawAccess.RunAsync(_write, by, new(_grantId, 1, reason), Cancellation);

    /// <summary>The first grant stands as it was made, and its line is the only one.</summary>
    private async Task AssertNothingWrittenAsync()
    {
        Assert.Equal("somebody 1", await Sql.TextAsync(_database.Owner, "select string_agg(user_id || ' ' || row_version, ', ') from core.access_grant where withdrawn_at is null"));
        Assert.Equal("amina access_granted", await LinesAsync());
        Assert.Equal([1], _anchors.Read().Select(line => line.Anchored!.Anchor.EventNo));
    }

    private Task<object?> SessionOfSomebodyAsync() => Sql.PastRowSecurityAsync(_database, """
        insert into core.session (session_id, user_id, user_name, role_code, scope_codes, may_read_raw, expires_at)
        values (gen_random_uuid(), 'somebody', 'Somebody', 'command', array['*'], false, now() + interval '1 hour')
        """);

    private async Task<string?> LinesAsync() => await Sql.TextAsync(
        _database.Auditor, "select string_agg(concat_ws(' ', user_id, action_code, case when action_code = 'access_withdrawn' then purpose end), ', ' order by event_no) from audit.event");

    private async Task<long> CountAsync(string sql, string? connection = null) => (long)(await Sql.ScalarAsync(connection ?? _database.Owner, sql))!;
}

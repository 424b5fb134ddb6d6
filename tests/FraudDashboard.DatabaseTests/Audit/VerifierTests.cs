using System.Diagnostics;
using FraudDashboard.Database;
using FraudDashboard.Database.Audit;
using FraudDashboard.DatabaseTests.Support;
using Xunit;

namespace FraudDashboard.DatabaseTests.Audit;

/// <summary>Whoever owns the database changes what lives in it, the verifier's own tools included; the verifier sees it all the same.</summary>
public sealed class VerifierTests(PostgresFixture postgres)
{
    /// <summary>Every function of the audit answers as the attacker likes: hashes of anything are those that stand in the lines.</summary>
    private const string ReplaceFunctions = """
        create or replace function audit.hash_of(event_no bigint, happened_at timestamptz, user_id text, user_name text, action_code text, subject text, purpose text, detail jsonb, previous_hash bytea)
            returns bytea language sql stable as $$ select e.hash from audit.event as e where e.event_no = $1 $$;
        create or replace function audit.broken_links() returns table (event_no bigint, previous_no bigint, fault text)
            language sql stable as $$ select 0::bigint, 0::bigint, '' where false $$;
        """;

    [Fact]
    public async Task EditedLine_WithEveryFunctionReplaced_IsNamed()
    {
        using var folder = new TemporaryFolder();
        var (database, anchors) = (await postgres.CreateDatabaseAsync(), AnchorsIn(folder));
        await Lines.AddAsync(database.Web, 5, anchors);

        await Lines.TamperAsync(database.Owner, ReplaceFunctions + "update audit.event set user_name = 'somebody else' where event_no = 3");

        Assert.Equal("Line 3 is not what was written: it was edited or re-numbered.", Assert.Single(await FindingsAsync(database, anchors)));
    }

    [Fact]
    public async Task Table_ReplacedByAViewOfWhatWas_IsNamed()
    {
        using var folder = new TemporaryFolder();
        var (database, anchors) = (await postgres.CreateDatabaseAsync(), AnchorsIn(folder));
        await Lines.AddAsync(database.Web, 2, anchors);

        await Sql.ScalarAsync(database.Owner, """
            alter table audit.event no force row level security;
            alter table audit.event rename to kept;
            create view audit.event as select * from audit.kept;
            grant select on audit.event to fraud_auditor;
            """);

        Assert.Equal("audit.event is no plain table: something else was put in its place.", Assert.Single(await FindingsAsync(database, anchors)));
    }

    [Theory]
    [InlineData(
        "insert into core.load (kind, file_name, file_sha256, as_at_on, state, finished_at) values ('training', 'a.csv', 'x', '2026-11-02', 'loaded', now())",
        "The list of loads has 1 that are finished, but the audit tells of 0: lines are missing.")]
    [InlineData(
        "insert into core.session (session_id, user_id, user_name, role_code, scope_codes, may_read_raw, expires_at) values (gen_random_uuid(), 'u', 'U', 'command', '{}', false, now())",
        "The database has sessions of 1 sign-ins, but the audit tells of 0: lines are missing.")]
    public async Task EmptiedAudit_WithItsAnchorsGone_IsNamedBesideWhatItToldOf(string past, string finding)
    {
        using var folder = new TemporaryFolder();
        var (database, anchors) = (await postgres.CreateDatabaseAsync(), AnchorsIn(folder));
        await Lines.AddAsync(database.Web, 4, anchors);
        await Sql.PastRowSecurityAsync(database, past);

        await Lines.TamperAsync(database.Owner, "truncate audit.event");
        File.Delete(anchors.Path);

        Assert.Equal(finding, Assert.Single(await FindingsAsync(database, anchors)));
        Assert.Equal(1, (await CheckAsync(database, anchors)).ExitCode);
    }

    [Fact]
    public async Task Lines_UnanchoredForAMinute_AreNamed_AndNotBefore()
    {
        using var folder = new TemporaryFolder();
        var (database, anchors) = (await postgres.CreateDatabaseAsync(), AnchorsIn(folder));
        await Lines.AddAsync(database.Web, 2, anchors);

        // The folder of the anchors takes nothing any more.
        await Lines.AddAsync(database.Web, 3, new AuditAnchorFile(Path.Combine(anchors.Path, "anchors.txt"), TimeProvider.System));
        var atOnce = await FindingsAsync(database, anchors);
        await Lines.AgeAsync(database.Owner, TimeSpan.FromMinutes(2));
        var (exitCode, output, _) = await CheckAsync(database, anchors);

        Assert.Empty(atOnce);
        Assert.Equal(1, exitCode);
        Assert.Contains("The lines from 3 to 5 are not anchored, the first of them written on ", output, StringComparison.Ordinal);
        Assert.Contains("5 lines of the audit, NOT whole", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Anchors_CutAtTheirEnd_AreNamedByTheLinesWithout()
    {
        using var folder = new TemporaryFolder();
        var (database, anchors) = (await postgres.CreateDatabaseAsync(), AnchorsIn(folder));
        await Lines.AddAsync(database.Web, 4);
        await Lines.AgeAsync(database.Owner, TimeSpan.FromMinutes(2));
        anchors.Write(new(2, (await Sql.TextAsync(database.Auditor, "select encode(hash, 'hex') from audit.event where event_no = 2"))!));

        Assert.StartsWith("The lines from 3 to 4 are not anchored, ", Assert.Single(await FindingsAsync(database, anchors)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lines_OfEveryOddText_AreHashedAsTheDatabaseDoes()
    {
        var database = await postgres.CreateDatabaseAsync();
        await Sql.ScalarAsync(database.Owner, """
            alter table audit.event no force row level security;
            select audit.append(text, text || '"', 'record_viewed', text, nullif(text, ''), detail::jsonb)
            from (values
                ('', '{}'), (e'a"b\\c', '[]'), (e'\b\f\n\r\t\x01\x1f\x7f', '5'), ('£ “é” 𝄞 e' || chr(769) || chr(8232) || chr(65533), '"\ud834\udd1e \u00e9 \u001f \/ \" \\"'),
                ('null', 'null'), ('a', '{"b": 1.50, "a": 1e400, "aa": -0, "a\u0001": [true, null, {"": 1e-30}], "b": 2}')) as odd (text, detail);
            """);

        Assert.Equal("6", await Sql.TextAsync(database.Auditor, "select count(*)::text from audit.event"));
        Assert.StartsWith("No anchor file is set", Assert.Single(await FindingsAsync(database, null)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task HundredThousandLines_AreVerifiedNoSlowerThanTheyAreMade()
    {
        using var folder = new TemporaryFolder();
        var (database, anchors) = (await postgres.CreateDatabaseAsync(), AnchorsIn(folder));
        var started = Stopwatch.GetTimestamp();
        await Sql.ScalarAsync(database.Owner, """
            create table audit.made as
            with recursive made as (
                select 1::bigint as event_no, now() as happened_at, ''::bytea as previous_hash,
                    audit.hash_of(1, now(), 'u', 'U', 'searched', '/reports/find', null, '{"reports": [1, 2, 3]}', '') as hash
                union all
                select event_no + 1, now(), hash, audit.hash_of(event_no + 1, now(), 'u', 'U', 'searched', '/reports/find', null, '{"reports": [1, 2, 3]}', hash)
                from made where event_no < 100000)
            select * from made;
            insert into audit.event select event_no, happened_at, 'u', 'U', 'searched', '/reports/find', null, '{"reports": [1, 2, 3]}', previous_hash, hash from audit.made;
            drop table audit.made;
            """);
        var making = Stopwatch.GetElapsedTime(started).TotalSeconds;
        await Lines.AddAsync(database.Web, 1, anchors);

        started = Stopwatch.GetTimestamp();
        var result = await VerifyAudit.RunAsync(database.Auditor, anchors, TestContext.Current.CancellationToken);
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;

        Assert.Empty(result.Findings);
        Assert.Equal(100_001, result.LineCount);
        TestContext.Current.TestOutputHelper?.WriteLine($"{seconds:0.00} s, made in {making:0.00} s");
        Assert.InRange(seconds, 0, 2 * making);
    }

    private static async Task<IReadOnlyList<string>> FindingsAsync(DatabaseConnections database, AuditAnchorFile? anchors) =>
        (await VerifyAudit.RunAsync(database.Auditor, anchors, TestContext.Current.CancellationToken)).Findings;

    private static Task<(int ExitCode, string Output, string Errors)> CheckAsync(DatabaseConnections database, AuditAnchorFile anchors) =>
        FraudProcess.RunAsync(new Dictionary<string, string> { ["Audit__AnchorFile"] = anchors.Path }, "check", "--audit", "--connection", database.Auditor);

    private static AuditAnchorFile AnchorsIn(TemporaryFolder folder) => new(Path.Combine(folder.Path, "anchors.txt"), TimeProvider.System);
}

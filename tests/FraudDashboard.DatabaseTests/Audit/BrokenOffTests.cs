#pragma warning disable RS0030 // Tests write under any login, and are broken off on the way.
using FraudDashboard.Database;
using FraudDashboard.Database.Audit;
using FraudDashboard.Database.Sessions;
using FraudDashboard.DatabaseTests.Support;
using FraudDashboard.Ingestion.Profiles;
using Npgsql;
using Xunit;

namespace FraudDashboard.DatabaseTests.Audit;

/// <summary>Whoever writes to the audit is broken off at every moment, commits being slow: no anchor tells of a line that is not there.</summary>
public sealed class BrokenOffTests(PostgresFixture postgres)
{
    private const int Attempts = 60;

    /// <summary>Waits in the commit, after the line was written and its number and hash were told.</summary>
    private const string SlowCommitSql = """
        create function audit.wait_in_commit() returns trigger language plpgsql as $$
        begin
            perform pg_sleep(0.01);
            return null;
        end;
        $$;
        create constraint trigger event_is_slow after insert on audit.event deferrable initially deferred
            for each row execute function audit.wait_in_commit();
        """;

    [Fact]
    public async Task Record_BrokenOffAnywhere_LeavesTheAuditWhole()
    {
        using var folder = new TemporaryFolder();
        var database = await SlowDatabaseAsync();
        var anchors = AnchorsIn(folder);
        await using var trail = AuditTrail.Open(database.Web, anchors);

        var whole = await BreakOffAsync((number, cancellation) => trail.RecordAsync(Lines.Of($"/reports/{number}"), cancellation));

        await AssertWholeAsync(database, anchors, whole);
    }

    [Fact]
    public async Task Change_BrokenOffAnywhere_LeavesTheAuditWhole()
    {
        using var folder = new TemporaryFolder();
        var database = await SlowDatabaseAsync();
        var anchors = AnchorsIn(folder);
        await using var write = new WriteSessions(database, anchors);

        var whole = await BreakOffAsync((number, cancellation) => write.RunOnSessionAsync(
            null,
            session =>
            {
                session.Record(Lines.Of($"grant {number}"));
                return Task.FromResult(true);
            },
            cancellation));

        await AssertWholeAsync(database, anchors, whole);
    }

    [Fact]
    public async Task ProfileSavedByTheLoader_BrokenOffAnywhere_LeavesTheAuditWhole()
    {
        using var folder = new TemporaryFolder();
        var database = await SlowDatabaseAsync();
        var anchors = AnchorsIn(folder);
        var profiles = new SavedProfiles(database.Loader, anchors);
        var yaml = ProfileWriter.Write(ShippedProfiles.All[0]);
        await profiles.SaveAsync(yaml, "a test", "u", "U", TestContext.Current.CancellationToken);

        // Saved and retired in turn: each is a change that the loader makes with its line.
        var whole = await BreakOffAsync((number, cancellation) => number % 2 == 0
            ? profiles.SaveAsync(yaml, "a test", "u", "U", cancellation)
            : profiles.RetireAsync(ShippedProfiles.All[0].Name, "a test", "u", "U", cancellation));

        await AssertWholeAsync(database, anchors, whole);
    }

    [Fact]
    public async Task Record_WhoseCommitFails_LeavesNeitherLineNorAnchor()
    {
        using var folder = new TemporaryFolder();
        var database = await postgres.CreateDatabaseAsync();
        var anchors = AnchorsIn(folder);
        await Lines.AddAsync(database.Web, 1, anchors);
        await Sql.ScalarAsync(database.Owner, SlowCommitSql.Replace("perform pg_sleep(0.01)", "raise exception 'The disk is full'", StringComparison.Ordinal));

        await Assert.ThrowsAsync<PostgresException>(() => Lines.AddAsync(database.Web, 1, anchors));

        await AssertWholeAsync(database, anchors, 1);
    }

    /// <summary>Runs one after another, each called off a little later than the one before.</summary>
    /// <returns>How many came to their end.</returns>
    private static async Task<int> BreakOffAsync(Func<int, CancellationToken, Task> write)
    {
        var finished = 0;
        for (var number = 0; number < Attempts; number++)
        {
            using var gone = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
            gone.CancelAfter(TimeSpan.FromMilliseconds(number));
            try
            {
                await write(number, gone.Token);
                finished++;
            }
            catch (Exception error) when (error is OperationCanceledException or NpgsqlException or ProfileRefusedException)
            {
                // It was broken off, or what it stands on was.
            }
        }

        return finished;
    }

    /// <summary>Every anchor is of a line that is there, and whoever was told that it was written was told the truth.</summary>
    private static async Task AssertWholeAsync(DatabaseConnections database, AuditAnchorFile anchors, int finished)
    {
        var result = await VerifyAudit.RunAsync(database.Auditor, anchors, TestContext.Current.CancellationToken);

        Assert.Empty(result.Findings);
        Assert.InRange(result.LineCount, Math.Max(finished, 1), Attempts + 1);
        Assert.Equal(result.LineCount, result.LastAnchored!.Anchor.EventNo);
    }

    private async Task<DatabaseConnections> SlowDatabaseAsync()
    {
        var database = await postgres.CreateDatabaseAsync();
        await Sql.ScalarAsync(database.Owner, SlowCommitSql);
        return database;
    }

    private static AuditAnchorFile AnchorsIn(TemporaryFolder folder) => new(Path.Combine(folder.Path, "anchors.txt"), TimeProvider.System);
}

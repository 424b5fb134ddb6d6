using FraudDashboard.Database;
using FraudDashboard.Database.Audit;
using FraudDashboard.DatabaseTests.Support;
using FraudDashboard.Web.Security;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Xunit;

namespace FraudDashboard.DatabaseTests.Audit;

/// <summary>Refusals wait for nobody and are not lost: by stopping, by too many at once, by a database that takes none.</summary>
public sealed class WaitingRefusalsTests(PostgresFixture postgres)
{
    [Fact]
    public async Task Stop_WithLinesWaiting_WritesThemFirst()
    {
        var database = await postgres.CreateDatabaseAsync();
        await using var trail = AuditTrail.Open(database.Web, null);
        var queue = await StartAsync(trail, 100);

        for (var number = 0; number < 50; number++)
        {
            _ = queue.AddAsync(Lines.Of($"/reports/{number}"));
        }

        await queue.StopAsync(TestContext.Current.CancellationToken);

        Assert.Equal("50", await Sql.TextAsync(database.Auditor, "select count(*)::text from audit.event"));
    }

    [Fact]
    public async Task MoreThanFit_AreCountedAndSaidInOneLine()
    {
        var database = await postgres.CreateDatabaseAsync();
        await using var trail = AuditTrail.Open(database.Web, null);
        var queue = await StartAsync(trail, 20);

        await using (await HoldAuditAsync(database))
        {
            for (var number = 0; number < 90; number++)
            {
                _ = queue.AddAsync(Lines.Of($"/reports/{number}"));
            }
        }

        await queue.StopAsync(TestContext.Current.CancellationToken);

        var single = int.Parse((await Sql.TextAsync(database.Auditor, "select count(*)::text from audit.event where user_id = 'reader'"))!, null);
        Assert.InRange(single, 20, 21);
        Assert.Equal(
            $"not_written_singly {90 - single}",
            await Sql.TextAsync(database.Auditor, "select string_agg(detail ->> 'why' || ' ' || (detail ->> 'refusals'), ', ') from audit.event where user_id = 'site'"));
    }

    [Fact]
    public async Task Lines_ThatTheDatabaseDidNotTake_AreSaidWhenItTakesThemAgain()
    {
        const string Append = "execute on function audit.append(text, text, text, text, text, jsonb)";
        var database = await postgres.CreateDatabaseAsync();
        await using var trail = AuditTrail.Open(database.Web, null);
        var queue = await StartAsync(trail, 20);

        await Sql.ScalarAsync(database.Owner, $"revoke {Append} from fraud_web");
        await Task.WhenAll(queue.AddAsync(Lines.Of("/reports/1")), queue.AddAsync(Lines.Of("/reports/2")));
        await Sql.ScalarAsync(database.Owner, $"grant {Append} to fraud_web");
        await queue.AddAsync(Lines.Of("/reports/3"));
        await queue.StopAsync(TestContext.Current.CancellationToken);

        Assert.Equal(
            "/reports/3, site 2", await Sql.TextAsync(database.Auditor, "select string_agg(subject || coalesce(' ' || (detail ->> 'refusals'), ''), ', ' order by subject) from audit.event"));
    }

    private static async Task<WaitingRefusals> StartAsync(AuditTrail trail, int capacity)
    {
        var queue = new WaitingRefusals(trail, NullLogger<WaitingRefusals>.Instance, capacity);
        await queue.StartAsync(TestContext.Current.CancellationToken);
        return queue;
    }

    /// <summary>Whoever adds a line waits until this is disposed of.</summary>
    private static async Task<NpgsqlConnection> HoldAuditAsync(DatabaseConnections database)
    {
        var holding = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(database.Owner) { Pooling = false }.ConnectionString);
#pragma warning disable RS0030 // Holds the lock under which lines are added.
        await holding.OpenAsync(TestContext.Current.CancellationToken);
#pragma warning restore RS0030
        await using var locking = new NpgsqlCommand("select pg_advisory_lock(4731905514)", holding);
        await locking.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        return holding;
    }
}

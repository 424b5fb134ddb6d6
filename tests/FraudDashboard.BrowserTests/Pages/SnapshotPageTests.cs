#pragma warning disable RS0030 // Holds a lock as nobody of the site does.
using System.Text.RegularExpressions;
using FraudDashboard.BrowserTests.Access;
using FraudDashboard.BrowserTests.Support;
using FraudDashboard.DatabaseTests.Support;
using FraudDashboard.Ingestion.Parsing.Files;
using FraudDashboard.Ingestion.Pipeline;
using Npgsql;
using Xunit;

namespace FraudDashboard.BrowserTests.Pages;

/// <summary>A page that was held up in the middle of its reading, while a load committed, shows the state before it throughout.</summary>
public sealed partial class SnapshotPageTests(Sites sites) : IClassFixture<Sites>
{
    private const string Borough = "/boroughs/E09000007";

    [Fact]
    public async Task Page_LoadCommitsWhileItReads_ShowsTheStateBeforeIt()
    {
        var database = await sites.LoadSampleAsync();
        await using var site = await RunningSite.StartAsync(database);
        using var client = await Readers.NewAsync(site, "analyst");
        var before = await FiguresAsync(client);

        // What the page reads after its measures is locked, so that it has read these when the load begins.
        await using var holder = NpgsqlDataSource.Create(database.Owner);
        await using var connection = await holder.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using (var hold = new NpgsqlCommand("lock table core.training in access exclusive mode", connection, transaction))
        {
            await hold.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        var during = FiguresAsync(client);
        await WaitingAsync(database.Loader);
        var loaded = await new LoadExtracts(database.Loader, TimeProvider.System).RunAsync([MoreReports()], new LoadOptions(), cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(LoadState.Loaded, Assert.Single(loaded).State);
        await transaction.CommitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(before, await during);
        Assert.NotEqual(before, await FiguresAsync(client));
    }

    private static async Task<string> FiguresAsync(HttpClient client)
    {
        var html = await client.GetStringAsync(new Uri(Borough, UriKind.Relative), TestContext.Current.CancellationToken);
        var start = html.IndexOf("<main", StringComparison.Ordinal);
        return Token().Replace(html[start..html.IndexOf("</main>", start, StringComparison.Ordinal)], "");
    }

    /// <summary>Waits until the page waits for the lock.</summary>
    private static async Task WaitingAsync(string connection)
    {
        const string Waiting = "select exists (select from pg_locks where relation = 'core.training'::regclass and not granted)";
        while (!(bool)(await Sql.ScalarAsync(connection, Waiting))!)
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Reports of this borough, recorded in its latest settled month and full of gaps.</summary>
    private static ExtractSource MoreReports()
    {
        var rows = Enumerable.Range(1, 2_000).Select(number => $"SNAPSHOT/{number},other,open,2026-10-05 09:00,2026-10-05 10:00,2026-11-01 10:00,E09000007");
        var text = "crime_ref,source,status,reported_at,recorded_at,source_updated_at,owning_borough_code\n" + string.Join('\n', rows) + "\n";
        return ExtractSource.FromStreams(
            "crime_reports_2026-11-02_more.csv", () => new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)));
    }

    // A form's token, and the state that goes with the page for its circuit, are other ones each time.
    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"[^\"]*\"|<!--Blazor.*?-->", RegexOptions.Singleline)]
    private static partial Regex Token();
}

using FraudDashboard.Database;
using FraudDashboard.Database.Migration;
using FraudDashboard.DatabaseTests.Support;
using FraudDashboard.Ingestion.Pipeline;
using Xunit;

namespace FraudDashboard.DatabaseTests.Loading;

/// <summary>A load that is held waits for an analyst, who releases or discards it.</summary>
public sealed class HeldLoadTests(PostgresFixture postgres)
{
    private const string Header = "crime_ref,source,status,reported_at,recorded_at,source_updated_at,victim_age,loss_amount,owner_team";
    private static readonly LoadDecision Decision = new("a quiet week", "a.user", "A User");

    // Good, invalid in a field, a duplicate, without a key, and with too few fields.
    private static readonly string[] Small =
    [
        "A1,other,finalised,2026-10-01,2026-10-01,2026-10-20,40,12.50,CID",
        "B1,other,open,01/10/2026,2026-10-01,2026-10-20,two hundred,£1,\"n/k\"",
        "B1,other,open,2026-10-01,2026-10-01,2026-10-19,,,",
        ",other,open,2026-10-01,2026-10-01,2026-10-19,,,",
        "B2,other,open",
    ];

    [Fact]
    public async Task Release_StoresWhatTheFileWouldHave()
    {
        var (store, held) = await HeldAsync(Small);
        var other = await UsualAsync();

        // Nothing is usual any more, so nothing is held.
        await Sql.ScalarAsync(other.Loader, "update core.load set kind = 'training' where load_id <= 3");
        var plain = await other.LoadAsync("crime_reports_2026-10-20.csv", [Header, .. Small]);
        Assert.Equal(LoadState.Loaded, plain.State);

        Assert.Null(await new ReleaseLoad(store.Loader).RunAsync(held.LoadId!.Value, Decision, TestContext.Current.CancellationToken));

        const string State = """
            select string_agg(line, E'\n' order by line) from (
                select (to_jsonb(r) - array['report_id', 'first_load_id', 'load_id'])::text as line from core.crime_report as r
                union all select line_no || reject_code || coalesce(raw_row::text, raw_line) from core.quarantine
                union all select row_key || field || raw_text from core.raw_value
                union all select 'clock ' || as_at_on from core.clock
                union all select to_jsonb(t)::text from core.tally as t
                union all select to_jsonb(t)::text from core.measure_month as t) as state
            """;
        Assert.Equal(await Sql.TextAsync(other.Loader, State), await Sql.TextAsync(store.Loader, State));
        Assert.Equal("released|5|1|1|3|a quiet week|A User|t", await Sql.TextAsync(store.Loader, $"select concat_ws('|', state, read_count, inserted_count, updated_count, rejected_count, decision_reason, decided_by, decided_at > started_at) from core.load where load_id = {held.LoadId}"));
        Assert.Equal("a quiet week", await Sql.TextAsync(store.Auditor, "select purpose from audit.event where action_code = 'load_released'"));
        Assert.Empty((await new Checker(SqlScripts.Embedded, store.Loader).RunAsync(TestContext.Current.CancellationToken)).Findings);
        Assert.Equal(LoadState.AlreadyLoaded, (await store.LoadAsync("crime_reports_2026-10-20.csv", [Header, .. Small])).State);
    }

    [Fact]
    public async Task Release_ThenRollBack_LeavesWhatWasThere()
    {
        var (store, held) = await HeldAsync(Small);
        var before = await Sql.ScalarAsync(store.Loader, "select count(*) from core.crime_report");

        Assert.Null(await new ReleaseLoad(store.Loader).RunAsync(held.LoadId!.Value, Decision, TestContext.Current.CancellationToken));
        Assert.Null(await new RollBackLoad(store.Loader).RunAsync(held.LoadId!.Value, Decision, TestContext.Current.CancellationToken));

        Assert.Equal(before, await Sql.ScalarAsync(store.Loader, "select count(*) from core.crime_report"));
        Assert.Equal("open", await Sql.TextAsync(store.Loader, "select status from core.crime_report where crime_ref = 'A1'"));
        Assert.Empty((await new Checker(SqlScripts.Embedded, store.Loader).RunAsync(TestContext.Current.CancellationToken)).Findings);
    }

    [Fact]
    public async Task Discard_StoresNothingAndItsBytesMayBeGivenAgain()
    {
        var (store, held) = await HeldAsync(Small);

        var asked = await new DiscardLoad(store.Loader).PreviewAsync(held.LoadId!.Value, TestContext.Current.CancellationToken);
        Assert.Equal((null, "5 waiting rows of crime_reports will not be stored.", "5"), (asked.Problem, asked.Touches[0], asked.Seen));
        Assert.Null(await new DiscardLoad(store.Loader).RunAsync(held.LoadId!.Value, Decision, TestContext.Current.CancellationToken));

        Assert.Equal("discarded", await Sql.TextAsync(store.Loader, $"select state from core.load where load_id = {held.LoadId}"));
        Assert.Equal($"Load {held.LoadId} is discarded, not held.", await new ReleaseLoad(store.Loader).RunAsync(held.LoadId.Value, Decision, TestContext.Current.CancellationToken));
        Assert.Equal("There is no load 4711.", await new DiscardLoad(store.Loader).RunAsync(4711, Decision, TestContext.Current.CancellationToken));
        Assert.Equal(LoadState.Held, (await store.LoadAsync("crime_reports_2026-10-20.csv", [Header, .. Small])).State);
    }

    [Fact]
    public async Task CommandLine_ReleasesDiscardsAndRollsBack()
    {
        var (store, held) = await HeldAsync(Small);
        var id = $"{held.LoadId}";

        Assert.Equal(1, (await RunAsync("roll-back", id, "--reason", "x")).ExitCode);
        var (code, output, errors) = await RunAsync("release", id, "--reason", "a quiet week");
        Assert.Equal((0, ""), (code, errors));
        Assert.Contains($"Load {id} is released.", output, StringComparison.Ordinal);
        Assert.Contains($"Load {id} is released, not held.", (await RunAsync("discard", id, "--reason", "x")).Errors, StringComparison.Ordinal);
        // A script is told what it touches, and not asked.
        var (taken, said, touched) = await RunAsync("roll-back", id, "--reason", "x");
        Assert.Equal((0, $"Load {id} is rolled back.\n"), (taken, said));
        Assert.Contains("1 new row of crime_reports will be gone, and 1 changed row will be as before.", touched, StringComparison.Ordinal);
        Assert.Equal("rolled_back", await Sql.TextAsync(store.Loader, $"select state from core.load where load_id = {id}"));

        Task<(int ExitCode, string Output, string Errors)> RunAsync(params string[] arguments) =>
            FraudProcess.RunAsync([.. arguments, "--connection", store.Loader]);
    }

    /// <summary>A store with four usual loads and one far smaller, which is held.</summary>
    private async Task<(DatabaseConnections Store, LoadResult Held)> HeldAsync(string[] rows)
    {
        var store = await UsualAsync();
        var held = await store.LoadAsync("crime_reports_2026-10-20.csv", [Header, .. rows]);
        Assert.Equal(LoadState.Held, held.State);
        return (store, held);
    }

    private async Task<DatabaseConnections> UsualAsync()
    {
        var store = await postgres.CreateDatabaseAsync();
        for (var day = 1; day <= 4; day++)
        {
            await store.LoadAsync($"crime_reports_2026-10-1{day}.csv", [Header, .. Enumerable.Range(1, 12).Select(number => $"A{number},other,open,2026-10-01,2026-10-01,2026-10-0{day},40,{day},CID")]);
        }

        return store;
    }
}

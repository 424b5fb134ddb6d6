using System.Globalization;
using FraudDashboard.Database;
using FraudDashboard.Database.Migration;
using FraudDashboard.DatabaseTests.Support;
using FraudDashboard.Ingestion.Demo;
using FraudDashboard.Ingestion.Parsing.Files;
using FraudDashboard.Ingestion.Pipeline;
using Xunit;

namespace FraudDashboard.DatabaseTests.Loading;

/// <summary>What is rolled back was never loaded: the store is that of the other loads in their order.</summary>
public sealed class RollBackTests(PostgresFixture postgres)
{
    private const int Reports = 500;
    private static readonly DateOnly Start = new(2026, 9, 20);
    private static readonly LoadDecision Decision = new("a wrong file", "a.user", "A User");

    // What of the store is not in the figures; numbers of rows and of loads are the store's own affair.
    private const string StateSql = """
        select string_agg(line, E'\n' order by line collate "C") from (
            select 'clock ' || as_at_on as line from core.clock
            union all select 'report ' || (to_jsonb(r) - array['report_id', 'first_load_id', 'load_id'])::text from core.crime_report as r
            union all select 'submission ' || (to_jsonb(r) - array['submission_id', 'first_load_id', 'load_id'])::text from core.nfib_submission as r
            union all select 'outcome ' || (to_jsonb(r) - array['nfib_outcome_id', 'first_load_id', 'load_id'])::text from core.nfib_outcome as r
            union all select 'dissemination ' || (to_jsonb(r) - array['dissemination_id', 'first_load_id', 'load_id'])::text from core.nfib_dissemination as r
            union all select 'referral ' || (to_jsonb(r) - array['referral_id', 'first_load_id', 'load_id'])::text from core.victim_care_referral as r
            union all select 'training ' || (to_jsonb(r) - array['training_id', 'first_load_id', 'load_id'])::text from core.training as r
            union all select 'raw ' || kind || row_key || field || raw_text from core.raw_value
            union all select 'earlier ' || kind || row_key from core.earlier_version
            union all select 'tally ' || to_jsonb(t)::text from core.tally as t
            union all select 'measure ' || to_jsonb(t)::text from core.measure_month as t
            union all select 'team ' || to_jsonb(t)::text from core.team_referral as t
            union all select 'open ' || r.crime_ref || ' ' || e.rule_no || ' ' || e.scope_code
                from core.gap_event as e inner join core.crime_report as r using (report_id) where e.closed_on is null
        ) as state
        """;

    private const string EventsSql = """
        select string_agg(concat_ws(' ', r.crime_ref, e.rule_no, e.scope_code, e.opened_on, e.closed_on), E'\n' order by r.crime_ref, e.rule_no, e.opened_on)
        from core.gap_event as e inner join core.crime_report as r using (report_id)
        """;

    /// <summary>Loads files at random, rolls some back on the way, and compares the store with one that only the others were loaded into.</summary>
    internal static async Task AssertLeavesWhatTheOthersMakeAsync(PostgresFixture postgres, int seed, bool isLastOfAll)
    {
        var random = new Random(seed);
        var given = Given(random, seed);
        var store = await postgres.CreateDatabaseAsync();
        var loaded = new List<(int Place, LoadResult Report)>();
        for (var place = 0; place < given.Count; place++)
        {
            loaded.Add((place, await LoadAsync(store, given[place])));
            if (random.Next(2) == 0)
            {
                var undone = isLastOfAll ? loaded[^1] : LastOfSomeKind(loaded, random);
                Assert.Null(await new RollBackLoad(store.Loader).RunAsync(undone.Report.LoadId!.Value, Decision, TestContext.Current.CancellationToken));
                loaded.Remove(undone);
                await AssertChecksHoldAsync(store, $"rolling back {undone.Report.FileName}");
            }
        }

        var other = await postgres.CreateDatabaseAsync();
        foreach (var (place, _) in loaded)
        {
            await LoadAsync(other, given[place]);
        }

        Assert.Equal(Lines(await Sql.TextAsync(other.Loader, StateSql)), Lines(await Sql.TextAsync(store.Loader, StateSql)));
        Assert.Equal(await StoreFigures.OfAsync(other), await StoreFigures.OfAsync(store));
        if (isLastOfAll)
        {
            // With later loads of other kinds, a day can be that of a load next to the one that would have seen it.
            Assert.Equal(Lines(await Sql.TextAsync(other.Loader, EventsSql)), Lines(await Sql.TextAsync(store.Loader, EventsSql)));
        }
    }

    [Fact]
    public async Task RollBack_OfTheOnlyLoad_LeavesNothingAndItsBytesLoadAgain()
    {
        var store = await postgres.CreateDatabaseAsync();
        var file = Given(new Random(1), 1)[0];
        var first = await LoadAsync(store, file);
        var before = await StoreFigures.OfAsync(store);

        Assert.Null(await new RollBackLoad(store.Loader).RunAsync(first.LoadId!.Value, Decision, TestContext.Current.CancellationToken));

        Assert.Equal(0L, await Sql.ScalarAsync(store.Loader, "select (select count(*) from core.crime_report) + (select count(*) from core.clock) + (select count(*) from core.tally) + (select count(*) from core.measure_month) + (select count(*) from core.gap_event)"));
        Assert.Equal("rolled_back|a wrong file", await Sql.TextAsync(store.Loader, "select state || '|' || decision_reason from core.load"));
        Assert.Equal("a wrong file", await Sql.TextAsync(store.Auditor, "select purpose from audit.event where action_code = 'load_rolled_back'"));
        Assert.Equal(first.Inserted, (await LoadAsync(store, file)).Inserted);
        Assert.Equal(before, await StoreFigures.OfAsync(store));
    }

    [Fact]
    public async Task RollBack_OfWhatIsNotTheLast_SaysWhyAndChangesNothing()
    {
        var store = await postgres.CreateDatabaseAsync();
        var given = Given(new Random(1), 1);
        var reports = given.Where(file => file.Name.StartsWith("crime_reports", StringComparison.Ordinal)).Take(2).ToList();
        var first = await LoadAsync(store, reports[0]);
        var second = await LoadAsync(store, reports[1]);
        Assert.Equal(0L, await Sql.ScalarAsync(store.Loader, $"select count(*) from core.measure_move where load_id = {first.LoadId}"));
        Assert.True((long)(await Sql.ScalarAsync(store.Loader, $"select count(*) from report.measure_moves where load_id = {second.LoadId} and measure_code = 'completion' and numerator_after <> numerator_before"))! > 0);

        async Task<string?> TryAsync(long loadId, string reason = "x") =>
            await new RollBackLoad(store.Loader).RunAsync(loadId, Decision with { Reason = reason }, TestContext.Current.CancellationToken);

        Assert.Equal($"A later load of crime_reports, number {second.LoadId}, must be rolled back first.", await TryAsync(first.LoadId!.Value));
        Assert.Equal("There is no load 4711.", await TryAsync(4711));
        Assert.StartsWith("Say why", await TryAsync(second.LoadId!.Value, " "), StringComparison.Ordinal);
        var both = await Task.WhenAll(TryAsync(second.LoadId!.Value), TryAsync(second.LoadId!.Value));
        Assert.Single(both, result => result is null);
        Assert.Single(both, result => result == $"Load {second.LoadId} is rolled back: only what was loaded can be rolled back.");
    }

    /// <summary>Files of every kind over some weeks: the demo's, then edits of them.</summary>
    private static List<(string Name, byte[] Bytes)> Given(Random random, int seed)
    {
        using var folder = new TemporaryFolder();
        var paths = new DemoExtracts(Reports, seed, Start).WriteTo(folder.Path, TestContext.Current.CancellationToken);
        var tables = paths.Select(ExtractTable.Read).ToList();
        List<(string, byte[])> given = [.. paths.Select(path => (Path.GetFileName(path), File.ReadAllBytes(path)))];
        var asAt = Start;
        for (var round = 0; round < 3; round++)
        {
            asAt = asAt.AddDays(random.Next(1, 15));
            given.AddRange(tables.Where(_ => random.Next(4) > 0).OrderBy(_ => random.Next())
                .Select(table => ($"{table.Kind}_{asAt:yyyy-MM-dd}.csv", table.Edit(random, asAt, share: 0.35))).ToList());
        }

        return given;
    }

    private static (int Place, LoadResult Report) LastOfSomeKind(List<(int Place, LoadResult Report)> loaded, Random random) =>
        loaded.GroupBy(load => load.Report.Kind).Select(kind => kind.Last()).ElementAt(random.Next(loaded.Select(load => load.Report.Kind).Distinct().Count()));

    private static async Task<LoadResult> LoadAsync(DatabaseConnections store, (string Name, byte[] Bytes) file)
    {
        var result = Assert.Single(await new LoadExtracts(store.Loader, new FixedTime(new DateTimeOffset(2027, 6, 1, 9, 0, 0, TimeSpan.Zero))).RunAsync(
            [ExtractSource.FromStreams(file.Name, () => new MemoryStream(file.Bytes))],
            new LoadOptions { AsAt = FileIdentity.AsAtOf(null, file.Name, TimeProvider.System) },
            cancellationToken: TestContext.Current.CancellationToken));
        Assert.Equal(LoadState.Loaded, result.State);
        return result;
    }

    private static string[] Lines(string? state) => state?.Split('\n') ?? [];

    private static async Task AssertChecksHoldAsync(DatabaseConnections store, string when)
    {
        var result = await new Checker(SqlScripts.Embedded, store.Loader).RunAsync(TestContext.Current.CancellationToken);
        Assert.True(result.Holds, string.Create(CultureInfo.InvariantCulture, $"After {when}: ") + string.Join("; ", result.Findings.Select(finding =>
            $"{finding.Name} ({finding.RowCount}): {finding.Failure}{string.Join(" | ", finding.FirstRows)}")));
    }
}

using FraudDashboard.Database;
using FraudDashboard.Database.Sessions;
using FraudDashboard.DatabaseTests.Support;
using FraudDashboard.Ingestion.Parsing.Files;
using FraudDashboard.Ingestion.Pipeline;
using FraudDashboard.Web.Features.Packs;
using FraudDashboard.Web.Hosting;
using FraudDashboard.Web.Requests;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace FraudDashboard.DatabaseTests.Packs;

/// <summary>What has moved in a frozen month since: nothing, then what a load, a setting and a roll-back make of it.</summary>
public sealed class RevisionsTests(PostgresFixture postgres)
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Extracts");

    [Fact]
    public async Task Revisions_OfAFrozenMonth_SayWhatMovedWhereInHowManyReportsAndWhy()
    {
        var store = await postgres.CreateDatabaseAsync("sample_loaded", LoadAsync);
        await using var services = new ServiceCollection().AddLogging().AddFigures(store.ForCommandLine()).BuildServiceProvider();
        await services.GetRequiredService<FreezePack>().RunAsync(new(new(2026, 9, 1), "a test", "staff", "Staff"), TestContext.Current.CancellationToken);
        var unmoved = await ReadAsync(services);

        await LoadFilesAsync(store, "2026-11-03");
        var load = await store.LoadAsync("crime_reports_2026-11-03_more.csv", Loads.Header, Loads.Row.Replace("2026-10-01", "2026-09-05", StringComparison.Ordinal));
        await Sql.ScalarAsync(store.Loader, "update ref.setting set value = '20' where setting_code = 'dissemination_decision_days'");
        var moved = await ReadAsync(services);
        Assert.Null(await new RollBackLoad(store.Loader).RunAsync(load.LoadId!.Value, new("a test", "analyst", "Analyst"), TestContext.Current.CancellationToken));
        var rolledBack = await ReadAsync(services);

        Assert.Empty(unmoved.Moved);
        Assert.Empty(unmoved.Causes);
        Assert.Empty(unmoved.Rules);
        var none = moved.Moved.Single(row => row is { MeasureCode: "completion", PackAreaCode: "none" });
        var before = rolledBack.Moved.SingleOrDefault(row => row is { MeasureCode: "completion", PackAreaCode: "none" });
        Assert.Equal((before?.DenominatorNow ?? none.DenominatorThen) + 1, none.DenominatorNow);
        Assert.Equal(
            [("completion", 1L), ("recorded_24h", 1L)],
            moved.Causes.Where(row => row.LoadId == load.LoadId).Select(row => (row.MeasureCode, row.ReportCount)));
        Assert.Equal("crime_reports_2026-11-03_more.csv", moved.Causes.First(row => row.LoadId == load.LoadId).FileName);
        Assert.DoesNotContain(rolledBack.Causes, row => row.LoadId == load.LoadId);
        Assert.Equal(("setting", "Dissemination decision", "14", "20"), moved.Rules.Select(row => (row.SubjectKind, row.Title, row.ValueThen, row.ValueNow)).Single());

        // Of reports, the figures have moved by just those that count otherwise.
        Assert.Equal(0, await store.NumberAsync("""
            select count(*)
            from (
                select measure_code, sum(numerator_now - numerator_then) as moved, sum(denominator_now - denominator_then) as counted
                from report.pack_revisions where measure_code in ('completion', 'recorded_24h', 'nfib', 'outcomes') group by measure_code
            ) as figures
            full join (
                select measure_code, sum((is_right is true)::integer - (was_right is true)::integer) as moved, sum((is_right is not null)::integer - (was_right is not null)::integer) as counted
                from prep.pack_reports_changed group by measure_code
            ) as reports on reports.measure_code = figures.measure_code
            where (coalesce(figures.moved, 0), coalesce(figures.counted, 0)) <> (coalesce(reports.moved, 0), coalesce(reports.counted, 0))
            """));
        Assert.True(await store.NumberAsync("select count(*) from prep.pack_reports_changed") > 0);
    }

    private static Task<RevisionsRead> ReadAsync(IServiceProvider services) => services.ReadAsync(UserScope.AllLondon, async session =>
    {
        var (request, _) = await services.GetRequiredService<PageRequestReader>().ReadAsync(session, "", null, null, TestContext.Current.CancellationToken);
        return await RevisionsRead.ReadAsync(session, request, 1, TestContext.Current.CancellationToken);
    });

    private static Task LoadAsync(DatabaseConnections store) => LoadFilesAsync(store, "2026-11-02");

    private static async Task LoadFilesAsync(DatabaseConnections store, string day)
    {
        var time = new FixedTime(new DateTimeOffset(2026, 11, 4, 9, 0, 0, TimeSpan.Zero));
        var results = await new LoadExtracts(store.Loader, time).RunAsync(
            Directory.GetFiles(Path.Combine(Folder, day)).Select(ExtractSource.FromPath), new LoadOptions(), cancellationToken: TestContext.Current.CancellationToken);
        Assert.All(results, result => Assert.Equal(LoadState.Loaded, result.State));
    }
}

using FraudDashboard.Database;
using FraudDashboard.DatabaseTests.Support;
using FraudDashboard.Ingestion.Parsing.Files;
using FraudDashboard.Ingestion.Pipeline;
using FraudDashboard.Web.Features.Packs;
using FraudDashboard.Web.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace FraudDashboard.DatabaseTests.Packs;

/// <summary>The sample extracts, loaded, frozen and moved on.</summary>
internal static class SamplePacks
{
    public const string Day = "2026-11-02";

    /// <summary>The database that tests clone: <see cref="LoadAsync"/> fills it.</summary>
    public const string Template = "sample_loaded";

    public static DateOnly September { get; } = new(2026, 9, 1);

    public static string Path(params string[] parts) => System.IO.Path.Combine([AppContext.BaseDirectory, "Extracts", .. parts]);

    public static ServiceProvider Services(DatabaseConnections store) => new ServiceCollection().AddLogging().AddFigures(store).BuildServiceProvider();

    public static Task LoadAsync(DatabaseConnections store) => LoadFilesAsync(store, Day, "*");

    /// <summary>A database of the sample with September frozen as pack 1.</summary>
    public static Task<DatabaseConnections> CreateFrozenAsync(PostgresFixture postgres) => postgres.CreateDatabaseAsync("sample_frozen", async store =>
    {
        await LoadAsync(store);
        Assert.Equal(FreezeState.Frozen, (await FreezeAsync(store)).State);
    });

    public static async Task LoadFilesAsync(DatabaseConnections store, string day, string pattern)
    {
        var files = Directory.GetFiles(Path(day), pattern).Select(ExtractSource.FromPath);
        var time = new FixedTime(new DateTimeOffset(2026, 11, 4, 9, 0, 0, TimeSpan.Zero));
        var results = await new LoadExtracts(store.Loader, time).RunAsync(files, new LoadOptions(), cancellationToken: TestContext.Current.CancellationToken);
        Assert.All(results, result => Assert.Equal(LoadState.Loaded, result.State));
    }

    public static Task<FreezeResult> FreezeAsync(DatabaseConnections store, string reason = "a test") => FreezeAsync(store, September, reason);

    public static async Task<FreezeResult> FreezeAsync(DatabaseConnections store, DateOnly month, string reason)
    {
        await using var services = Services(store);
        return await services.GetRequiredService<FreezePack>().RunAsync(new(month, reason, "staff", "Staff"), TestContext.Current.CancellationToken);
    }

    /// <summary>The next day's reports, one more file, and a setting; the last load of them is rolled back again.</summary>
    public static async Task MoveOnAsync(DatabaseConnections store)
    {
        await LoadFilesAsync(store, "2026-11-03", "crime_reports*");
        await store.LoadAsync("crime_reports_2026-11-03_more.csv", Loads.Header, Loads.Row.Replace("2026-10-01", "2026-09-05", StringComparison.Ordinal));
        var last = await store.LoadAsync("crime_reports_2026-11-03_yet_more.csv", Loads.Header, "B2" + Loads.Row[2..].Replace("2026-10-01", "2026-09-06", StringComparison.Ordinal));
        Assert.Null(await new RollBackLoad(store.Loader).RunAsync(last.LoadId!.Value, new("a test", "analyst", "Analyst"), TestContext.Current.CancellationToken));
        await Sql.ScalarAsync(store.Loader, "update ref.setting set value = '20' where setting_code = 'dissemination_decision_days'");
    }
}

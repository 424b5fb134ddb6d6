using FraudDashboard.Database;
using FraudDashboard.Database.Sessions;
using FraudDashboard.DatabaseTests.Support;
using FraudDashboard.Ingestion.Demo;
using FraudDashboard.Ingestion.Parsing.Files;
using FraudDashboard.Ingestion.Pipeline;
using FraudDashboard.Web.Features.Packs;
using FraudDashboard.Web.Requests;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace FraudDashboard.DatabaseTests.Packs;

[CollectionDefinition(nameof(BriefStores))]
public sealed class SharedBriefStores : ICollectionFixture<BriefStores>;

/// <summary>The sample and a demo store, each with August and then September frozen: pack 2 has one to compare with.</summary>
public sealed class BriefStores(PostgresFixture postgres) : IAsyncLifetime
{
    public const long September = 2;

    private const int Reports = 4_000;
    private static readonly DateOnly AsAt = new(2026, 11, 2);

    public DatabaseConnections Sample { get; private set; } = null!;

    public DatabaseConnections Demo { get; private set; } = null!;

    private readonly Dictionary<string, PackContents> _contents = [];

    public async ValueTask InitializeAsync()
    {
        Sample = await postgres.CreateDatabaseAsync(SamplePacks.Template, SamplePacks.LoadAsync);
        Demo = await postgres.CreateDatabaseAsync("brief_demo", LoadDemoAsync);
        foreach (var store in new[] { Sample, Demo })
        {
            Assert.Equal(FreezeState.Frozen, (await SamplePacks.FreezeAsync(store, SamplePacks.September.AddMonths(-1), "a test")).State);
            Assert.Equal(FreezeState.Frozen, (await SamplePacks.FreezeAsync(store)).State);
        }

        (_contents["sample"], _contents["demo"]) = (await ContentsAsync(Sample), await ContentsAsync(Demo));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>Reads a pack as the files do.</summary>
    /// <param name="login">The connection to read by: the loader's needs no session.</param>
    internal static async Task<T> ReadAsync<T>(DatabaseConnections store, string login, UserScope reader, Func<ReadSession, PageRequest, IReadOnlyList<PacksRow>, Task<T>> read)
    {
        await using var services = SamplePacks.Services(store with { Web = login });
        await using var session = await services.GetRequiredService<ReadSessions>().OpenAsync(reader, TestContext.Current.CancellationToken);
        var (request, _) = await services.GetRequiredService<PageRequestReader>().ReadAsync(session, "", new PageKeys(), null, TestContext.Current.CancellationToken);
        return await read(session, request, await PacksQuery.RunAsync(session, reader, TestContext.Current.CancellationToken));
    }

    /// <summary>All that is read of the pack of September, once for every test: it does not change.</summary>
    internal PackContents ContentsOf(string store) => _contents[store];

    private static Task<PackContents> ContentsAsync(DatabaseConnections store) => ReadAsync(
        store, store.Loader, UserScope.AllLondon with { UserName = "Staff" },
        (session, request, packs) => PackContents.ReadAsync(session, request.Reference, packs, packs.Single(pack => pack.PackId == September), TestContext.Current.CancellationToken));

    /// <summary>The area of that kind and code.</summary>
    internal static PackScope AreaOf(PackContents pack, string area) => new PackScopes(pack.Boroughs).Areas.Single(scope => PackOrder.ValueOf(scope) == area);

    private static async Task LoadDemoAsync(DatabaseConnections store)
    {
        using var folder = new TemporaryFolder();
        var files = new DemoExtracts(Reports, seed: 6, AsAt).WriteTo(folder.Path, TestContext.Current.CancellationToken);
        var time = new FixedTime(new DateTimeOffset(2026, 11, 3, 9, 0, 0, TimeSpan.Zero));
        var loaded = await new LoadExtracts(store.Loader, time).RunAsync(
            files.Select(ExtractSource.FromPath), new LoadOptions { AsAt = AsAt }, cancellationToken: TestContext.Current.CancellationToken);
        Assert.All(loaded, result => Assert.Equal(LoadState.Loaded, result.State));
    }
}

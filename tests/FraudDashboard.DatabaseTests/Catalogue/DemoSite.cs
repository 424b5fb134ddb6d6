using FraudDashboard.Database.Sessions;
using FraudDashboard.DatabaseTests.Support;
using FraudDashboard.Ingestion.Demo;
using FraudDashboard.Ingestion.Parsing.Files;
using FraudDashboard.Ingestion.Pipeline;
using FraudDashboard.Web.Hosting;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Requests.Reference;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace FraudDashboard.DatabaseTests.Catalogue;

[CollectionDefinition(nameof(DemoSite))]
public sealed class SharedDemoSite : ICollectionFixture<DemoSite>;

/// <summary>The services of the site over a database with demo data, made once for the tests that only read it.</summary>
public sealed class DemoSite(PostgresFixture postgres) : IAsyncLifetime
{
    private const int Reports = 3_000;
    private static readonly DateOnly AsAt = new(2026, 11, 2);

    private ServiceProvider _services = null!;

    public IServiceProvider Services => _services;

    /// <summary>The frame of every page: read once, as nothing is loaded afterwards.</summary>
    public PageFrame Frame { get; private set; } = null!;

    public string WebConnection { get; private set; } = "";

    /// <summary>For the truth that row security hides from a reader.</summary>
    public string LoaderConnection { get; private set; } = "";

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    /// <summary>A reader of all London.</summary>
    public UserScope London { get; private set; } = null!;

    /// <summary>A reader of Camden and Islington.</summary>
    public UserScope Lead { get; private set; } = null!;

    /// <summary>A reader of no borough.</summary>
    public UserScope Nobody { get; private set; } = null!;

    /// <summary>Reads in one session of whoever sees all London.</summary>
    public Task<T> ReadAsync<T>(Func<ReadSession, Task<T>> read) => _services.ReadAsync(London, read);

    public async ValueTask InitializeAsync()
    {
        var connections = await postgres.CreateDatabaseAsync();
        WebConnection = connections.Web;
        LoaderConnection = connections.Loader;
        using var folder = new TemporaryFolder();
        var files = new DemoExtracts(Reports, seed: 7, AsAt).WriteTo(folder.Path, TestContext.Current.CancellationToken);
        var time = new FixedTime(new DateTimeOffset(2026, 11, 3, 9, 0, 0, TimeSpan.Zero));
        var loaded = await new LoadExtracts(connections.Loader, time).RunAsync(
            files.Select(ExtractSource.FromPath), new LoadOptions { AsAt = AsAt }, cancellationToken: TestContext.Current.CancellationToken);
        Assert.All(loaded, result => Assert.Equal(LoadState.Loaded, result.State));
        London = await connections.SignInAsync(UserScope.AllLondon);
        Lead = await connections.SignInAsync(new("Lead", ["E09000007", "E09000019"]));
        Nobody = await connections.SignInAsync(new("Administrator", []));
        _services = new ServiceCollection().AddLogging().AddFigures(connections).BuildServiceProvider();
        Frame = await ReadAsync(session => PageFrame.ReadAsync(session, null, TestContext.Current.CancellationToken));
    }

    /// <summary>The request that a page makes of an address with this filter; the address must be understood to the last word.</summary>
    public async Task<PageRequest> RequestAsync(PageFilter filter, PageKeys? keys = null)
    {
        var (request, warnings) = await ReadAsync(session => Get<PageRequestReader>().ReadAsync(
            session, filter.ToQuery(), keys, Frame, TestContext.Current.CancellationToken));
        Assert.Empty(warnings);
        return request;
    }

    public async ValueTask DisposeAsync()
    {
        if (_services is not null)
        {
            await _services.DisposeAsync();
        }
    }
}

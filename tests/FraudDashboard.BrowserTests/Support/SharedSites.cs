using FraudDashboard.BrowserTests.Support;
using FraudDashboard.Database;
using FraudDashboard.DatabaseTests.Support;
using Xunit;

[assembly: AssemblyFixture(typeof(SharedSites))]

namespace FraudDashboard.BrowserTests.Support;

/// <summary>The two sites that classes of tests read side by side, started once, for the first class that asks.</summary>
public sealed class SharedSites : IAsyncDisposable
{
    private readonly SemaphoreSlim _turn = new(1);

    public RunningSite? Loaded { get; private set; }

    public DatabaseConnections? LoadedDatabase { get; private set; }

    public RunningSite? Empty { get; private set; }

    public async Task StartAsync(PostgresFixture postgres)
    {
        await _turn.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            LoadedDatabase ??= await SampleDay.CreateDatabaseAsync(postgres);
            Loaded ??= await RunningSite.StartAsync(LoadedDatabase);
            Empty ??= await RunningSite.StartAsync(await postgres.CreateDatabaseAsync());
        }
        finally
        {
            _turn.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var site in new[] { Loaded, Empty }.OfType<RunningSite>())
        {
            await site.DisposeAsync();
        }

        _turn.Dispose();
    }
}

using FraudDashboard.DatabaseTests.Support;

namespace FraudDashboard.BrowserTests.Support;

/// <summary>A loaded site for one class alone: it ends sessions, holds locks or counts lines of the audit, which classes beside it must not see or add to.</summary>
public sealed class OwnSites(PostgresFixture postgres, BrowserFixture browser, SharedSites shared) : Sites(postgres, browser, shared)
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        LoadedDatabase = await LoadSampleAsync();
        Loaded = await RunningSite.StartAsync(LoadedDatabase);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Loaded.DisposeAsync();
    }
}

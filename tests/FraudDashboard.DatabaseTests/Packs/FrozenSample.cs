using FraudDashboard.Database;
using FraudDashboard.DatabaseTests.Support;
using Xunit;

namespace FraudDashboard.DatabaseTests.Packs;

/// <summary>The sample extracts with September frozen; tests may move on from there, for what is frozen stays.</summary>
public sealed class FrozenSample(PostgresFixture postgres) : IAsyncLifetime
{
    public DatabaseConnections Store { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Store = await SamplePacks.CreateFrozenAsync(postgres);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

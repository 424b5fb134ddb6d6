using FraudDashboard.DatabaseTests.Support;
using Xunit;

namespace FraudDashboard.DatabaseTests.Loading;

/// <summary>The last load of any kind rolled back between loads at random.</summary>
public sealed class RandomRollBackOfAKindTests(PostgresFixture postgres)
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(9)]
    public Task RollBack_OfTheLastLoadOfAKind_LeavesWhatTheOthersMake(int seed) =>
        RollBackTests.AssertLeavesWhatTheOthersMakeAsync(postgres, seed, isLastOfAll: false);
}

/// <summary>The last load of all rolled back between loads at random.</summary>
public sealed class RandomRollBackOfTheLastTests(PostgresFixture postgres)
{
    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    public Task RollBack_OfTheLastLoad_LeavesWhatTheOthersMake(int seed) =>
        RollBackTests.AssertLeavesWhatTheOthersMakeAsync(postgres, seed, isLastOfAll: true);
}

using FraudDashboard.Database;
using FraudDashboard.Database.Migration;
using FraudDashboard.DatabaseTests.Support;
using FraudDashboard.Ingestion.Demo;
using FraudDashboard.Ingestion.Parsing.Files;
using FraudDashboard.Ingestion.Pipeline;
using Xunit;

namespace FraudDashboard.DatabaseTests.Loading;

/// <summary>Whatever is loaded in whatever order, the summaries stay what a recomputation from the rows gives.</summary>
public sealed class InvariantTests(PostgresFixture postgres)
{
    private const int Reports = 700;
    private const int Rounds = 6;
    private static readonly DateOnly Start = new(2026, 9, 20);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Checks_AfterRandomEditsLoadsAndClockMoves_AllHold(int seed)
    {
        var connections = await postgres.CreateDatabaseAsync();
        var random = new Random(seed);
        var tables = await LoadDemoAsync(connections, seed);
        await AssertChecksHoldAsync(connections, "the first load");
        var asAt = Start;
        for (var round = 1; round <= Rounds; round++)
        {
            // Mostly onwards, by a day or past a grace or a month; once in a while an extract that comes late.
            asAt = asAt.AddDays(random.Next(5) == 0 ? -2 : random.Next(1, 18));
            foreach (var table in tables.Where(_ => random.Next(4) > 0).OrderBy(_ => random.Next()))
            {
                await LoadAsync(connections, table, random, asAt);
            }

            await AssertChecksHoldAsync(connections, $"round {round}, as at {asAt:yyyy-MM-dd}");
        }
    }

    private static async Task<IReadOnlyList<ExtractTable>> LoadDemoAsync(DatabaseConnections connections, int seed)
    {
        using var folder = new TemporaryFolder();
        var files = new DemoExtracts(Reports, seed, Start).WriteTo(folder.Path, TestContext.Current.CancellationToken);
        var loaded = await Loader(connections).RunAsync(
            files.Select(ExtractSource.FromPath), new LoadOptions { AsAt = Start }, cancellationToken: TestContext.Current.CancellationToken);
        Assert.All(loaded, result => Assert.Equal(LoadState.Loaded, result.State));
        return [.. files.Select(ExtractTable.Read)];
    }

    private static async Task LoadAsync(DatabaseConnections connections, ExtractTable table, Random random, DateOnly asAt)
    {
        var bytes = table.Edit(random, asAt, share: 0.35);
        var source = ExtractSource.FromStreams($"{table.Kind}_{asAt:yyyy-MM-dd}.csv", () => new MemoryStream(bytes));
        var result = Assert.Single(await Loader(connections).RunAsync(
            [source], new LoadOptions(), cancellationToken: TestContext.Current.CancellationToken));
        Assert.True(result.State is LoadState.Loaded or LoadState.Held, $"{source.FileName}: {result.State} {result.Sentence}");
        // The same bytes on a later day change no row and still move the clock.
        if (random.Next(5) == 0)
        {
            var again = ExtractSource.FromStreams($"{table.Kind}_{asAt.AddDays(1):yyyy-MM-dd}.csv", () => new MemoryStream(bytes));
            await Loader(connections).RunAsync([again], new LoadOptions(), cancellationToken: TestContext.Current.CancellationToken);
        }
    }

    private static LoadExtracts Loader(DatabaseConnections connections) =>
        new(connections.Loader, new FixedTime(new DateTimeOffset(2027, 6, 1, 9, 0, 0, TimeSpan.Zero)));

    private static async Task AssertChecksHoldAsync(DatabaseConnections connections, string when)
    {
        var result = await new Checker(SqlScripts.Embedded, connections.Loader).RunAsync(TestContext.Current.CancellationToken);
        Assert.True(result.Holds, $"After {when}: " + string.Join("; ", result.Findings.Select(finding =>
            $"{finding.Name} ({finding.RowCount}): {finding.Failure}{string.Join(" | ", finding.FirstRows)}")));
    }
}

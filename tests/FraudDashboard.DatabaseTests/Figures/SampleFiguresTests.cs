using System.Text.Json.Nodes;
using FraudDashboard.Database;
using FraudDashboard.Database.Migration;
using FraudDashboard.Database.Sessions;
using FraudDashboard.DatabaseTests.Support;
using FraudDashboard.Ingestion.Parsing.Files;
using FraudDashboard.Ingestion.Pipeline;
using FraudDashboard.Web.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace FraudDashboard.DatabaseTests.Figures;

/// <summary>The figures of the sample extracts, which an independent program computed.</summary>
public sealed class SampleFiguresTests(PostgresFixture postgres)
{
    private const string Day1 = "2026-11-02";
    private const string Day2 = "2026-11-03";

    private static readonly string[] Kinds =
        ["crime_reports", "nfib_submissions", "nfib_outcomes", "nfib_disseminations", "victim_care_referrals", "training"];

    // What a reader reads of a load; its other keys are compared.
    private static readonly string[] ForReading = ["result", "unknown_columns"];

    [Fact]
    public async Task Figures_AfterEachSampleDay_EqualExpected()
    {
        var connections = await postgres.CreateDatabaseAsync();

        await LoadAsync(connections, Files(Day1));
        await AssertFiguresAsync(connections, Day1, withLoads: true);
        await LoadAsync(connections, Files(Day2));
        await AssertFiguresAsync(connections, Day2, withLoads: true);
        await AssertChecksHoldAsync(connections);
    }

    [Fact]
    public async Task Figures_SecondDayLoadedTwice_StayAsTheyWere()
    {
        var connections = await postgres.CreateDatabaseAsync();

        await LoadAsync(connections, [.. Files(Day1), .. Files(Day2)]);
        await LoadAsync(connections, Files(Day2));

        await AssertFiguresAsync(connections, Day2, withLoads: false);
        await AssertChecksHoldAsync(connections);
    }

    [Fact]
    public async Task Figures_KindsLoadedOneByOneInReverseOrder_EqualExpected()
    {
        var connections = await postgres.CreateDatabaseAsync();

        foreach (var day in new[] { Day1, Day2 })
        {
            foreach (var file in Files(day).Reverse())
            {
                await LoadAsync(connections, [file]);
            }

            await AssertFiguresAsync(connections, day, withLoads: false);
        }

        await AssertChecksHoldAsync(connections);
    }

    internal static string[] Files(string day) =>
        [.. Kinds.Select(kind => Path.Combine(AppContext.BaseDirectory, "Extracts", day, $"{kind}_{day}.csv"))];

    internal static async Task LoadAsync(DatabaseConnections connections, string[] files)
    {
        var results = await new LoadExtracts(connections.Loader, TimeProvider.System)
            .RunAsync(files.Select(ExtractSource.FromPath), new LoadOptions(), cancellationToken: TestContext.Current.CancellationToken);
        Assert.All(results, result => Assert.NotEqual(LoadState.Refused, result.State));
    }

    private static async Task AssertFiguresAsync(DatabaseConnections connections, string day, bool withLoads)
    {
        var expected = JsonNode.Parse(await File.ReadAllTextAsync(
            Path.Combine(AppContext.BaseDirectory, "Extracts", $"expected-{day}.json"), TestContext.Current.CancellationToken))!.AsObject();
        await using var provider = new ServiceCollection().AddLogging().AddFigures(connections.ForCommandLine()).BuildServiceProvider();
        var actual = await provider.ReadAsync(
            UserScope.AllLondon, session => Web.Exports.Json.FiguresDocument.RunAsync(session, UserScope.AllLondon, TestContext.Current.CancellationToken));
        expected.Remove("extra");
        foreach (var figures in new[] { expected, actual })
        {
            foreach (var load in figures["loads"]!.AsArray())
            {
                Array.ForEach(ForReading, key => load!.AsObject().Remove(key));
            }

            if (!withLoads)
            {
                figures.Remove("loads");
            }
        }

        Assert.Empty(FiguresDifference.Of(expected, actual).Take(20));
    }

    private static async Task AssertChecksHoldAsync(DatabaseConnections connections)
    {
        var result = await new Checker(SqlScripts.Embedded, connections.Loader).RunAsync(TestContext.Current.CancellationToken);
        Assert.Empty(result.Findings);
    }
}

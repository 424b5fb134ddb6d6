using FraudDashboard.Database;
using FraudDashboard.Database.Migration;
using FraudDashboard.DatabaseTests.Support;
using FraudDashboard.Ingestion.Demo;
using FraudDashboard.Ingestion.Parsing.Files;
using FraudDashboard.Ingestion.Pipeline;
using Xunit;

namespace FraudDashboard.DatabaseTests.Access;

/// <summary>London as published: there after a migration of a database with reports, and the same for a reader of no borough.</summary>
public sealed class PublishedMeasuresTests(PostgresFixture postgres)
{
    private static readonly string[] Folders = ["migrations", "reference", "functions", "policies", "views/prep", "views/report", "views/frozen_core", "views/frozen_report"];

    [Fact]
    public async Task Migration_OfADatabaseWithReports_PublishesWhatItsPagesShow()
    {
        var database = await postgres.CreateEmptyDatabaseAsync();
        await new Migrator(WithAnotherFunction(), database).RunAsync(TestContext.Current.CancellationToken);
        await LoadAsync(database);

        var migrated = await new Migrator(SqlScripts.Embedded, database).RunAsync(TestContext.Current.CancellationToken);

        Assert.False(migrated.IsAsItWas);

        var result = await new Checker(SqlScripts.Embedded, database.Loader).RunAsync(TestContext.Current.CancellationToken);
        Assert.Empty(result.Findings.Select(finding => $"{finding.Name}: {finding.Failure}{string.Join("; ", finding.FirstRows)}"));
        Assert.True((long?)await Sql.ScalarAsync(database.Web, "select count(*) from report.published_measures") > 20);
    }

    /// <summary>The scripts of another version, one function richer: a migration from there makes every view and function anew.</summary>
    private static SqlScripts WithAnotherFunction() => new(Folders
        .SelectMany(folder => SqlScripts.Embedded.In(folder, folder == "reference" ? ".csv" : ".sql"))
        .Select(file => (file.Path, file.Text))
        .Append(("sql/functions/core.another.sql", "create or replace function core.another() returns integer language sql return 1"))
        .ToDictionary());

    private static async Task LoadAsync(DatabaseConnections database)
    {
        var asAt = new DateOnly(2026, 11, 2);
        using var folder = new TemporaryFolder();
        var files = new DemoExtracts(500, seed: 3, asAt).WriteTo(folder.Path, TestContext.Current.CancellationToken);
        var loaded = await new LoadExtracts(database.Loader, new FixedTime(new DateTimeOffset(2026, 11, 3, 9, 0, 0, TimeSpan.Zero)))
            .RunAsync(files.Select(ExtractSource.FromPath), new LoadOptions { AsAt = asAt }, cancellationToken: TestContext.Current.CancellationToken);
        Assert.All(loaded, result => Assert.Equal(LoadState.Loaded, result.State));
    }
}

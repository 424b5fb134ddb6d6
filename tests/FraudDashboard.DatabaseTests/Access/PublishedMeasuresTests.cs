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
    private static readonly string[] Folders =
        ["migrations", "reference", "functions", "policies", "views/prep", "views/report", "checks"];

    private static readonly string[] Later =
        ["0008", "access_grant", "core.session", "data_protection_key", "published_measure", "publish_measures", "open_scope"];

    [Fact]
    public async Task Migration_OfADatabaseWithReports_PublishesWhatItsPagesShow()
    {
        var database = await postgres.CreateEmptyDatabaseAsync();
        await new Migrator(Earlier(), database).RunAsync(TestContext.Current.CancellationToken);
        await LoadAsync(database);

        await new Migrator(SqlScripts.Embedded, database).RunAsync(TestContext.Current.CancellationToken);

        var report = await new Checker(SqlScripts.Embedded, database.Loader).RunAsync(TestContext.Current.CancellationToken);
        Assert.Empty(report.Findings.Select(finding => $"{finding.Name}: {finding.Failure}{string.Join("; ", finding.FirstRows)}"));
        Assert.True((long?)await Sql.ScalarAsync(database.Web, "select count(*) from report.published_measures") > 20);
    }

    /// <summary>The scripts as they were before anything was published.</summary>
    private static SqlScripts Earlier() => new(Folders
        .SelectMany(folder => SqlScripts.Embedded.In(folder, folder == "reference" ? ".csv" : ".sql"))
        .Where(file => !Later.Any(name => file.Path.Contains(name, StringComparison.Ordinal)))
        .ToDictionary(file => file.Path, file => file.Text
            .Replace(", core.publish_measures", "", StringComparison.Ordinal)
            .Replace("perform core.publish_measures(current_load_id);", "", StringComparison.Ordinal)));

    private static async Task LoadAsync(DatabaseConnections database)
    {
        var asAt = new DateOnly(2026, 11, 2);
        using var folder = new TemporaryFolder();
        var files = new DemoExtracts(500, seed: 3, asAt).WriteTo(folder.Path, TestContext.Current.CancellationToken);
        var loaded = await new LoadExtracts(database.Loader, new FixedTime(new DateTimeOffset(2026, 11, 3, 9, 0, 0, TimeSpan.Zero)))
            .RunAsync(files.Select(ExtractSource.FromPath), new LoadOptions { AsAt = asAt }, cancellationToken: TestContext.Current.CancellationToken);
        Assert.All(loaded, report => Assert.Equal(LoadStates.Loaded, report.Result));
    }
}

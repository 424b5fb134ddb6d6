using System.Text;
using FraudDashboard.DatabaseTests.Support;
using FraudDashboard.Ingestion.Parsing.Files;
using FraudDashboard.Ingestion.Pipeline;
using Xunit;
using static FraudDashboard.DatabaseTests.Support.Loads;

namespace FraudDashboard.DatabaseTests.Loading;

/// <summary>What a load tells while it works, and what it leaves for the planner.</summary>
public sealed class LoadStepsTests(PostgresFixture postgres)
{
    [Fact]
    public async Task AnalyzeTable_AsTheLoader_TellsThePlannerTheSize()
    {
        var database = await postgres.CreateDatabaseAsync();
        await database.LoadAsync(ReportsFile, Header, Row, "A2,other,open,2026-10-01,2026-10-01,2026-10-01,,,");
        await Sql.ScalarAsync(database.Loader, "select core.analyze_table('core', 'crime_report')");
        Assert.Equal(2, await database.NumberAsync("select reltuples from pg_class where oid = 'core.crime_report'::regclass"));
        await Assert.ThrowsAsync<Npgsql.PostgresException>(() => Sql.ScalarAsync(database.Web, "select core.analyze_table('core', 'crime_report')"));
    }

    [Fact]
    public async Task RunAsync_FirstReports_BuildTheIndexesThatWaitForThem()
    {
        const string Waiting = "select string_agg(index_name, ' ' order by index_name) from landing.index_to_build where table_name in ('crime_report', 'assessment', 'gap_event')";
        const string Built = "select string_agg(indexname, ' ' order by indexname) from pg_indexes where schemaname = 'core' and indexname = any (string_to_array($1, ' '))";
        var database = await postgres.CreateDatabaseAsync();
        var names = (await database.TextAsync(Waiting))!;
        Assert.Contains("assessment_crime_ref assessment_due_soon", names, StringComparison.Ordinal);
        Assert.Null(await database.TextAsync(Built.Replace("$1", $"'{names}'", StringComparison.Ordinal)));

        await database.LoadAsync(ReportsFile, Header, Row);

        Assert.Null(await database.TextAsync(Waiting));
        Assert.Equal(names, await database.TextAsync(Built.Replace("$1", $"'{names}'", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task RunAsync_Reports_TellsItsStepsAndWhatMoved()
    {
        var database = await postgres.CreateDatabaseAsync();
        await database.LoadAsync(ReportsFile, Header, Row);
        var steps = new Steps();
        var source = Source($"{Header}\nB1,other,open,2026-10-01 09:00,2026-10-03 10:00,2026-10-03 10:00,40,12.50,CID\n");

        var report = Assert.Single(await new LoadExtracts(database.Loader, TimeProvider.System).RunAsync(
            [source], new LoadOptions(), steps, TestContext.Current.CancellationToken));

        Assert.Equal(Enumerable.Range(1, 14).Select(step => new LoadStep(step, 14)), steps.Of(LoadStage.Storing));
        Assert.Equal(Enumerable.Range(1, 7).Select(step => new LoadStep(step, 7)), steps.Of(LoadStage.Assessing));
        Assert.Contains(LoadResultWords.Notes(report), note => note.StartsWith("moved Recorded within 24 hours of 1 month from 100.0 % (1 of 1) to 50.0 % (1 of 2)", StringComparison.Ordinal));
    }

    private static ExtractSource Source(string text) =>
        ExtractSource.FromStreams(ReportsFile, () => new MemoryStream(Encoding.UTF8.GetBytes(text)));

    private sealed class Steps : IProgress<LoadProgress>
    {
        private readonly List<LoadProgress> _all = [];

        public void Report(LoadProgress value) => _all.Add(value);

        public IEnumerable<LoadStep> Of(LoadStage stage) => _all.Where(progress => progress.Stage == stage && progress.Step is not null).Select(progress => progress.Step!.Value);
    }
}

using System.Text;
using FraudDashboard.Database.Migration;
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

    [Theory]
    [InlineData(20_000, true)]
    [InlineData(19_999, false)]
    public async Task RunAsync_FirstReports_LeaveTheSchemaAsItWas(int rows, bool areIndexesMadeAnew)
    {
        const string Indexes = "select string_agg(indexrelid::text, ' ' order by indexrelid) from pg_index where indrelid in ('core.crime_report'::regclass, 'core.assessment'::regclass, 'core.gap_event'::regclass)";
        var database = await postgres.CreateDatabaseAsync();
        var (schema, indexes) = (await DatabaseSchema.ReadAsync(database.Owner, TestContext.Current.CancellationToken), await database.TextAsync(Indexes));

        await database.LoadAsync(ReportsFile, [Header, .. Enumerable.Range(1, rows).Select(number => $"A{number}{Row["A1".Length..]}")]);

        Assert.Equal(rows, await database.NumberAsync("select count(*) from core.assessment"));
        Assert.Equal(schema, await DatabaseSchema.ReadAsync(database.Owner, TestContext.Current.CancellationToken));
        Assert.Equal(areIndexesMadeAnew, indexes != await database.TextAsync(Indexes));
    }

    [Fact]
    public async Task RunAsync_FirstReportsWhileSomebodyReads_WaitsForNoReader()
    {
        const string Indexes = "select string_agg(indexrelid::text, ' ' order by indexrelid) from pg_index where indrelid = 'core.crime_report'::regclass";
        var database = await postgres.CreateDatabaseAsync();
        await using var source = Npgsql.NpgsqlDataSource.Create(database.Web);
#pragma warning disable RS0030 // A reader of its own, who keeps the table for as long as the load takes.
        await using var reader = await source.OpenConnectionAsync(TestContext.Current.CancellationToken);
#pragma warning restore RS0030
        await using var transaction = await reader.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using var read = new Npgsql.NpgsqlCommand("select count(*) from core.crime_report", reader, transaction);
        await read.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        var indexes = await database.TextAsync(Indexes);

        var result = await database.LoadAsync(ReportsFile, [Header, .. Enumerable.Range(1, 20_000).Select(number => $"A{number}{Row["A1".Length..]}")])
            .WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);

        Assert.Equal(20_000, result.Inserted);
        Assert.Equal(indexes, await database.TextAsync(Indexes));
    }

    [Fact]
    public async Task RunAsync_Reports_TellsItsStepsAndWhatMoved()
    {
        var database = await postgres.CreateDatabaseAsync();
        await database.LoadAsync(ReportsFile, Header, Row);
        var steps = new Steps();
        var source = Source($"{Header}\nB1,other,open,2026-10-01 09:00,2026-10-03 10:00,2026-10-03 10:00,40,12.50,CID\n");

        var result = Assert.Single(await new LoadExtracts(database.Loader, TimeProvider.System).RunAsync(
            [source], new LoadOptions(), steps, TestContext.Current.CancellationToken));

        Assert.Equal(Enumerable.Range(1, 14).Select(step => new LoadStep(step, 14)), steps.Of(LoadStage.Storing));
        Assert.Equal(Enumerable.Range(1, 7).Select(step => new LoadStep(step, 7)), steps.Of(LoadStage.Assessing));
        Assert.Contains(LoadResultWords.Notes(result), note => note.StartsWith("moved Recorded within 24 hours of 1 month from 100.0 % (1 of 1) to 50.0 % (1 of 2)", StringComparison.Ordinal));
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

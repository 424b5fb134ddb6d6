using System.Globalization;
using FraudDashboard.Database;
using FraudDashboard.DatabaseTests.Support;
using FraudDashboard.Ingestion.Parsing.Files;
using FraudDashboard.Ingestion.Pipeline;
using Xunit;

namespace FraudDashboard.BrowserTests.Support;

[CollectionDefinition(nameof(Sites))]
public sealed class SharedSites : ICollectionFixture<Sites>;

/// <summary>Two sites for the whole run: one with the sample day and a few rows more, one without any load.</summary>
public sealed class Sites(PostgresFixture postgres, BrowserFixture browser) : IAsyncLifetime
{
    /// <summary>A team's name that a spreadsheet could run.</summary>
    public const string HostileTeam = "=cmd|' /C calc'!A0";

    /// <summary>References that a spreadsheet could turn into numbers.</summary>
    public static readonly IReadOnlyList<string> LeadingZeros = ["0001234", "000567/26", "007"];

    private static readonly DateTimeOffset Now = new(2026, 11, 3, 9, 0, 0, TimeSpan.Zero);

    private RunningSite? _loaded;
    private RunningSite? _empty;

    public RunningSite Loaded => _loaded!;

    public RunningSite Empty => _empty!;

    /// <summary>The owner of the loaded site's database, for locks and looks.</summary>
    public DatabaseConnections LoadedDatabase { get; private set; } = null!;

    /// <summary>The internal id of a report that stands in the lists.</summary>
    public long ReportId { get; private set; }

    public long LoadId { get; private set; }

    public BrowserFixture Browser => browser;

    public async ValueTask InitializeAsync()
    {
        LoadedDatabase = await LoadSampleAsync();
        ReportId = await NumberAsync("select min(report_id) from report.reports_listed where area_code <> 'none'");
        LoadId = await NumberAsync("select min(load_id) from core.load");
        _loaded = await RunningSite.StartAsync(LoadedDatabase);
        _empty = await RunningSite.StartAsync(await postgres.CreateDatabaseAsync());
    }

    /// <summary>A database of its own with the sample day, for a test that breaks something.</summary>
    public async Task<DatabaseConnections> LoadSampleAsync()
    {
        var connections = await postgres.CreateDatabaseAsync();
        var folder = Path.Combine(AppContext.BaseDirectory, "Extracts");
        var sources = Directory.GetFiles(folder, "*_2026-11-02.csv").Select(ExtractSource.FromPath).Append(HostileExtract());
        var results = await new LoadExtracts(connections.Loader, new FixedTime(Now))
            .RunAsync(sources, new LoadOptions(), cancellationToken: TestContext.Current.CancellationToken);
        Assert.All(results, result => Assert.Equal(LoadState.Loaded, result.State));
        return connections;
    }

    public async ValueTask DisposeAsync()
    {
        if (_loaded is not null)
        {
            await _loaded.DisposeAsync();
        }

        if (_empty is not null)
        {
            await _empty.DisposeAsync();
        }
    }

    private static ExtractSource HostileExtract()
    {
        var rows = LeadingZeros.Select(reference =>
            $"{reference},other,open,2026-10-20 09:00,2026-10-20 10:00,2026-11-01 10:00,E09000007,NFIB3A,\"{HostileTeam}\"");
        var text = "crime_ref,source,status,reported_at,recorded_at,source_updated_at,owning_borough_code,offence_code,owner_team\n"
            + string.Join('\n', rows) + "\n";
        return ExtractSource.FromStreams("crime_reports_hostile_2026-11-02.csv", () => new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)));
    }

    private async Task<long> NumberAsync(string sql) =>
        Convert.ToInt64(await Sql.ScalarAsync(LoadedDatabase.Loader, sql), CultureInfo.InvariantCulture);
}

using System.Globalization;
using FraudDashboard.Database;
using FraudDashboard.DatabaseTests.Support;
using Xunit;

namespace FraudDashboard.BrowserTests.Support;

/// <summary>Two sites for a class of tests: one with the sample day and a few rows more, one without any load. Other classes read them at the same time.</summary>
public class Sites(PostgresFixture postgres, BrowserFixture browser, SharedSites shared) : IAsyncLifetime
{
    /// <summary>A team's name that a spreadsheet could run.</summary>
    public const string HostileTeam = "=cmd|' /C calc'!A0";

    /// <summary>References that a spreadsheet could turn into numbers.</summary>
    public static readonly IReadOnlyList<string> LeadingZeros = ["0001234", "000567/26", "007"];

    private readonly Dictionary<RunningSite, Visit> _visits = [];

    public RunningSite Loaded { get; protected set; } = null!;

    public RunningSite Empty { get; private set; } = null!;

    /// <summary>The owner of the loaded site's database, for locks and looks.</summary>
    public DatabaseConnections LoadedDatabase { get; protected set; } = null!;

    /// <summary>The internal id of a report that stands in the lists.</summary>
    public long ReportId { get; private set; }

    public long LoadId { get; private set; }

    public BrowserFixture Browser => browser;

    public virtual async ValueTask InitializeAsync()
    {
        await shared.StartAsync(postgres);
        (Loaded, LoadedDatabase, Empty) = (shared.Loaded!, shared.LoadedDatabase!, shared.Empty!);
        ReportId = await NumberAsync("select min(report_id) from report.reports_listed where area_code <> 'none'");
        LoadId = await NumberAsync("select min(load_id) from core.load");
    }

    /// <summary>A database of its own with the sample day, for a test that breaks something.</summary>
    public Task<DatabaseConnections> LoadSampleAsync() => SampleDay.CreateDatabaseAsync(postgres);

    /// <summary>The class's one window on a site, as its analyst: for tests that only look, one after another, as starting a browser's context takes longer than a look.</summary>
    internal async Task<Visit> LookAsync(RunningSite site, string theme = "light", int width = 1440, int height = 900)
    {
        if (!_visits.TryGetValue(site, out var visit))
        {
            visit = _visits[site] = await Visit.StartAsync(this, site);
        }

        await visit.BeginAgainAsync(theme, width, height);
        return visit;
    }

    public virtual async ValueTask DisposeAsync()
    {
        foreach (var visit in _visits.Values)
        {
            await visit.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    private async Task<long> NumberAsync(string sql) =>
        Convert.ToInt64(await Sql.ScalarAsync(LoadedDatabase.Loader, sql), CultureInfo.InvariantCulture);
}

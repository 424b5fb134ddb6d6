using System.Text;
using FraudDashboard.Database;
using FraudDashboard.DatabaseTests.Support;
using FraudDashboard.Ingestion.Parsing.Files;
using FraudDashboard.Ingestion.Pipeline;
using FraudDashboard.Web.Features.Packs;
using FraudDashboard.Web.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace FraudDashboard.BrowserTests.Support;

/// <summary>The sample day and a few hostile rows more: loaded and September frozen once, copied for whoever wants a database of its own.</summary>
internal static class SampleDay
{
    private static readonly DateTimeOffset Now = new(2026, 11, 3, 9, 0, 0, TimeSpan.Zero);

    private static readonly DateOnly FrozenMonth = new(2026, 9, 1);

    public static Task<DatabaseConnections> CreateDatabaseAsync(PostgresFixture postgres) => postgres.CreateDatabaseAsync("sample_day", LoadAsync);

    private static async Task LoadAsync(DatabaseConnections connections)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Extracts");
        var sources = Directory.GetFiles(folder, "*_2026-11-02.csv").Select(ExtractSource.FromPath).Append(HostileExtract());
        var reports = await new LoadExtracts(connections.Loader, new FixedTime(Now))
            .RunAsync(sources, new LoadOptions(), cancellationToken: TestContext.Current.CancellationToken);
        Assert.All(reports, report => Assert.Equal(LoadState.Loaded, report.State));
        await using var services = new ServiceCollection().AddLogging().AddFigures(connections).BuildServiceProvider();
        var frozen = await services.GetRequiredService<FreezePack>().RunAsync(
            new(FrozenMonth, "For the bilateral", "demo-staff", "Staff officer"), TestContext.Current.CancellationToken);
        Assert.Equal(FreezeState.Frozen, frozen.State);
    }

    private static ExtractSource HostileExtract()
    {
        var rows = Sites.LeadingZeros.Select(reference =>
            $"{reference},other,open,2026-10-20 09:00,2026-10-20 10:00,2026-11-01 10:00,E09000007,NFIB3A,\"{Sites.HostileTeam}\"");
        var text = "crime_ref,source,status,reported_at,recorded_at,source_updated_at,owning_borough_code,offence_code,owner_team\n"
            + string.Join('\n', rows) + "\n";
        return ExtractSource.FromStreams("crime_reports_hostile_2026-11-02.csv", () => new MemoryStream(Encoding.UTF8.GetBytes(text)));
    }
}

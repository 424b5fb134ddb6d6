using System.Text;
using FraudDashboard.Database;
using FraudDashboard.Ingestion.Parsing.Files;
using FraudDashboard.Ingestion.Pipeline;
using Xunit;

namespace FraudDashboard.DatabaseTests.Support;

/// <summary>Loads of one file each, as the loader, and looks at what they leave.</summary>
internal static class Loads
{
    public const string ReportsFile = "crime_reports_2026-11-02.csv";
    public const string Header = "crime_ref,source,status,reported_at,recorded_at,source_updated_at,victim_age,loss_amount,owner_team";
    public const string Row = "A1,other,open,2026-10-01,2026-10-01,2026-10-01 10:00,40,12.50,CID";

    /// <summary>Loads lines, of which the first is the header, as a file of that name.</summary>
    public static Task<LoadResult> LoadAsync(this DatabaseConnections database, string fileName, params string[] lines) =>
        database.LoadAsync(fileName, Encoding.UTF8.GetBytes(string.Join('\n', lines)));

    /// <summary>Loads bytes as a file of that name; every row must be accounted for, and nothing be left on the way.</summary>
    public static async Task<LoadResult> LoadAsync(this DatabaseConnections database, string fileName, byte[] bytes)
    {
        var source = ExtractSource.FromStreams(fileName, () => new MemoryStream(bytes));
        var result = Assert.Single(await new LoadExtracts(database.Loader, TimeProvider.System).RunAsync(
            [source], new LoadOptions(), cancellationToken: TestContext.Current.CancellationToken));
        Assert.True(result.IsBalanced);
        Assert.Equal(0, await database.NumberAsync("select (select count(*) from landing.crime_reports) + (select count(*) from landing.training)"));
        return result;
    }

    public static Task<string?> TextAsync(this DatabaseConnections database, string sql) => Sql.TextAsync(database.Loader, sql);

    public static async Task<long> NumberAsync(this DatabaseConnections database, string sql) =>
        Convert.ToInt64(await Sql.ScalarAsync(database.Loader, sql), null);
}

using System.Net;
using System.Text;
using FraudDashboard.BrowserTests.Access;
using FraudDashboard.BrowserTests.Support;
using FraudDashboard.Database;
using FraudDashboard.DatabaseTests.Support;
using FraudDashboard.Ingestion.Parsing.Files;
using FraudDashboard.Ingestion.Pipeline;
using Xunit;

namespace FraudDashboard.BrowserTests.Journeys;

/// <summary>What was rejected goes out as a CSV with its reasons, and comes in again once it is mended.</summary>
public sealed class RejectedCsvTests(Sites sites, PostgresFixture postgres) : IClassFixture<Sites>
{
    private const string FileName = "crime_reports_2026-11-02.csv";

    private static readonly string[] Rows =
    [
        "crime_ref,source,status,reported_at,recorded_at,source_updated_at,owner_team",
        "A1,other,open,2026-10-20,2026-10-20,2026-10-20,CID",
        "A2,other,opne,2026-10-20,2026-10-20,2026-10-20,\"=1+1, \"\"so\"\"\"",
        "A3,other,open,,2026-10-20,2026-10-20,",
        "A4,other,open,2026-10-20",
        "A1,other,open,2026-10-20,2026-10-20,2026-10-20,Other",
    ];

    [Fact]
    public async Task Csv_OfALoad_HasEveryRejectedRowButDuplicatesAndLoadsAgainOnceMended()
    {
        var database = await postgres.CreateDatabaseAsync();
        var first = await LoadAsync(database, FileName, string.Join('\n', Rows));
        Assert.Equal((1, 4), (first.Inserted, first.Rejected));
        await using var site = await RunningSite.StartAsync(database);
        using var analyst = await Readers.NewAsync(site, "analyst");

        using var response = await PostAsync(analyst, first.LoadId!.Value, null);
        var name = response.Content.Headers.ContentDisposition!.FileNameStar;
        var csv = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var unmended = await LoadAsync(database, name!, csv);
        var mended = await LoadAsync(database, name!, csv.Replace("opne", "open", StringComparison.Ordinal)
            .Replace("\"A3\",\"other\",\"open\",,", "\"A3\",\"other\",\"open\",\"2026-10-20\",", StringComparison.Ordinal));

        Assert.Equal("crime_reports_2026-11-02_rejected-by-load-1.csv", name);
        Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
        Assert.Contains("REQUIRED-INVALID", csv, StringComparison.Ordinal);
        Assert.Contains("\"\u200B=1+1, \"\"so\"\"\"", csv, StringComparison.Ordinal);
        Assert.Contains(Rows[4], csv, StringComparison.Ordinal);
        Assert.DoesNotContain("DUPLICATE", csv, StringComparison.Ordinal);
        Assert.Equal("CID", await Sql.TextAsync(database.Loader, "select owner_team from core.crime_report where crime_ref = 'A1'"));
        Assert.Equal((0, 3), (unmended.Inserted, unmended.Rejected));
        Assert.Equal((2, 1), (mended.Inserted, mended.Rejected));
        Assert.Equal("=1+1, \"so\"", await Sql.TextAsync(database.Loader, "select owner_team from core.crime_report where crime_ref = 'A2'"));
        Assert.Equal("to mend", await Sql.TextAsync(database.Auditor, "select purpose from audit.event where action_code = 'exported' and subject = '/imports/1/rejected'"));
    }

    [Theory]
    [InlineData("ROW-COLUMNS")]
    [InlineData("DUPLICATE-IN-FILE")]
    public async Task Csv_OfOneCode_HasThatCodeAlone(string code)
    {
        var database = await postgres.CreateDatabaseAsync();
        await LoadAsync(database, FileName, string.Join('\n', Rows));
        await using var site = await RunningSite.StartAsync(database);
        using var analyst = await Readers.NewAsync(site, "analyst");

        using var response = await PostAsync(analyst, 1, code);

        var csv = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(2, csv.Trim().Split('\n').Length);
    }

    [Theory]
    [InlineData("lead")]
    [InlineData("command")]
    [InlineData("staff")]
    [InlineData("administrator")]
    public async Task Csv_ForAnotherRole_IsRefused(string reader)
    {
        using var client = await Readers.NewAsync(sites.Loaded, reader);

        using var response = await PostAsync(client, sites.LoadId, null);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    private static Task<HttpResponseMessage> PostAsync(HttpClient client, long loadId, string? code) =>
        DemoSignIn.PostAsync(client, "/about", $"/imports/{loadId}/rejected", new() { ["code"] = code ?? "", ["purpose"] = "to mend" });

    private static async Task<LoadResult> LoadAsync(DatabaseConnections database, string name, string text) =>
        Assert.Single(await new LoadExtracts(database.Loader, TimeProvider.System).RunAsync(
            [ExtractSource.FromStreams(name, () => new MemoryStream(Encoding.UTF8.GetBytes(text)))], new LoadOptions(),
            cancellationToken: TestContext.Current.CancellationToken));
}

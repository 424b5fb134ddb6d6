using System.Text;
using FraudDashboard.Database;
using FraudDashboard.Database.Audit;
using FraudDashboard.Database.Sessions;
using FraudDashboard.DatabaseTests.Support;
using FraudDashboard.Ingestion.Parsing.Files;
using FraudDashboard.Ingestion.Pipeline;
using FraudDashboard.Web.Exports;
using FraudDashboard.Web.Features.CrimeReports;
using FraudDashboard.Web.Hosting;
using FraudDashboard.Web.Requests;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Xunit;

namespace FraudDashboard.DatabaseTests.Audit;

public sealed class AuditedActionTests(PostgresFixture postgres)
{
    private const string LinesSql = """
        select string_agg(concat_ws(' ', user_name, action_code, subject, purpose, detail), E'\n' order by event_no) from audit.event
        """;

    private UserScope _reader = UserScope.AllLondon with { UserName = "A. Reader" };

    [Fact]
    public async Task Load_LoadedRepeatedOrRefused_LeavesOneAnchoredLineEach()
    {
        using var folder = new TemporaryFolder();
        var anchors = new AuditAnchorFile(Path.Combine(folder.Path, "anchors.txt"), TimeProvider.System);
        var database = await postgres.CreateDatabaseAsync();

        await LoadAsync(database, anchors, Sample("training_2026-11-02.csv"));
        await LoadAsync(database, anchors, Sample("training_2026-11-02.csv"));
        await LoadAsync(database, anchors, ExtractSource.FromStreams("training.csv", () => new MemoryStream(Encoding.UTF8.GetBytes("<html>"))));

        var lines = (await LinesOfAsync(database)).Split('\n');
        Assert.Equal(["/imports/1", "/imports/2", "/imports/3"], lines.Select(line => line.Split(' ')[3]));
        Assert.All(lines, line => Assert.StartsWith("A. Loader loaded ", line, StringComparison.Ordinal));
        Assert.Contains("\"result\": \"loaded\"", lines[0], StringComparison.Ordinal);
        Assert.Contains("\"file\": \"training_2026-11-02.csv\"", lines[0], StringComparison.Ordinal);
        Assert.Contains("\"result\": \"already_loaded\"", lines[1], StringComparison.Ordinal);
        Assert.Contains("\"result\": \"refused\"", lines[2], StringComparison.Ordinal);
        Assert.Equal([1, 2, 3], anchors.Read().Select(line => line.Anchored!.Anchor.EventNo));
        Assert.Equal("a-loader", await Sql.TextAsync(database.Auditor, "select distinct user_id from audit.event"));
    }

    [Fact]
    public async Task Load_WhoseLineCannotBeWritten_ChangesNothing()
    {
        var database = await postgres.CreateDatabaseAsync();
        await Sql.ScalarAsync(database.Owner, "revoke execute on function audit.append(text, text, text, text, text, jsonb) from fraud_loader");

        await Assert.ThrowsAsync<PostgresException>(() => LoadAsync(database, null, Sample("training_2026-11-02.csv")));

        Assert.Equal(0L, await Sql.ScalarAsync(database.Loader, "select count(*) from core.training"));
        Assert.Equal("broken_off", await Sql.TextAsync(database.Loader, "select string_agg(state, ' ') from report.loads"));
    }

    [Fact]
    public async Task CrimeReportPage_ReadOnce_LeavesOneLineWithItsIdOnly()
    {
        var (database, services) = await SiteAsync();
        await using var disposing = services;
        var id = (long)(await Sql.ScalarAsync(database.Loader, "select min(report_id) from core.crime_report"))!;

        var request = await RequestAsync(services);
        var view = await services.ReadAsync(request.Reader, session => services.GetRequiredService<OpenCrimeReport>().RunAsync(session, request, id, TestContext.Current.CancellationToken));

        Assert.NotNull(view.Record);
        Assert.Equal($"A. Reader record_viewed /reports/{id} {{}}", await LinesOfAsync(database));
    }

    [Fact]
    public async Task CrimeReportPage_OfNoReportInScope_LeavesARefusalAlone()
    {
        var (database, services) = await SiteAsync();
        await using var disposing = services;
        var id = (long)(await Sql.ScalarAsync(database.Loader, "select min(report_id) from report.reports_listed where area_code = 'E09000007'"))!;
        var lead = await RequestAsync(services, _reader with { ScopeCodes = ["E09000030"] });

        var view = await services.ReadAsync(lead.Reader, session => services.GetRequiredService<OpenCrimeReport>().RunAsync(session, lead, id, TestContext.Current.CancellationToken));

        Assert.Null(view.Record);
        Assert.StartsWith($"A. Reader access_refused /reports/{id} ", Assert.Single((await LinesOfAsync(database)).Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task CrimeReportPage_WhoseLineCannotBeWritten_IsNotRead()
    {
        var (database, services) = await SiteAsync();
        await using var disposing = services;
        var request = await RequestAsync(services);
        await Sql.ScalarAsync(database.Owner, "revoke execute on function audit.append(text, text, text, text, text, jsonb) from fraud_web");

        await Assert.ThrowsAsync<PostgresException>(
            () => services.ReadAsync(request.Reader, session => services.GetRequiredService<OpenCrimeReport>().RunAsync(session, request, 1, TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task Search_ByReference_LeavesTheIdsThatItFinds_NeverTheReference()
    {
        var (database, services) = await SiteAsync();
        await using var disposing = services;
        var reference = (await Sql.TextAsync(database.Loader, "select min(crime_ref) from core.crime_report"))!;
        Task<FoundCrimeReportsData> FindAsync(string typed) =>
            services.ReadAsync(_reader, session => services.GetRequiredService<SearchCrimeReports>().RunAsync(session, typed, TestContext.Current.CancellationToken));

        var several = await FindAsync(reference[..4]);
        await FindAsync(reference);
        await FindAsync("ZZ99");

        var lines = (await LinesOfAsync(database)).Split('\n');
        Assert.All(lines, line => Assert.StartsWith("A. Reader searched /reports/find {\"reports\": [", line, StringComparison.Ordinal));
        Assert.Equal(3, lines.Length);
        Assert.Contains($"{several.Rows[^1].ReportId}", lines[0], StringComparison.Ordinal);
        Assert.EndsWith("{\"reports\": []}", lines[2], StringComparison.Ordinal);
        Assert.DoesNotContain(lines, line => line.Contains(reference[..4], StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Bilateral meeting", null)]
    [InlineData(" ", "Say what the file is for, then download again.")]
    [InlineData(null, "Say what the file is for, then download again.")]
    [InlineData("a\nb", "Say what the file is for on one line, then download again.")]
    [InlineData("a\0b", "Say what the file is for on one line, then download again.")]
    public void Purpose_ThatTheAuditCannotKeep_IsRefused(string? purpose, string? refusal) =>
        Assert.Equal(refusal, AuditExport.RefusalOf(purpose, "file"));

    [Fact]
    public void Purpose_OfAThousandCharacters_IsRefused() =>
        Assert.Contains("200 characters or fewer", AuditExport.RefusalOf(new string('x', 1_000), "pack"), StringComparison.Ordinal);

    private async Task<(DatabaseConnections Database, ServiceProvider Services)> SiteAsync()
    {
        var database = await postgres.CreateDatabaseAsync();
        await LoadAsync(database, null, Sample("crime_reports_2026-11-02.csv"));
        await Lines.TamperAsync(database.Owner, "delete from audit.event");
        _reader = await database.SignInAsync(_reader);
        return (database, new ServiceCollection().AddLogging().AddFigures(database).BuildServiceProvider());
    }

    private async Task<PageRequest> RequestAsync(IServiceProvider services, UserScope? reader = null, string query = "") =>
        (await services.ReadAsync(
            reader ?? _reader, session => services.GetRequiredService<PageRequestReader>().ReadAsync(session, query, null, null, TestContext.Current.CancellationToken))).Request;

    private static async Task<string> LinesOfAsync(DatabaseConnections database) => (await Sql.TextAsync(database.Auditor, LinesSql))!;

    private static Task<IReadOnlyList<LoadResult>> LoadAsync(DatabaseConnections database, AuditAnchorFile? anchors, ExtractSource source) =>
        new LoadExtracts(database.Loader, new FixedTime(new DateTimeOffset(2026, 11, 3, 9, 0, 0, TimeSpan.Zero)), anchors)
            .RunAsync([source], new LoadOptions { LoadedBy = "A. Loader", LoadedById = "a-loader" }, cancellationToken: TestContext.Current.CancellationToken);

    private static ExtractSource Sample(string name) => ExtractSource.FromPath(
        Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Extracts"), name, SearchOption.AllDirectories).Single());
}

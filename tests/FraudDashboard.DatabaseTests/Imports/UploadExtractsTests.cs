using FraudDashboard.Database;
using FraudDashboard.Database.Sessions;
using FraudDashboard.DatabaseTests.Support;
using FraudDashboard.Ingestion.Pipeline;
using FraudDashboard.Web.Features.Imports;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Xunit;

namespace FraudDashboard.DatabaseTests.Imports;

public sealed class UploadExtractsTests(PostgresFixture postgres)
{
    private const string LoadRows = """
        select string_agg(concat_ws('|', load_id, kind, file_name, file_sha256, file_bytes, as_at_on, state, sentence, read_count,
            inserted_count, updated_count, unchanged_count, rejected_count, rejected_by_code, unknown_columns, present_columns), E'\n'
            order by load_id)
        from core.load
        """;

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Extracts");

    [Fact]
    public async Task Upload_SeveralFiles_GivesTheSameLoadsAsTheCommandLine()
    {
        using var folder = new TemporaryFolder();
        var refused = WriteRefused(folder);
        string[] paths = [Sample("victim_care_referrals_2026-11-02.csv"), refused, Sample("training_2026-11-02.csv")];
        var (uploaded, loaded) = (await postgres.CreateDatabaseAsync(), await postgres.CreateDatabaseAsync());

        var outcome = await UploadAsync(uploaded, [.. paths.Select(path => new DiskFile(path))]);
        var (code, _, errors) = await FraudProcess.RunAsync(["load", .. paths, "--connection", loaded.Loader]);

        Assert.Equal((1, ""), (code, errors));
        Assert.Null(outcome.Failure);
        Assert.Equal([LoadState.Refused, LoadState.Loaded, LoadState.Loaded], outcome.Results.Select(report => report.State));
        Assert.Equal(await Sql.TextAsync(loaded.Loader, LoadRows), await Sql.TextAsync(uploaded.Loader, LoadRows));
        Assert.Equal(await CountAsync(loaded), await CountAsync(uploaded));
    }

    [Fact]
    public async Task Upload_FileThatBreaksOff_LoadsNothingAndSaysSo()
    {
        var database = await postgres.CreateDatabaseAsync();
        var training = Sample("training_2026-11-02.csv");

        var outcome = await UploadAsync(database, [new DiskFile(training), new DiskFile(training) { IsBroken = true }]);

        Assert.Empty(outcome.Results);
        Assert.StartsWith("training_2026-11-02.csv could not be received, so no file was loaded and nothing has changed.", outcome.Failure, StringComparison.Ordinal);
        Assert.Null(await Sql.TextAsync(database.Loader, LoadRows));
    }

    [Fact]
    public async Task Upload_FileOverTheLimit_IsRefusedAndTheOthersLoad()
    {
        var database = await postgres.CreateDatabaseAsync();
        var training = Sample("training_2026-11-02.csv");

        var outcome = await UploadAsync(
            database, [new DiskFile(training) { Name = "large.csv", Size = UploadExtracts.LargestFile + 1 }, new DiskFile(training)]);

        Assert.Equal([("large.csv", LoadState.Refused), ("training_2026-11-02.csv", LoadState.Loaded)], outcome.Results.Select(report => (report.FileName, report.State)));
        Assert.Contains("takes 2 GB at most", outcome.Results[0].Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_DatabaseOutOfReach_SaysThatNothingHasChanged()
    {
        const string Nowhere = "Host=127.0.0.1;Port=1;Username=x;Timeout=2";

        var outcome = await UploadAsync(new(Nowhere, Nowhere, Nowhere, Nowhere, Nowhere, ""), [new DiskFile(Sample("training_2026-11-02.csv"))]);

        Assert.StartsWith("training_2026-11-02.csv was not loaded: the database cannot be reached", outcome.Failure, StringComparison.Ordinal);
        Assert.EndsWith("Nothing has changed.", outcome.Failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Quarantine_PagesAndStream_HaveTheSameRowsForAnalystsOnly()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var database = await postgres.CreateDatabaseAsync();
        var report = (await UploadAsync(database, [new DiskFile(Sample("training_2026-11-02.csv"))])).Results.Single();
        await using var source = NpgsqlDataSource.Create(database.Web);
        var sessions = new ReadSessions(source);
        var analyst = await database.SignInAsync(UserScope.AllLondon);
        var other = await database.SignInAsync(UserScope.AllLondon with { MayReadRaw = false });
        await using var session = await sessions.OpenAsync(analyst, cancellation);
        var id = report.LoadId!.Value;

        var streamed = await QuarantinedRowsQuery.StreamAsync(session, analyst, id, null, cancellation).Select(row => row.LineNo).ToListAsync(cancellation);
        var first = await QuarantinedRowsQuery.RunAsync(session, analyst, id, null, -1, 5, cancellation);
        var rest = await QuarantinedRowsQuery.RunAsync(session, analyst, id, null, first[^1].LineNo, 1_000, cancellation);
        var ofOneCode = await QuarantinedRowsQuery.RunAsync(session, analyst, id, "KEY-MISSING", -1, 1_000, cancellation);

        Assert.Equal(report.Rejected, streamed.Count);
        Assert.Equal(streamed, first.Concat(rest).Select(row => row.LineNo));
        Assert.Equal(report.RejectedByCode["KEY-MISSING"], ofOneCode.Count);
        Assert.Empty(await QuarantinedRowsQuery.RunAsync(session, other, id, null, -1, 5, cancellation));
    }

    private static Task<UploadOutcome> UploadAsync(DatabaseConnections database, IReadOnlyList<IBrowserFile> files) =>
        new UploadExtracts(database, TimeProvider.System, NullLogger<UploadExtracts>.Instance)
            .RunAsync(files, new LoadOptions { LoadedBy = "A. Analyst" }, new Progress<UploadProgress>(), TestContext.Current.CancellationToken);

    private static Task<object?> CountAsync(DatabaseConnections database) =>
        Sql.ScalarAsync(database.Loader, "select (select count(*) from core.training) + (select count(*) from core.victim_care_referral)");

    private static string Sample(string name) => Directory.GetFiles(Folder, name, SearchOption.AllDirectories).Single();

    private static string WriteRefused(TemporaryFolder folder)
    {
        var path = Path.Combine(Directory.CreateDirectory(folder.Path).FullName, "training_page.csv");
        File.WriteAllText(path, "<html><body>Sign in</body></html>");
        return path;
    }
}

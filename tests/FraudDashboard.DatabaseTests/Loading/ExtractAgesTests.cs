using FraudDashboard.DatabaseTests.Support;
using FraudDashboard.Ingestion.Pipeline;
using Xunit;
using static FraudDashboard.DatabaseTests.Support.Loads;

namespace FraudDashboard.DatabaseTests.Loading;

/// <summary>A warning stays until what it warns of is put right: nothing else takes it back.</summary>
public sealed class ExtractAgesTests(PostgresFixture postgres)
{
    private const string Rejected = "select has_rejected_load::text from report.extract_ages where kind = 'crime_reports'";
    private const string Unknown = "select string_agg(is_after_unknown_file::text, ' ' order by kind) from report.extract_ages where kind in ('crime_reports', 'training')";
    private const string Training = "borough_code,team,course_code,as_at_on,headcount,completed,source_updated_at";

    private static readonly string[] MostlyBad = [Header, Row, "A2,x,open,2026-10-01,2026-10-01,2026-10-01,,,", "A3,x,open,2026-10-01,2026-10-01,2026-10-01,,,", "A4,x,open,2026-10-01,2026-10-01,2026-10-01,,,"];

    [Fact]
    public async Task RejectedLoad_AfterALaterOneIsRolledBack_IsSaidAgain()
    {
        var database = await postgres.CreateDatabaseAsync();
        await database.LoadAsync(ReportsFile, MostlyBad);
        var good = await database.LoadAsync(ReportsFile, Header, "B1,other,open,2026-10-01,2026-10-01,2026-10-01,,,");
        Assert.Equal("false", await database.TextAsync(Rejected));

        Assert.Null(await new RollBackLoad(database.Loader).RunAsync(good.LoadId!.Value, new("a wrong file", "a.user", "A User"), TestContext.Current.CancellationToken));

        Assert.Equal("true", await database.TextAsync(Rejected));
    }

    [Fact]
    public async Task RejectedLoad_OfWhichSomeIsMended_IsSaidUntilMostIs()
    {
        var database = await postgres.CreateDatabaseAsync();
        await database.LoadAsync(ReportsFile, MostlyBad);

        await database.LoadAsync("crime_reports_2026-11-02_rejected-by-load-1.csv", Header, "A2,x,open,2026-10-01,2026-10-01,2026-10-01,,,");
        Assert.Equal("true", await database.TextAsync(Rejected));

        await database.LoadAsync("crime_reports_2026-11-02_rejected-by-load-1.csv", Header, "A2,other,open,2026-10-01,2026-10-01,2026-10-01,,,");
        Assert.Equal("false", await database.TextAsync(Rejected));
    }

    [Fact]
    public async Task UnknownFile_IsSaidOfEachKindUntilAFileOfItOrTheSameBytesStand()
    {
        var database = await postgres.CreateDatabaseAsync();
        string[] unknown = [Header.Replace("crime_ref", "Case", StringComparison.Ordinal), Row];
        await database.LoadAsync("cases.csv", unknown);
        Assert.Equal("true true", await database.TextAsync(Unknown));

        await database.LoadAsync("training_2026-11-02.csv", Training, "E09000002,CID,A-1,2026-10-31,10,10,2026-11-01");
        Assert.Equal("true false", await database.TextAsync(Unknown));

        await Sql.ScalarAsync(database.Loader, "update core.load set file_sha256 = (select file_sha256 from core.load where kind = '') where kind = 'training'");
        Assert.Equal("false false", await database.TextAsync(Unknown));
    }
}

using System.Text;
using FraudDashboard.DatabaseTests.Support;
using FraudDashboard.Ingestion.Contracts;
using FraudDashboard.Ingestion.Parsing.Files;
using FraudDashboard.Ingestion.Pipeline;
using FraudDashboard.Ingestion.Profiles;
using FraudDashboard.Ingestion.Profiles.Proposals;
using Xunit;

namespace FraudDashboard.DatabaseTests.Loading;

/// <summary>Rows of a list that are no records are counted and kept with their reason: nothing is dropped in silence.</summary>
public sealed class LeftOutRowsTests(PostgresFixture postgres)
{
    private const string Header = "Crime No,Date Reported,Last Updated,Team";
    private const string List = $"The City\nPrinted today\n{Header}\nA1,05/10/2026,06/10/2026,N\n{Header}\nA2,05/10/2026,06/10/2026,N\nTotal,2,,\n(2 rows affected)\n";
    private const string CountsSql = "select concat_ws('|', state, read_count, inserted_count, updated_count, unchanged_count, rejected_count, rejected_by_code ->> 'LEFT-OUT') from core.load order by load_id desc limit 1";
    private const string KeptSql = "select string_agg(concat_ws(' ', line_no, raw_line, raw_row), E'\n' order by line_no) from core.quarantine where reject_code = 'LEFT-OUT'";
    private const string Kept = $"5 {Header}\n7 Total,2,,\n8 (2 rows affected)";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Load_ThroughTheProposal_CountsAndKeepsThem()
    {
        var store = await postgres.CreateDatabaseAsync();
        var draft = MappingProposal.For(await ExtractFile.OpenAsync(Source(), Cancellation), ExtractContracts.CrimeReports, new(2026, 11, 2));
        await new SavedProfiles(store.Loader).SaveAsync(draft.Yaml, "a list", "a.user", "A User", Cancellation);

        var result = await LoadAsync(store.Loader);

        Assert.Equal("loaded|5|2|0|0|3|3", await Sql.TextAsync(store.Loader, CountsSql));
        Assert.Equal(Kept, await Sql.TextAsync(store.Loader, KeptSql));
        Assert.False(result.IsMostlyRejected);
        Assert.Contains("2 lines above the header were passed over, as the profile says.", result.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Release_OfAHeldLoad_LeavesThemWhereTheyAre()
    {
        var store = await postgres.CreateDatabaseAsync();
        for (var day = 10; day < 14; day++)
        {
            await LoadAsync(store.Loader, Source($"crime_reports_2026-10-{day}.csv", "crime_ref,source,status,reported_at,recorded_at,source_updated_at\n"
                + string.Concat(Enumerable.Range(1, 12).Select(row => $"R{row},other,open,2026-10-01,2026-10-01,2026-10-{day}\n"))));
        }

        var draft = MappingProposal.For(await ExtractFile.OpenAsync(Source(), Cancellation), ExtractContracts.CrimeReports, new(2026, 11, 2));
        await new SavedProfiles(store.Loader).SaveAsync(draft.Yaml, "a list", "a.user", "A User", Cancellation);
        var held = await LoadAsync(store.Loader);
        Assert.Equal(LoadState.Held, held.State);

        Assert.Null(await new ReleaseLoad(store.Loader).RunAsync(held.LoadId!.Value, new("a short list", "a.user", "A User"), Cancellation));

        Assert.Equal("released|5|2|0|0|3|3", await Sql.TextAsync(store.Loader, CountsSql));
        Assert.Equal(Kept, await Sql.TextAsync(store.Loader, KeptSql));
    }

    private static ExtractSource Source(string name = "list_2026-11-02.csv", string text = List) =>
        ExtractSource.FromStreams(name, () => new MemoryStream(Encoding.UTF8.GetBytes(text)));

    private static async Task<LoadResult> LoadAsync(string loader, ExtractSource? source = null) =>
        Assert.Single(await new LoadExtracts(loader, TimeProvider.System).RunAsync([source ?? Source()], new LoadOptions(), cancellationToken: Cancellation));
}

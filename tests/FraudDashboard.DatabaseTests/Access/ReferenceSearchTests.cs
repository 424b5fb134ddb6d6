using System.Text;
using FraudDashboard.Database.Sessions;
using FraudDashboard.DatabaseTests.Support;
using FraudDashboard.Ingestion.Parsing.Files;
using FraudDashboard.Ingestion.Pipeline;
using FraudDashboard.Web.Features.CrimeReports;
using FraudDashboard.Web.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace FraudDashboard.DatabaseTests.Access;

/// <summary>A search by part of a reference finds what the reader may see, and neither its rows nor its work tell of others.</summary>
[Collection(nameof(ScopeSite))]
public sealed class ReferenceSearchTests(ScopeSite site)
{
    private static readonly UserScope Lead = UserScope.AllLondon.Narrow(ScopeSite.Lead);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0, 5)]
    [InlineData(2, 4)]
    [InlineData(3, 6)]
    public async Task Search_ByAPart_FindsTheNewestReportsThatHoldIt(int start, int length)
    {
        var references = await ReferencesAsync("true");
        var part = references[17].Substring(start, length);

        var found = await FindAsync(UserScope.AllLondon, part, isWhole: false);

        var expected = references.Where(reference => reference.Contains(part, StringComparison.Ordinal)).Reverse();
        Assert.Equal(expected.Take(ReferencesQuery.Most + 1), found);
    }

    [Fact]
    public async Task Search_ByAWholeReference_FindsItAlone()
    {
        var references = await ReferencesAsync("true");

        Assert.Equal([references[3]], await FindAsync(UserScope.AllLondon, references[3], isWhole: true));
        Assert.Empty(await FindAsync(UserScope.AllLondon, references[3][..^1], isWhole: true));
    }

    [Fact]
    public async Task Search_ByAWholeReferenceThatManyLaterOnesHold_MeansThatOne()
    {
        const string Header = "crime_ref,source,status,reported_at,recorded_at,source_updated_at,owning_borough_code";
        var references = Enumerable.Range(0, 60).Select(number => $"REF1000{(number == 0 ? "" : $"/{number}")}");
        var text = Header + string.Concat(references.Select(reference => $"\n{reference},other,open,2026-10-01,2026-10-01,2026-10-01,E09000007"));
        var database = await site.NewDatabaseAsync();
        var file = ExtractSource.FromStreams("crime_reports_2026-11-03.csv", () => new MemoryStream(Encoding.UTF8.GetBytes(text)));
        Assert.Equal(60, Assert.Single(await new LoadExtracts(database.Loader, TimeProvider.System).RunAsync([file], new LoadOptions(), cancellationToken: Cancellation)).Inserted);
        await using var services = new ServiceCollection().AddLogging().AddFigures(database.ForCommandLine()).BuildServiceProvider();

        var found = await services.ReadAsync(UserScope.AllLondon, session => FoundCrimeReportsData.ReadAsync(session, " ref1000", Cancellation));

        Assert.Equal("REF1000", found.Rows[0].CrimeRef);
        Assert.Equal((ReferencesQuery.Most, true), (found.Rows.Count, found.IsMore));
    }

    [Fact]
    public async Task Search_OfALead_FindsTheirOwnAndReadsAsMuchWhetherOthersHoldItOrNobody()
    {
        var own = await ReferencesAsync($"scope_code in ('{string.Join("', '", ScopeSite.Lead)}')");
        var other = (await ReferencesAsync($"scope_code not in ('{string.Join("', '", ScopeSite.Lead)}')"))[0];

        Assert.Equal([own[0]], await FindAsync(Lead, own[0], isWhole: false));
        Assert.Empty(await FindAsync(Lead, other, isWhole: false));
        Assert.Equal(await BlocksReadAsync("NOBODYS/REF"), await BlocksReadAsync(other));
    }

    private async Task<IReadOnlyList<string>> FindAsync(UserScope scope, string reference, bool isWhole)
    {
        await using var services = new ServiceCollection().AddLogging().AddFigures(site.Connections.ForCommandLine()).BuildServiceProvider();
        var rows = await services.ReadAsync(scope, session => ReferencesQuery.RunAsync(session, scope, reference, isWhole, Cancellation));
        return [.. rows.Select(row => row.CrimeRef)];
    }

    private async Task<IReadOnlyList<string>> ReferencesAsync(string condition)
    {
        await using var transaction = await site.BeginAsync();
        return await transaction.ReadAsync<string>($"select crime_ref from core.crime_report where {condition} order by report_id");
    }

    /// <summary>The plan as it ran, with what it read, without its times.</summary>
    private async Task<string> BlocksReadAsync(string text)
    {
        await using var transaction = await site.BeginAsync();
        await transaction.ActAsync("fraud_web", ScopeSite.Lead);
        var sql = ReferencesQuery.Sql.Replace("@Text", $"'{text}'", StringComparison.Ordinal).Replace("@Limit", "51", StringComparison.Ordinal);
        await transaction.ReadAsync<string>($"explain (analyze, buffers, timing off, summary off) {sql}");
        var plan = await transaction.ReadAsync<string>($"explain (analyze, buffers, timing off, summary off, costs off) {sql}");
        return string.Join('\n', plan.TakeWhile(line => !line.StartsWith("Planning", StringComparison.Ordinal))).Replace(text, "", StringComparison.Ordinal);
    }
}

using System.Text.Json;
using FraudDashboard.Database;
using FraudDashboard.Database.Sessions;
using FraudDashboard.DatabaseTests.Figures;
using FraudDashboard.DatabaseTests.Support;
using FraudDashboard.Web.Exports.Json;
using FraudDashboard.Web.Hosting;
using FraudDashboard.Web.Requests;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Xunit;

namespace FraudDashboard.DatabaseTests.Sessions;

/// <summary>A load commits between the first and the last query of a page, a file or a run of figures: all of it is of one state.</summary>
public sealed class SnapshotTests(PostgresFixture postgres)
{
    private const string Day1 = "2026-11-02";
    private const string Day2 = "2026-11-03";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Tables_LoadCommitsInBetween_AreOfTheStateBeforeIt()
    {
        var (connections, services) = await SiteAsync();
        await using var disposing = services;
        var before = await services.ReadAsync(UserScope.AllLondon, session => AllTablesAsync(services, session));

        var during = await services.ReadAsync(UserScope.AllLondon, async session =>
        {
            var request = await RequestAsync(services, session);
            await SampleFiguresTests.LoadAsync(connections, SampleFiguresTests.Files(Day2));
            return await AllTablesAsync(request, session);
        });

        Assert.Equal(before, during);
        var after = await services.ReadAsync(UserScope.AllLondon, session => AllTablesAsync(services, session));
        Assert.All(["measures", "boroughs", "reports", "rules", "nfib-verdicts"], key => Assert.NotEqual(before[key], after[key]));
    }

    [Fact]
    public async Task File_LoadCommitsBetweenItsCountAndItsRows_HasAsManyRowsAsItsCoverSays()
    {
        var (connections, services) = await SiteAsync();
        await using var disposing = services;

        var (expected, written) = await services.ReadAsync(UserScope.AllLondon, async session =>
        {
            var request = await RequestAsync(services, session);
            var content = await ExportCatalogue.Find("reports")!.ReadAsync(session, request, Cancellation);
            await SampleFiguresTests.LoadAsync(connections, SampleFiguresTests.Files(Day2));
            return (content.ExpectedRows, await content.Sheet.Rows.LongCountAsync(Cancellation));
        });

        Assert.Equal(expected, written);
    }

    [Fact]
    public async Task Figures_LoadCommitsInBetween_AreOfTheStateBeforeIt()
    {
        var (connections, services) = await SiteAsync();
        await using var disposing = services;
        var before = await services.ReadAsync(UserScope.AllLondon, FiguresAsync);

        var during = await services.ReadAsync(UserScope.AllLondon, async session =>
        {
            await RequestAsync(services, session);
            await SampleFiguresTests.LoadAsync(connections, SampleFiguresTests.Files(Day2));
            return await FiguresAsync(session);
        });

        Assert.Equal(before, during);
        Assert.NotEqual(before, await services.ReadAsync(UserScope.AllLondon, FiguresAsync));
    }

    [Fact]
    public async Task ReferenceLists_SettingChangesInBetween_AreThoseOfEachSnapshot()
    {
        var (connections, services) = await SiteAsync();
        await using var disposing = services;

        var during = await services.ReadAsync(UserScope.AllLondon, async session =>
        {
            await RequestAsync(services, session);
            await Sql.ScalarAsync(connections.Owner, "update ref.setting set value = 'CHANGED' where setting_code = 'protective_marking'");
            return (await RequestAsync(services, session)).Reference.Marking;
        });

        Assert.NotEqual("CHANGED", during);
        var after = await services.ReadAsync(UserScope.AllLondon, session => RequestAsync(services, session));
        Assert.Equal("CHANGED", after.Reference.Marking);
    }

    [Fact]
    public async Task Scope_NarrowedAndWidenedWithinASession_DecidesEachQuery()
    {
        var (_, services) = await SiteAsync();
        await using var disposing = services;
        const string Sql = "select distinct area_code from report.reports_listed order by area_code";

        var (all, one, again, none) = await services.ReadAsync(UserScope.AllLondon, async session => (
            await session.QueryAsync<string>(UserScope.AllLondon, Sql, null, Cancellation),
            await session.QueryAsync<string>(UserScope.AllLondon.Narrow(["E09000007"]), Sql, null, Cancellation),
            await session.QueryAsync<string>(UserScope.AllLondon, Sql, null, Cancellation),
            await session.QueryAsync<string>(new UserScope("Nobody", []), Sql, null, Cancellation)));

        Assert.True(all.Count > 10);
        Assert.Equal(["E09000007"], one);
        Assert.Equal(all, again);
        Assert.Empty(none);
    }

    [Fact]
    public async Task Session_AskedToWrite_IsRefused()
    {
        var (connections, services) = await SiteAsync();
        await using var disposing = services;
        await Sql.ScalarAsync(connections.Owner, "grant update on ref.setting to fraud_web");

        var refusal = await Assert.ThrowsAsync<PostgresException>(() => services.ReadAsync(UserScope.AllLondon, session =>
            session.QueryAsync<string>(UserScope.AllLondon, "update ref.setting set value = value returning value", null, Cancellation)));

        Assert.Equal(PostgresErrorCodes.ReadOnlySqlTransaction, refusal.SqlState);
    }

    private async Task<(DatabaseConnections Connections, ServiceProvider Services)> SiteAsync()
    {
        var connections = await postgres.CreateDatabaseAsync("first_day", database => SampleFiguresTests.LoadAsync(database, SampleFiguresTests.Files(Day1)));
        return (connections, new ServiceCollection().AddLogging().AddFigures(connections.ForCommandLine()).BuildServiceProvider());
    }

    private static async Task<PageRequest> RequestAsync(ServiceProvider services, ReadSession session) =>
        (await services.GetRequiredService<PageRequestReader>().ReadAsync(session, "", null, null, Cancellation)).Request;

    private static async Task<string> FiguresAsync(ReadSession session) =>
        (await FiguresDocument.RunAsync(session, UserScope.AllLondon, Cancellation)).ToJsonString();

    private static async Task<Dictionary<string, string>> AllTablesAsync(ServiceProvider services, ReadSession session) =>
        await AllTablesAsync(await RequestAsync(services, session), session);

    /// <summary>The rows of every table and list that can be exported, which are those of the pages.</summary>
    private static async Task<Dictionary<string, string>> AllTablesAsync(PageRequest request, ReadSession session)
    {
        var tables = new Dictionary<string, string>();
        foreach (var definition in ExportCatalogue.All.Where(definition => !definition.IsOfAudit))
        {
            var content = await definition.ReadAsync(session, request, Cancellation);
            tables[definition.Key] = JsonSerializer.Serialize(await content.Sheet.Rows.ToListAsync(Cancellation));
        }

        return tables;
    }
}

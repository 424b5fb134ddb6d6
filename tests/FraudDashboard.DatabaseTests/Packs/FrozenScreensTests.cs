using System.Text.Json;
using FraudDashboard.Database.Sessions;
using FraudDashboard.DatabaseTests.Support;
using FraudDashboard.Web.Features.Boroughs;
using FraudDashboard.Web.Features.CrimeReports;
using FraudDashboard.Web.Features.Measures;
using FraudDashboard.Web.Features.Nfib;
using FraudDashboard.Web.Features.Outcomes;
using FraudDashboard.Web.Features.Overview;
using FraudDashboard.Web.Features.Rules;
using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Measures.Subjects;
using FraudDashboard.Web.Requests;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace FraudDashboard.DatabaseTests.Packs;

/// <summary>A frozen month read on the screens: what they said when it was frozen, whatever was loaded, rolled back or set since.</summary>
public sealed class FrozenScreensTests(PostgresFixture postgres)
{
    private const string Month = "month=2026-09";
    private const string Frozen = Month + "&pack=1";

    private static readonly string[] Lists =
    [
        "measure=completion&part=failing", "measure=nfib&part=failing", "measure=outcomes&part=denominator", "rule=LOSS&part=gap", "sort=late",
        "field=loss_amount&agreement=differ", "measure=completion&part=denominator&sort=loss",
    ];

    /// <summary>Each screen and what it reads, as text.</summary>
    private static readonly IReadOnlyList<(string Screen, PageKeys Keys, Func<ReadSession, PageRequest, Task<object>> Read)> Screens =
    [
        ("overview", PageKeys.Figures, async (session, request) => await OverviewData.ReadAsync(session, request, Cancellation)),
        ("boroughs", BoroughsSheet.Keys, async (session, request) => await BoroughsData.ReadAsync(session, request, Cancellation)),
        ("borough", BoroughsSheet.Keys, async (session, request) => await BoroughData.ReadAsync(
            session, request with { Filter = request.Filter with { Area = Area.Borough("E09000007") } }, Cancellation)),
        ("rules", RulesSheet.Keys, async (session, request) => await RulesData.ReadAsync(session, request, Cancellation)),
        ("measures", MeasuresSheet.Keys, async (session, request) => await MeasuresData.ReadAsync(session, request, Cancellation)),
        ("nfib", PageKeys.Figures, async (session, request) => await NfibData.ReadAsync(session, request, Cancellation)),
        ("outcomes", PageKeys.Figures, async (session, request) => await OutcomesData.ReadAsync(session, request, Cancellation)),
        .. new[] { "completion", "recorded_24h", "nfib", "outcomes", "disseminations", "victim_care" }.Select(code =>
            (code, PageKeys.Changes, Subject(request => MeasuredSubject.OfMeasure(request.Reference.Measure(code))))),
        .. new[] { "LOSS", "NFIB-REPORTED" }.Select(code =>
            (code, PageKeys.Changes, Subject(request => MeasuredSubject.OfRule(request.Reference.Rules.Single(rule => rule.RuleCode == code))))),
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Screens_OfAFrozenMonth_SayTheSameAfterLoadsARollBackAndASetting()
    {
        var store = await SamplePacks.CreateFrozenAsync(postgres);
        await using var services = SamplePacks.Services(store.ForCommandLine());
        var (live, then) = (await ReadAsync(services, Month), await ReadAsync(services, Frozen));

        await SamplePacks.MoveOnAsync(store);
        var (moved, now) = (await ReadAsync(services, Month), await ReadAsync(services, Frozen));

        Assert.Equal(then, now);
        Assert.NotEqual(live["overview"], moved["overview"]);
        Assert.NotEqual(live["measure=completion&part=failing"], moved["measure=completion&part=failing"]);

        // When it is frozen, a month that is looked at and a month as frozen are one; only of what waits today nothing is frozen.
        foreach (var screen in (string[])["boroughs", "rules", "measures", .. Lists])
        {
            Assert.Equal(live[screen], then[screen]);
        }
    }

    [Fact]
    public async Task Counts_OfAFrozenMonth_AreThoseOfTheirListsAfterItMovedOn()
    {
        var store = await SamplePacks.CreateFrozenAsync(postgres);
        await SamplePacks.MoveOnAsync(store);
        await using var services = SamplePacks.Services(store.ForCommandLine());

        var rules = await ReadAsync(services, Frozen, RulesSheet.Keys, async (session, request) => RulesViewModel.Of(request, await RulesData.ReadAsync(session, request, Cancellation)).Rows);
        var counted = ((IEnumerable<RuleRow>)rules).Select(row => (row.Rule.RuleCode, Gaps: row.Figures.Gaps.Values.Sum())).Where(row => row.Gaps > 0).ToList();

        Assert.NotEmpty(counted);
        foreach (var (rule, gaps) in counted)
        {
            var list = (CrimeReportsData)await ReadAsync(services, $"{Frozen}&rule={rule}&part=gap", CrimeReportsSheet.Keys,
                async (session, request) => await CrimeReportsData.ReadAsync(session, request, Cancellation));
            Assert.Equal(gaps, list.Count.Rows);
        }
    }

    [Theory]
    [InlineData("1", 0)]
    [InlineData("0", 1)]
    public async Task Overview_OfToday_SaysWhichFrozenFiguresMovedByMoreThanTheSetting(string points, int least)
    {
        var store = await SamplePacks.CreateFrozenAsync(postgres);
        await Sql.ScalarAsync(store.Loader, $"update ref.setting set value = '{points}' where setting_code = 'revision_points'");
        await using var services = SamplePacks.Services(store.ForCommandLine());
        var unmoved = (OverviewData)await ReadAsync(services, "", PageKeys.Figures, async (session, request) => await OverviewData.ReadAsync(session, request, Cancellation));

        await SamplePacks.MoveOnAsync(store);
        var moved = (OverviewData)await ReadAsync(services, "", PageKeys.Figures, async (session, request) => await OverviewData.ReadAsync(session, request, Cancellation));
        var trend = (SubjectData)await ReadAsync(services, "trend=frozen", PageKeys.Changes, Subject(request => MeasuredSubject.OfMeasure(request.Reference.Measure("completion"))));

        Assert.Empty(unmoved.Revised);
        Assert.Equal(least, Math.Min(1, moved.Revised.Count));
        Assert.All(moved.Revised, month => Assert.True(Math.Abs(month.Points!.Value) >= double.Parse(points, System.Globalization.CultureInfo.InvariantCulture)));
        var september = Assert.Single(trend.Frozen!);
        Assert.Equal((1L, SamplePacks.September), (september.PackId, september.PackMonth));
        var measured = unmoved.Measures.Single(series => series.Code == "completion").At(SamplePacks.September);
        Assert.Equal((measured.Numerator, measured.Denominator), (september.Numerator, september.Denominator));
    }

    [Fact]
    public async Task List_OfAFrozenMonth_HoldsTheReadersBoroughsAlone()
    {
        var store = await SamplePacks.CreateFrozenAsync(postgres);
        await using var services = SamplePacks.Services(store);
        var lead = await store.SignInAsync(new UserScope("Lead", ["E09000007", "E09000019"]));

        var list = await services.ReadAsync(lead, async session =>
        {
            var (request, _) = await services.GetRequiredService<PageRequestReader>().ReadAsync(session, $"{Frozen}&measure=completion&part=denominator", CrimeReportsSheet.Keys, null, Cancellation);
            return await CrimeReportsData.ReadAsync(session, request, Cancellation);
        });

        Assert.NotEmpty(list.Rows);
        Assert.All(list.Rows, row => Assert.Contains(row.AreaCode, lead.ScopeCodes));
    }

    [Fact]
    public async Task Session_OfAPack_RefusesWhatNoPackKeeps()
    {
        var store = await SamplePacks.CreateFrozenAsync(postgres);
        await using var services = SamplePacks.Services(store.ForCommandLine());

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => services.ReadAsync(UserScope.AllLondon, async session =>
        {
            await session.ReadPackAsync(1, Cancellation);
            return await session.QueryAsync<long>(session.Reader, "select count(*) from report.referrals_listed", null, Cancellation);
        }));

        Assert.Equal("A pack does not keep report.referrals_listed.", refused.Message);
    }

    private static Func<ReadSession, PageRequest, Task<object>> Subject(Func<PageRequest, MeasuredSubject> subjectOf) =>
        async (session, request) => await SubjectData.ReadAsync(session, request, subjectOf(request), Cancellation);

    private static async Task<Dictionary<string, string>> ReadAsync(IServiceProvider services, string query)
    {
        var read = new Dictionary<string, string>();
        foreach (var (screen, keys, of) in Screens)
        {
            read[screen] = JsonSerializer.Serialize(await ReadAsync(services, query, keys, of));
        }

        foreach (var list in Lists)
        {
            read[list] = JsonSerializer.Serialize(await ReadAsync(services, $"{query}&{list}", CrimeReportsSheet.Keys, async (session, request) =>
                (await CrimeReportsData.ReadAsync(session, request, Cancellation)) is var data ? (object)new { data.Count, data.Rows } : ""));
        }

        return read;
    }

    private static Task<object> ReadAsync(IServiceProvider services, string query, PageKeys keys, Func<ReadSession, PageRequest, Task<object>> read) =>
        services.ReadAsync(UserScope.AllLondon, async session =>
        {
            var (request, warnings) = await services.GetRequiredService<PageRequestReader>().ReadAsync(session, query, keys, null, Cancellation);
            Assert.Empty(warnings);
            return await read(session, request);
        });
}

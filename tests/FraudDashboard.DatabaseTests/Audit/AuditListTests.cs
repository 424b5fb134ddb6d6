using FraudDashboard.Database;
using FraudDashboard.Database.Audit;
using FraudDashboard.Database.Sessions;
using FraudDashboard.DatabaseTests.Support;
using FraudDashboard.Web.Features.Audit;
using FraudDashboard.Web.Hosting;
using FraudDashboard.Web.Requests;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Xunit;

namespace FraudDashboard.DatabaseTests.Audit;

public sealed class AuditListTests(PostgresFixture postgres)
{
    private static readonly UserScope Auditor = new("An Auditor", []);

    [Theory]
    [InlineData("", 6, 5, 4, 3, 2, 1)]
    [InlineData("?who=ann", 5, 2, 1)]
    [InlineData("?who=ANN%20B", 1)]
    [InlineData("?who=id-7", 3)]
    [InlineData("?who=nn")]
    [InlineData("?action=exported", 4)]
    [InlineData("?subject=/reports/", 3, 2, 1)]
    [InlineData("?subject=/reports/1&who=Ann", 2, 1)]
    [InlineData("?from=2026-06-02", 6, 5, 4)]
    [InlineData("?to=2026-06-01", 3, 2, 1)]
    [InlineData("?from=2026-06-01&to=2026-06-01", 3, 2)]
    public async Task Lines_Filtered_AreThoseOfPageCountAndFile(string query, params int[] expected)
    {
        var (_, services) = await WithLinesAsync();
        await using var disposing = services;
        var request = await RequestAsync(services, query);

        await using var session = await services.GetRequiredService<AuditReadSessions>().OpenAsync(Auditor, TestContext.Current.CancellationToken);
        var rows = await AuditEventsQuery.BeforeAsync(session, request.Filter.Audit, long.MaxValue, 100, TestContext.Current.CancellationToken);
        var content = await AuditSheet.Definition.ReadAsync(session, request, TestContext.Current.CancellationToken);
        var file = await content.Sheet.Rows.ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal(expected, rows.Select(row => (int)row.EventNo));
        Assert.Equal(expected.Length, content.ExpectedRows);
        Assert.Equal(expected, file.Select(row => Convert.ToInt32(row[0], System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("?from=1.6.2026", "“1.6.2026” is not a day as YYYY-MM-DD: it is left out.")]
    [InlineData("?action=eaten", "“eaten” is not a kind of action: it is left out.")]
    [InlineData("?nonsense=1", "“nonsense” is not a filter of this page and is left out.")]
    public async Task Filter_ThatCannotBeFollowed_IsSaid(string query, string warning)
    {
        await using var services = new ServiceCollection().AddLogging().AddFigures(await postgres.CreateDatabaseAsync()).BuildServiceProvider();

        var (_, warnings) = await services.ReadAsync(
            Auditor, session => services.GetRequiredService<PageRequestReader>().ReadAsync(session, query, PageKeys.Audit, null, TestContext.Current.CancellationToken));

        Assert.Equal([warning], warnings);
    }

    [Fact]
    public async Task Page_Read_LeavesALineAndLeadsToEveryLineOnce()
    {
        var (database, services) = await WithLinesAsync();
        await using var disposing = services;
        await Lines.AddAsync(database.Web, 100);
        var (query, seen, after) = (services.GetRequiredService<OpenAudit>(), new List<long>(), (string?)null);

        do
        {
            var request = await RequestAsync(services, after is null ? "" : $"?after={after}");
            var view = await query.RunAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal(seen.Count + 1, view.First);
            seen.AddRange(view.Rows.Select(row => row.EventNo));
            after = view.Next;
        }
        while (after is not null);

        // The first page's own line is the newest; those of the pages after it came later.
        Assert.Equal(Enumerable.Range(1, 107).Reverse().Select(number => (long)number), seen);
        Assert.Equal(
            "An Auditor audit_read /audit", await Sql.TextAsync(database.Auditor, "select concat_ws(' ', user_name, action_code, subject) from audit.event where event_no = 107"));
    }

    [Fact]
    public async Task File_WhileLinesAreAdded_HasTheRowsThatWereCounted()
    {
        var (database, services) = await WithLinesAsync();
        await using var disposing = services;

        await using var session = await services.GetRequiredService<AuditReadSessions>().OpenAsync(Auditor, TestContext.Current.CancellationToken);
        var content = await AuditSheet.Definition.ReadAsync(session, await RequestAsync(services, ""), TestContext.Current.CancellationToken);
        await Lines.AddAsync(database.Web, 3);

        Assert.Equal(content.ExpectedRows, await content.Sheet.Rows.CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task State_OfATamperedAudit_NamesTheLine()
    {
        var (database, services) = await WithLinesAsync();
        await using var disposing = services;
        await Lines.TamperAsync(database.Owner, "update audit.event set subject = '/reports/9' where event_no = 3");

        var state = await services.GetRequiredService<AuditVerificationCache>().GetAsync(TestContext.Current.CancellationToken);

        Assert.Contains("Line 3 is not what was written: it was edited or re-numbered.", state.Verification.Findings);
    }

    [Fact]
    public async Task State_AskedForByManyAtOnce_IsVerifiedOnce_ThoughTheFirstGoesAway()
    {
        var (_, services) = await WithLinesAsync();
        await using var disposing = services;
        var cache = services.GetRequiredService<AuditVerificationCache>();
        using var gone = new CancellationTokenSource();

        var first = cache.GetAsync(gone.Token);
        var others = Enumerable.Range(0, 8).Select(_ => cache.GetAsync(TestContext.Current.CancellationToken)).ToList();
        await gone.CancelAsync();
        var states = await Task.WhenAll(others);

        await Record.ExceptionAsync(() => first);
        Assert.Single(states.Distinct(ReferenceEqualityComparer.Instance));
    }

    [Fact]
    public async Task Connection_OfTheAuditorsPage_CannotWrite()
    {
        var database = await postgres.CreateDatabaseAsync();
        await Sql.ScalarAsync(database.Owner, "grant insert on audit.event to fraud_auditor");
        using var sessions = new AuditReadSessions(database);
        await using var session = await sessions.OpenAsync(Auditor, TestContext.Current.CancellationToken);

        var refusal = await Assert.ThrowsAsync<PostgresException>(() => session.QueryAsync<long>(
            Auditor, "insert into audit.event values (1, now(), '', '', '', '', '', '{}', '', '') returning event_no", null, TestContext.Current.CancellationToken));

        Assert.Equal(PostgresErrorCodes.ReadOnlySqlTransaction, refusal.SqlState);
    }

    private static async Task<PageRequest> RequestAsync(ServiceProvider services, string query)
    {
        var (request, warnings) = await services.ReadAsync(
            Auditor, session => services.GetRequiredService<PageRequestReader>().ReadAsync(session, query, PageKeys.Audit, null, TestContext.Current.CancellationToken));
        Assert.Empty(warnings);
        return request;
    }

    // The moments are set afterwards: lines 2 and 3 are just within 1 June in London, where summer time makes it begin at 23:00 UTC.
    private async Task<(DatabaseConnections Database, ServiceProvider Services)> WithLinesAsync()
    {
        var database = await postgres.CreateDatabaseAsync();
        await using var source = NpgsqlDataSource.Create(database.Web);
        var trail = new AuditTrail(source);
        foreach (var line in new[]
        {
            Lines.Of("/reports/1", "Ann Brown"), Lines.Of("/reports/12", "Ann Clark"), Lines.Of("/reports/2", "Bea Dodd") with { UserId = "id-7" },
            Lines.Of("/export/reports", "Bea Dodd") with { ActionCode = AuditActions.Exported, Purpose = "Bilateral" }, Lines.Of("/reports", "Ann Clark"),
            Lines.Of("/audit", "Eve"),
        })
        {
            await trail.RecordAsync(line, TestContext.Current.CancellationToken);
        }

        await Lines.TamperAsync(database.Owner, """
            update audit.event set happened_at = case event_no
                when 1 then '2026-05-31 22:59Z'::timestamptz when 2 then '2026-05-31 23:00Z' when 3 then '2026-06-01 22:59:59.999Z' else '2026-06-01 23:00Z' end
            """);
        return (database, new ServiceCollection().AddLogging().AddFigures(database).BuildServiceProvider());
    }
}

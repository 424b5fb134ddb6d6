using FraudDashboard.Database;
using FraudDashboard.Database.Migration;
using FraudDashboard.Database.Sessions;
using FraudDashboard.DatabaseTests.Support;
using FraudDashboard.Ingestion.Pipeline;
using FraudDashboard.Web.Features.Imports;
using FraudDashboard.Web.Security;
using Xunit;
using static FraudDashboard.DatabaseTests.Support.Loads;

namespace FraudDashboard.DatabaseTests.Loading;

/// <summary>A team or course that differs from a known one in form alone is told with both counts, and can be declared the same.</summary>
public sealed class NameLikenessTests(PostgresFixture postgres)
{
    private const string Training = "borough_code,team,course_code,as_at_on,headcount,completed,source_updated_at";

    private static readonly LoadDecision Decision = new("a wrong file", "a.user", "A User");
    private static readonly Reader Analyst = new() { UserId = "ana", UserName = "Ana Lyst", Role = Role.Analyst, Boroughs = [], SessionId = Guid.NewGuid() };

    [Fact]
    public async Task Team_ThatDiffersInFormAlone_IsToldOnceWithBothCounts()
    {
        var store = await postgres.CreateDatabaseAsync();
        await store.LoadAsync(ReportsFile, Reports("A", "Fraud desk", "Fraud desk", "CID North", "CID South"));

        var told = await store.LoadAsync("crime_reports_2026-11-03.csv", Reports("B", "FRAUD-DESK", "FRAUD-DESK", "Fraud  desk.", "CID North", "CID West"));
        var again = await store.LoadAsync("crime_reports_2026-11-04.csv", Reports("C", "FRAUD-DESK"));

        Assert.Equal([("team", "FRAUD-DESK", "Fraud desk", 2, 2L), ("team", "Fraud  desk.", "Fraud desk", 1, 2L)], told.NameLikenesses.Select(Parts));
        Assert.Equal(
            "The team “FRAUD-DESK” (2 rows) is new, and differs from “Fraud desk” (2 rows) only in case, spaces, hyphens or punctuation. "
                + "The team “Fraud  desk.” (1 row) is new, and differs from “Fraud desk” (2 rows) only in case, spaces, hyphens or punctuation. "
                + "Where they are one, declare them so on the page Imports, Names.",
            told.Sentence);
        Assert.Empty(again.NameLikenesses);
        Assert.Equal(2, await store.NumberAsync("select count(*) from report.name_likenesses"));

        // Rolled back, its names are new once more.
        Assert.Null(await new RollBackLoad(store.Loader).RunAsync(again.LoadId!.Value, Decision, TestContext.Current.CancellationToken));
        Assert.Null(await new RollBackLoad(store.Loader).RunAsync(told.LoadId!.Value, Decision, TestContext.Current.CancellationToken));
        Assert.Equal(0, await store.NumberAsync("select count(*) from report.name_likenesses"));
        Assert.Equal([("team", "FRAUD-DESK", "Fraud desk", 1, 2L)], (await store.LoadAsync("crime_reports_2026-11-05.csv", Reports("C", "FRAUD-DESK"))).NameLikenesses.Select(Parts));
    }

    [Fact]
    public async Task Names_OfOtherKindsAndOfOneFile_AreComparedToo()
    {
        var store = await postgres.CreateDatabaseAsync();

        var first = await store.LoadAsync(ReportsFile, Reports("A", "Fraud desk", "Fraud desk", "fraud desk"));
        var training = await store.LoadAsync("training_2026-11-02.csv", Training, "E09000002,Fraud/Desk,FR-1,2026-10-31,10,5,2026-11-01", "E09000003,CID,FR-1,2026-10-31,10,5,2026-11-01");
        var course = await store.LoadAsync("training_2026-11-03.csv", Training, "E09000003,CID,FR.1,2026-11-01,10,5,2026-11-01");
        var referrals = await store.LoadAsync("victim_care_referrals_2026-11-03.csv", "referral_ref,received_at,priority,source_updated_at,allocated_team", "R1,2026-11-01,standard,2026-11-01,fraud-desk");

        Assert.Equal([("team", "fraud desk", "Fraud desk", 1, 2L)], first.NameLikenesses.Select(Parts));
        Assert.Equal([("team", "Fraud/Desk", "Fraud desk", 1, 2L)], training.NameLikenesses.Select(Parts));
        Assert.Equal([("course", "FR.1", "FR-1", 1, 2L)], course.NameLikenesses.Select(Parts));
        Assert.Equal([("team", "fraud-desk", "Fraud desk", 1, 2L)], referrals.NameLikenesses.Select(Parts));
    }

    [Fact]
    public async Task Names_DeclaredOne_AreOneInEveryListAndFigureUntilItIsUndone()
    {
        var store = await postgres.CreateDatabaseAsync();
        await store.LoadAsync(ReportsFile, Reports("A", "Fraud desk", "Fraud desk", "CID"));
        await store.LoadAsync("crime_reports_2026-11-03.csv", Reports("B", "FRAUD-DESK", "CID"));
        await store.LoadAsync("training_2026-11-03.csv", Training, "E09000002,Fraud desk,FR-1,2026-10-01,10,5,2026-10-01", "E09000002,fraud-Desk,FR1,2026-11-01,20,18,2026-11-01");
        const string Figures = """
            select concat_ws('; ',
                (select string_agg(owner_team || ' ' || array_length(written_teams, 1), ', ' order by owner_team collate "C") from report.teams),
                (select string_agg(owner_team || ' ' || reports, ', ' order by owner_team collate "C") from (select owner_team, count(*) as reports from report.reports_listed group by owner_team) as listed),
                (select string_agg(owner_team || ' ' || reports, ', ' order by owner_team collate "C")
                    from (select owner_team, sum(report_count) as reports from report.tallies_by_team where subject_code = 'COMPLETION' group by owner_team) as tallied),
                (select string_agg(course_code || ' ' || completed || ' of ' || headcount, ', ' order by course_code) from report.training_by_course))
            """;
        const string Apart = "CID 1, FRAUD-DESK 1, Fraud desk 1; CID 2, FRAUD-DESK 1, Fraud desk 2; CID 2, FRAUD-DESK 1, Fraud desk 2; FR-1 5 of 10, FR1 18 of 20";
        Assert.Equal(Apart, await store.TextAsync(Figures));

        await using var write = await SignedInAsync(store);
        var teams = await DeclareAsync(store, write, "team", "Fraud desk");
        await DeclareAsync(store, write, "course", "FR-1");
        Assert.Equal("CID 1, Fraud desk 2; CID 2, Fraud desk 3; CID 2, Fraud desk 3; FR-1 18 of 20", await store.TextAsync(Figures));
        Assert.Equal("FRAUD-DESK", await store.TextAsync("select written_team from report.report_details where crime_ref = 'B1'"));
        Assert.Empty((await new Checker(SqlScripts.Embedded, store.Loader).RunAsync(TestContext.Current.CancellationToken)).Findings);

        foreach (var same in (await DataAsync(store)).Declared)
        {
            Assert.True(await SameNames.UndoAsync(write, Analyst, new(same.SameNameId, same.RowVersion, "they are two"), TestContext.Current.CancellationToken));
        }

        Assert.Equal(Apart, await store.TextAsync(Figures));
        Assert.True(teams);
        Assert.Equal("name_declared name_declared name_undone name_undone", await Sql.TextAsync(store.Auditor, "select string_agg(action_code, ' ' order by event_no) from audit.event where action_code like 'name%'"));
    }

    [Fact]
    public async Task Declaration_OfAFormThatHasOne_TakesItsPlaceAndAnOldVersionIsRefused()
    {
        var store = await postgres.CreateDatabaseAsync();
        await store.LoadAsync(ReportsFile, Reports("A", "Fraud desk", "Fraud desk"));
        await store.LoadAsync("crime_reports_2026-11-03.csv", Reports("B", "FRAUD-DESK"));
        await using var write = await SignedInAsync(store);
        var before = await DataAsync(store);
        Assert.True(await DeclareAsync(store, write, "team", "Fraud desk"));

        // Chosen on a page from before.
        Assert.False(await DeclareAsync(before, write, "team", "FRAUD-DESK"));
        await store.LoadAsync("crime_reports_2026-11-04.csv", Reports("C", "fraud_desk"));
        var first = (await DataAsync(store)).Declared.Single();
        Assert.True(await DeclareAsync(store, write, "team", "FRAUD-DESK"));

        var declared = (await DataAsync(store)).Declared;
        Assert.Equal(["FRAUD-DESK", "Fraud desk"], declared.Select(same => same.ChosenName));
        Assert.Equal(["Fraud desk", "fraud_desk"], declared[0].OtherNames.Order(StringComparer.Ordinal));
        Assert.Empty(NamesViewModel.Of(await DataAsync(store)).Alike);
        await Assert.ThrowsAsync<StaleVersionException>(() => SameNames.UndoAsync(write, Analyst, new(first.SameNameId, first.RowVersion, "late"), TestContext.Current.CancellationToken));
        Assert.False(await SameNames.UndoAsync(write, Analyst, new(first.SameNameId, first.RowVersion + 1, "late"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Training_OlderThanTheOneInUse_IsSaid()
    {
        var store = await postgres.CreateDatabaseAsync();
        await store.LoadAsync("training_2026-11-02.csv", Training, "E09000002,CID,FR-1,2026-10-31,10,5,2026-11-01", "E09000003,CID,FR-1,2026-08-31,10,5,2026-11-01");
        string[] older = [Training, "E09000002,CID,FR-1,2026-09-30,10,4,2026-11-01", "E09000003,CID,FR-1,2026-09-30,10,5,2026-11-01", "E09000002,CID,FR-1,2026-10-31,10,5,2026-11-01"];

        var told = await store.LoadAsync("training_2026-11-03.csv", older);
        var again = await store.LoadAsync("training_2026-11-04.csv", [.. older, "E09000002,CID,FR-1,2026-11-30,10,9,2026-11-01"]);

        Assert.Equal(
            "1 row is of an older as_at_on than the one in use for the borough, team and course (2026-09-30, in use up to 2026-10-31): stored as history, and no figure goes by it.",
            told.Sentence);
        Assert.Equal("", again.Sentence);
    }

    private static (string, string, string, int, long) Parts(NameLikeness likeness) =>
        (likeness.NameType, likeness.NewName, likeness.KnownName, likeness.NewCount, likeness.KnownCount);

    private static string[] Reports(string prefix, params string[] teams) =>
        [Header, .. teams.Select((team, number) => $"{prefix}{number + 1},other,open,2026-10-01,2026-10-01,2026-10-01 10:00,40,12.50,{team}")];

    private static async Task<WriteSessions> SignedInAsync(DatabaseConnections store)
    {
        await Sql.PastRowSecurityAsync(store, $"""
            insert into core.session (session_id, user_id, user_name, role_code, scope_codes, may_read_raw, expires_at)
            values ('{Analyst.SessionId}', 'ana', 'Ana Lyst', 'analyst', string_to_array('{string.Join(',', Analyst.Scope.ScopeCodes)}', ','), true, now() + interval '1 day')
            """);
        return new WriteSessions(store);
    }

    private static async Task<NamesData> DataAsync(DatabaseConnections store)
    {
        await using var source = Npgsql.NpgsqlDataSource.Create(store.Web);
        return await NamesData.ReadAsync(new ReadSessions(source), Analyst.Scope, TestContext.Current.CancellationToken);
    }

    private static async Task<bool> DeclareAsync(DatabaseConnections store, WriteSessions write, string type, string chosen) =>
        await DeclareAsync(await DataAsync(store), write, type, chosen);

    private static async Task<bool> DeclareAsync(NamesData data, WriteSessions write, string type, string chosen)
    {
        var shown = NamesViewModel.Of(data).Alike;
        var alike = shown.Single(names => names.NameType == type);
        var asked = DeclareNameRequest.Read(alike.Value(alike.Names.Single(name => name.Name == chosen)), "one team");
        Assert.Null(asked.Problem(shown));
        return await SameNames.DeclareAsync(write, Analyst, asked, alike, chosen, TestContext.Current.CancellationToken);
    }
}

using FraudDashboard.DatabaseTests.Support;
using FraudDashboard.Web.Hosting;
using Xunit;

namespace FraudDashboard.DatabaseTests.Loading;

/// <summary>What is about people goes when its time is over, though nothing is loaded.</summary>
public sealed class PurgeByAgeTests(PostgresFixture postgres)
{
    [Fact]
    public async Task RunAsync_WithoutALoad_ForgetsRawValuesAndSessionsOfTheirTimeAndNoOther()
    {
        var database = await postgres.CreateDatabaseAsync();
        await database.LoadAsync(
            "crime_reports_2026-10-01.csv",
            "crime_ref,source,status,recorded_at,reported_at,source_updated_at,victim_age",
            "A1,other,open,2026-09-01,2026-09-01,2026-09-01,old");
        const string Sessions = """
            insert into core.session (session_id, user_id, user_name, role_code, scope_codes, may_read_raw, started_at, expires_at)
            select gen_random_uuid(), 'day ' || days, 'A Person', 'analyst', '{}', false, now() - make_interval(days => days), now() - make_interval(days => days)
            from unnest(array[1, 364, 366]) as days
            """;
        await Sql.PastRowSecurityAsync(database, Sessions);
        Assert.Equal(1L, await Sql.ScalarAsync(database.Loader, "select count(*) from core.raw_value"));

        await PurgeByAge.RunAsync(database.Loader, TestContext.Current.CancellationToken);
        var young = await Sql.ScalarAsync(database.Loader, "select count(*) from core.raw_value");
        await Sql.PastRowSecurityAsync(database, "update core.load set finished_at = now() - interval '31 days'");
        await PurgeByAge.RunAsync(database.Loader, TestContext.Current.CancellationToken);

        Assert.Equal(1L, young);
        Assert.Equal(0L, await Sql.ScalarAsync(database.Loader, "select count(*) from core.raw_value"));
        Assert.Equal("day 1, day 364", await Sql.TextAsync(database.Owner, "select string_agg(user_id, ', ' order by user_id) from core.session"));
    }
}

using System.Text.Json.Nodes;
using FraudDashboard.Database;
using FraudDashboard.Database.Frozen;
using FraudDashboard.Database.Migration;
using FraudDashboard.DatabaseTests.Support;
using FraudDashboard.Web.Features.Packs;
using FraudDashboard.Web.Measures;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Xunit;

namespace FraudDashboard.DatabaseTests.Packs;

/// <summary>A month frozen from the sample extracts: what is kept, that nothing changes it, and that a freeze is one snapshot.</summary>
public sealed class FreezePackTests(PostgresFixture postgres)
{

    [Fact]
    public async Task Freeze_OfTheSample_KeepsTheExpectedFigures()
    {
        var expected = JsonNode.Parse(await File.ReadAllTextAsync(SamplePacks.Path($"expected-{SamplePacks.Day}.json"), TestContext.Current.CancellationToken))!;
        var store = await SamplePacks.CreateFrozenAsync(postgres);

        foreach (var (key, kind, code) in new[] { ("london", "london", "*"), ("E09000007", "borough", "E09000007"), ("", "none", "none") })
        {
            var figures = expected["months"]!["2026-09"]![key]!;
            Assert.Equal(((long?)figures["complete"] ?? 0, (long)figures["reports"]!), await FigureAsync(store, kind, code, "completion"));
            foreach (var (rule, counts) in figures["rules"]!.AsObject())
            {
                var due = (long)counts!["due"]!;
                Assert.Equal((rule, (due - (long)counts["gap"]!, due)), (rule, await FigureAsync(store, kind, code, rule)));
            }
        }

        var verdicts = expected["months"]!["2026-09"]!["london"]!["nfib"]!;
        Assert.Equal(((long?)verdicts["not_sent"] ?? 0, (long)verdicts["due"]!), await FigureAsync(store, "london", "*", "NFIB", "not_sent"));
        Assert.Equal(
            (long)expected["worklists"]!["london"]!["open"]!,
            await store.NumberAsync("select numerator from frozen.figure_on_day where area_kind = 'london' and figure_code = 'WORKLIST' and dimension_code = 'open'"));
        Assert.Equal(await store.NumberAsync("select count(*) from core.load where state = 'loaded'"), await store.NumberAsync("select count(*) from frozen.load"));
        Assert.Equal(0, await store.NumberAsync("""
            select count(*)
            from (select * from report.measures_by_month where slice = 'area' and offence_code = '*' and cohort_month = '2026-09-01') as counted
            full join (
                select * from frozen.figure
                where area_kind in ('borough', 'none') and dimension = '' and from_month = '2026-09-01' and figure_code in (select measure_code from ref.measure)
            ) as kept on kept.area_code = counted.area_code and kept.figure_code = counted.measure_code
            where (kept.numerator, kept.denominator) is distinct from (counted.numerator, counted.denominator)
            """));
    }

    [Fact]
    public async Task Freeze_AfterLoadsARollBackAndASettingChange_IsTheSameByteForByteAndItsCorrectionIsVersionTwo()
    {
        var store = await SamplePacks.CreateFrozenAsync(postgres);
        var before = await ContentAsync(store, 1);
        var again = await SamplePacks.FreezeAsync(store);

        await SamplePacks.MoveOnAsync(store);
        var corrected = await SamplePacks.FreezeAsync(store, "a report of September came late");

        Assert.Equal((FreezeState.NothingToConfirm, 1L), (again.State, again.PackId));
        Assert.Equal(before, await ContentAsync(store, 1));
        Assert.Equal((FreezeState.Frozen, 2L), (corrected.State, corrected.PackId));
        Assert.Equal(2, await store.NumberAsync("select version from frozen.pack where pack_id = 2"));
        Assert.NotEqual(before, await ContentAsync(store, 2));
        var verified = await VerifyPacks.RunAsync(store.Loader, TestContext.Current.CancellationToken);
        Assert.Empty(verified.Findings);
        Assert.DoesNotContain(
            (await new Checker(SqlScripts.Embedded, store.Loader).RunAsync(TestContext.Current.CancellationToken)).Findings, finding => finding.Name.StartsWith("frozen", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Freeze_WhileALoadAndALineOfTheAuditCommit_IsOneSnapshotAndItsLineComesNext()
    {
        var store = await postgres.CreateDatabaseAsync(SamplePacks.Template, SamplePacks.LoadAsync);
        var undisturbed = await postgres.CreateDatabaseAsync(SamplePacks.Template, SamplePacks.LoadAsync);
        await SamplePacks.FreezeAsync(undisturbed);
        await using var services = SamplePacks.Services(store);

        // A screen that is read in the middle of the freeze: by then others have loaded a file, and its line stands in the audit.
        var disturbed = new FreezePack(store, services.GetRequiredService<Web.Requests.PageRequestReader>(), new ShownSentences(
        [
            .. services.GetRequiredService<ShownSentences>().Screens,
            async (_, _, _) =>
            {
                await store.LoadAsync("crime_reports_2026-11-02_more.csv", Loads.Header, Loads.Row.Replace("2026-10-01", "2026-09-05", StringComparison.Ordinal));
                return [];
            },
        ]));
        var result = await disturbed.RunAsync(new(SamplePacks.September, "a test", "staff", "Staff"), TestContext.Current.CancellationToken);

        Assert.Equal(FreezeState.Frozen, result.State);
        Assert.Equal(await ContentAsync(undisturbed, 1), await ContentAsync(store, 1));
        Assert.Equal("pack_frozen", await Sql.TextAsync(store.Auditor, "select action_code from audit.event order by event_no desc limit 1"));
        Assert.Equal(
            await store.TextAsync("select content_hash from frozen.pack"),
            await Sql.TextAsync(store.Auditor, "select detail ->> 'hash' from audit.event order by event_no desc limit 1"));
    }

    [Fact]
    public async Task FrozenRows_ChangedByAnybody_AreRefusedAndNoticed()
    {
        var store = await SamplePacks.CreateFrozenAsync(postgres);
        var superuser = await Sql.SuperuserAsync(store);

        foreach (var table in FrozenTables.All.Append("pack").Append("manifest"))
        {
            foreach (var change in new[] { $"update frozen.{table} set pack_id = pack_id", $"delete from frozen.{table}", $"truncate frozen.{table} cascade" })
            {
                foreach (var login in new[] { superuser, store.Loader })
                {
                    var refused = await Assert.ThrowsAsync<PostgresException>(() => Sql.ScalarAsync(login, change));
                    Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
                }
            }
        }

        Assert.Equal(
            FrozenTables.All.Append("attempt").Append("manifest").Append("pack").Order(StringComparer.Ordinal),
            (await store.TextAsync("select string_agg(relname, ',' order by relname collate \"C\") from pg_class where relnamespace = 'frozen'::regnamespace and relkind = 'r'"))!.Split(','));
        await Sql.ScalarAsync(superuser, """
            alter table frozen.figure disable trigger rows_are_kept;
            update frozen.figure set numerator = numerator + 1 where area_kind = 'london' and figure_code = 'completion' and from_month = to_month
            """);
        Assert.Contains("frozen.figure", Assert.Single((await VerifyPacks.RunAsync(store.Loader, TestContext.Current.CancellationToken)).Findings), StringComparison.Ordinal);
        Assert.Contains("frozen_rows_are_kept", (await new Checker(SqlScripts.Embedded, store.Loader).RunAsync(TestContext.Current.CancellationToken)).Findings.Select(finding => finding.Name));
    }

    private static async Task<(long Numerator, long Denominator)> FigureAsync(DatabaseConnections store, string kind, string code, string figure, string? result = null)
    {
        var row = await store.TextAsync($"""
            select numerator || ' ' || denominator from frozen.figure
            where area_kind = '{kind}' and area_code = '{code}' and figure_code = '{figure}' and from_month = '2026-09-01' and to_month = '2026-09-01'
                and dimension = '{(result is null ? "" : "result")}' and dimension_code = '{result}'
            """);
        return row?.Split(' ') is [var numerator, var denominator] ? (long.Parse(numerator, null), long.Parse(denominator, null)) : default;
    }

    /// <summary>Every row of a pack in every table, as text.</summary>
    private static async Task<string> ContentAsync(DatabaseConnections store, long packId)
    {
        var text = new List<string?>();
        foreach (var table in FrozenTables.All)
        {
            text.Add(await store.TextAsync($"select string_agg((to_jsonb(kept) - 'pack_id')::text, E'\\n' order by (to_jsonb(kept) - 'pack_id')::text) from frozen.{table} as kept where pack_id = {packId}"));
        }

        return string.Join("\n\n", text);
    }
}

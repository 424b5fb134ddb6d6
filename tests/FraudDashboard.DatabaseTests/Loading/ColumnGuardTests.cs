using FraudDashboard.Database;
using FraudDashboard.Database.Migration;
using FraudDashboard.DatabaseTests.Support;
using FraudDashboard.Ingestion.Pipeline;
using Xunit;
using static FraudDashboard.DatabaseTests.Support.Loads;

namespace FraudDashboard.DatabaseTests.Loading;

/// <summary>A column that rules or verdicts read and that is other than usual is said; far other, and the load is held.</summary>
public sealed class ColumnGuardTests(PostgresFixture postgres)
{
    private const int Rows = 200;
    private const string Notices = "select array_to_string(differing_columns, ' ') from report.extract_ages where kind = 'crime_reports'";
    private const string States = "select string_agg(difference, ' ' order by column_name) from core.load_column where difference <> 'none' and load_id = ";

    private static readonly LoadDecision Decision = new("as it should be", "a.user", "A User");

    [Theory]
    // Two in a hundred lack an age. 4.9 and 19.9 points more are neither said nor held; 5 and 20 are, and fewer as well as more.
    [InlineData(14, 0, "", LoadState.Loaded)]
    [InlineData(40, 0, "told", LoadState.Loaded)]
    [InlineData(43, 0, "told", LoadState.Loaded)]
    [InlineData(44, 0, "held", LoadState.Held)]
    [InlineData(0, 44, "held", LoadState.Held)]
    [InlineData(22, 22, "held", LoadState.Held)]
    public async Task Column_ByItsShareWithoutAValue_IsPassedOrSaidOrHeld(int blank, int unreadable, string difference, string state)
    {
        var store = await UsualAsync(4);

        var load = await store.LoadAsync("crime_reports_2026-10-20.csv", File("N", blank, unreadable));

        Assert.Equal((state, difference), (load.State, await store.TextAsync(States + load.LoadId) ?? ""));
        Assert.Equal(
            difference.Length == 0 ? [] : [("victim_age", blank + unreadable, Rows, 16L, 4L * Rows, 4)],
            load.ColumnDifferences.Select(column => (column.Column, column.Lacking, column.Rows, column.UsualLacking, column.UsualRows, column.UsualFiles)));
        Assert.Equal(difference == "told", (await store.TextAsync(Notices))!.StartsWith("victim_age is without a value in ", StringComparison.Ordinal));
        Assert.Equal(difference.Length > 0, load.Sentence.Contains($"victim_age is without a value in {(blank + unreadable) / 2.0:0.0} % of 200 rows, in the last 4 files in 2.0 % of 800.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Notice_EndsWithTheNextFileThatStands()
    {
        var store = await UsualAsync(4);
        await store.LoadAsync("crime_reports_2026-10-20.csv", File("N", 40));
        Assert.StartsWith("victim_age is without a value in 20.0 %", await store.TextAsync(Notices), StringComparison.Ordinal);

        await store.LoadAsync("crime_reports_2026-10-21.csv", "<html>");
        Assert.NotEqual("", await store.TextAsync(Notices));
        var next = await store.LoadAsync("crime_reports_2026-10-22.csv", File("O", 9));
        Assert.Equal("", await store.TextAsync(Notices));

        Assert.Null(await new RollBackLoad(store.Loader).RunAsync(next.LoadId!.Value, Decision, TestContext.Current.CancellationToken));
        Assert.NotEqual("", await store.TextAsync(Notices));
        await AssertSoundAsync(store);
    }

    [Fact]
    public async Task HeldLoad_ChangesNoFigureUntilItIsReleased_ThenIsSaidAndCounts()
    {
        var store = await UsualAsync(4);
        var before = await StoreFigures.OfAsync(store);

        var held = await store.LoadAsync("crime_reports_2026-10-20.csv", File("N", 0, 120, "34.5"));

        Assert.Equal(LoadState.Held, held.State);
        Assert.Equal(
            "The values of victim_age are not as usual: an analyst releases or discards the load. Other than usual, which may be the export and not the recording: "
                + "victim_age is without a value in 60.0 % of 200 rows, in the last 4 files in 2.0 % of 800. Most of the unreadable values are written with decimals, like 34.0: have them exported as whole numbers or text.",
            held.Sentence);
        Assert.Equal(before, await StoreFigures.OfAsync(store));
        Assert.Equal("", await store.TextAsync(Notices));

        Assert.Null(await new ReleaseLoad(store.Loader).RunAsync(held.LoadId!.Value, Decision, TestContext.Current.CancellationToken));
        Assert.StartsWith("victim_age is without a value in 60.0 %", await store.TextAsync(Notices), StringComparison.Ordinal);
        Assert.Equal("200 120 0 0", await store.TextAsync($"select concat_ws(' ', row_count, invalid_count, blank_count, placeholder_count) from core.load_column where column_name = 'victim_age' and load_id = {held.LoadId}"));
        var next = await store.LoadAsync("crime_reports_2026-10-21.csv", File("O", 100));
        Assert.Equal((5, 136L), next.ColumnDifferences.Select(column => (column.UsualFiles, column.UsualLacking)).Single());
        await AssertSoundAsync(store);
    }

    [Fact]
    public async Task WhatIsUsual_IsOfFourFilesOfThirtyRowsThatStand()
    {
        var store = await UsualAsync(3);
        await store.LoadAsync("crime_reports_2026-10-14.csv", [.. File("S", 0).Take(30)]);
        var rolledBack = await store.LoadAsync("crime_reports_2026-10-15.csv", File("R", 4));
        Assert.Null(await new RollBackLoad(store.Loader).RunAsync(rolledBack.LoadId!.Value, Decision, TestContext.Current.CancellationToken));
        await store.LoadAsync("training_2026-10-15.csv", "borough_code,team,course_code,as_at_on,headcount,completed,source_updated_at", "E09000002,CID,A-1,2026-10-01,10,10,2026-10-02");

        var fourth = await store.LoadAsync("crime_reports_2026-10-16.csv", File("N", 150));
        var fifth = await store.LoadAsync("crime_reports_2026-10-17.csv", File("O", 4));

        Assert.Empty(fourth.ColumnDifferences);
        Assert.Equal(["4 800 162"], fifth.ColumnDifferences.Select(column => $"{column.UsualFiles} {column.UsualRows} {column.UsualLacking}"));
    }

    [Fact]
    public async Task Column_ThatAFileLacks_IsNotComparedAndWhatIsUsualWaitsForIt()
    {
        var store = await UsualAsync(6);
        string[] without = [.. File("N", 0).Select(line => string.Join(',', line.Split(',').Where((_, place) => place != 6)))];

        var lacking = await store.LoadAsync("crime_reports_2026-10-20.csv", without);
        var back = await store.LoadAsync("crime_reports_2026-10-21.csv", File("O", 44));

        Assert.Empty(lacking.ColumnDifferences);
        Assert.Equal(0, await store.NumberAsync($"select count(*) from core.load_column where column_name = 'victim_age' and load_id = {lacking.LoadId}"));
        Assert.Equal((LoadState.Held, 6), (back.State, Assert.Single(back.ColumnDifferences).UsualFiles));
    }

    [Fact]
    public async Task Column_ThatNoRuleOrVerdictReads_IsNotCompared()
    {
        var store = await UsualAsync(4);

        var load = await store.LoadAsync("crime_reports_2026-10-20.csv", [.. File("N", 4).Select((line, place) => place == 0 ? line : line[..(line.LastIndexOf(',') + 1)])]);

        Assert.Equal(LoadState.Loaded, load.State);
        Assert.Empty(load.ColumnDifferences);
    }

    [Fact]
    public async Task MendedRows_AreNotComparedAndSayNothingOfWhatIsUsual()
    {
        var store = await UsualAsync(4);
        await Sql.ScalarAsync(store.Loader, "update core.load set rejected_count = 1, read_count = read_count + 1 where load_id = 4");

        var mended = await store.LoadAsync("crime_reports_2026-10-14_rejected-by-load-4.csv", File("N", 200));
        var next = await store.LoadAsync("crime_reports_2026-10-20.csv", File("O", 44));

        Assert.Equal((LoadState.Loaded, 0), (mended.State, mended.ColumnDifferences.Count));
        Assert.Equal(4, Assert.Single(next.ColumnDifferences).UsualFiles);
    }

    [Fact]
    public async Task SeveralColumns_AreNamedTheMostDifferentFirst()
    {
        var store = await UsualAsync(4);
        string[] file = [.. File("N", 44).Select((line, place) => place == 0 ? line : string.Join(',', line.Split(',').Select((field, column) => column == 7 ? "Â£12.50" : field)))];

        var load = await store.LoadAsync("crime_reports_2026-10-20.csv", file);

        Assert.Equal(["loss_amount", "victim_age"], load.ColumnDifferences.Select(column => column.Column));
        Assert.Contains("like Â£", load.Sentence, StringComparison.Ordinal);
    }

    /// <summary>A store with so many usual files: two in a hundred rows lack the age.</summary>
    private Task<DatabaseConnections> UsualAsync(int files) => postgres.CreateDatabaseAsync($"usual_columns_{files}", async store =>
    {
        for (var file = 1; file <= files; file++)
        {
            await store.LoadAsync($"crime_reports_2026-10-0{file}.csv", File($"U{file}-", 4));
        }
    });

    private static string[] File(string prefix, int blank, int unreadable = 0, string unread = "??") =>
    [
        Header,
        .. Enumerable.Range(1, Rows).Select(number =>
            $"{prefix}{number},other,open,2026-10-01,2026-10-01,2026-10-01 10:00,{(number <= blank ? "" : number <= blank + unreadable ? unread : "40")},12.50,CID"),
    ];

    private static async Task AssertSoundAsync(DatabaseConnections store) =>
        Assert.Empty((await new Checker(SqlScripts.Embedded, store.Loader).RunAsync(TestContext.Current.CancellationToken)).Findings);
}

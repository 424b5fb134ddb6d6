using System.Text.Json.Nodes;
using FraudDashboard.Database;
using FraudDashboard.Database.Sessions;
using FraudDashboard.DatabaseTests.Support;
using FraudDashboard.Web.Exports.Json;
using FraudDashboard.Web.Hosting;
using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Measures.Changes;
using FraudDashboard.Web.Measures.Queries;
using FraudDashboard.Web.Requests;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace FraudDashboard.DatabaseTests.Figures;

/// <summary>Why a measure changed, asked of the sample extracts.</summary>
public sealed class ExplainedChangeTests(PostgresFixture postgres)
{
    private static readonly string[] Subjects =
        ["completion", "recorded_24h", "nfib", "outcomes", "disseminations", "victim_care", "VICTIM-AGE", "PROTECT-ADVICE", "NFIB-REPORTED"];

    private static readonly string?[] AskedAreas = [null, "E09000007", "none"];

    private Task<DatabaseConnections> SampleAsync() =>
        postgres.CreateDatabaseAsync("first_day", database => SampleFiguresTests.LoadAsync(database, SampleFiguresTests.Files("2026-11-02")));

    [Fact]
    public async Task Terms_OfEveryMeasureAndDimension_AddUpToTheDifferenceOfItsFigures()
    {
        var asked = 0;
        await ReadAsync(await SampleAsync(), async session =>
        {
            foreach (var area in AskedAreas)
            {
                var request = await ChangeDocument.RequestAsync(session, area, Cancellation);
                foreach (var subject in Subjects.Select(code => MeasuredSubject.Of(request.Reference, code)!))
                {
                    foreach (var dimension in ChangeQuestion.Available(request, subject))
                    {
                        foreach (var (from, to) in Periods(request.LatestSettled(subject.MeasureCode)).Take(area is null ? 3 : 1))
                        {
                            asked += await CheckAsync(session, request, subject, dimension, from, to) ? 1 : 0;
                        }
                    }
                }
            }

            return true;
        });

        Assert.True(asked > 80, $"Only {asked} changes were explained.");
    }

    [Fact]
    public async Task Teams_AreCountedAsWritten_AndAddedUnderTheDeclaredName()
    {
        var connections = await SampleAsync();
        var written = await Sql.TextAsync(connections.Loader, """
            select string_agg(owner_team, '|' order by report_count desc)
            from (select owner_team, count(*) as report_count from core.assessment
                where is_counted and recorded_month = '2026-09-01' and owner_team is not null group by owner_team order by 2 desc limit 2) as team
            """);
        var teams = written!.Split('|');
        var before = await PartsAsync(connections, "completion", "team");

        await Sql.PastRowSecurityAsync(connections, $"""
            insert into core.same_name (name_type, form, chosen_name, other_names, reason, declared_by)
            values ('team', 'ONE', '{teams[0]}', array['{teams[1]}'], 'a test', 'another')
            """);
        var after = await PartsAsync(connections, "completion", "team");

        long Of(JsonArray parts, string team) => parts.Where(part => (string?)part!["part"] == team).Sum(part => (long)part!["to"]!["denominator"]!);
        Assert.Equal(Of(before, teams[0]) + Of(before, teams[1]), Of(after, teams[0]));
        Assert.Equal(before.Count - 1, after.Count);
        Assert.Equal(
            await Sql.ScalarAsync(connections.Loader, "select count(*) from core.assessment where is_counted and recorded_month = '2026-09-01' and owner_team is null"),
            Of(before, "none"));
    }

    [Theory]
    [InlineData("complete", "2026-08", "2026-09", "borough", null, "“complete” is not a measure (")]
    [InlineData("completion", "2026-08", "2026-Q3", "borough", null, "August 2026 and July to September 2026, Q2 2026/27 are not equally long")]
    [InlineData("completion", "2026-09", "2026-08", "borough", null, "September 2026 does not lie before August 2026")]
    [InlineData("completion", "2026-09", "2026-10", "borough", null, "October 2026 is not settled for “Reports complete”: the latest settled month is September 2026.")]
    [InlineData("completion", "1999-09", "1999-10", "borough", null, "September 1999 begins before the first month of reports")]
    [InlineData("completion", "soon", "2026-09", "borough", null, "“soon” is not a month (2026-10)")]
    [InlineData("disseminations", "2026-08", "2026-09", "team", null, "“Disseminations decided in time” cannot be divided by team: ask by borough or offence.")]
    [InlineData("victim_care", "2026-08", "2026-09", "source", null, "“Victim care in time” cannot be divided by source: ask by borough, offence or team.")]
    [InlineData("completion", "2026-08", "2026-09", "verdict", null, "“Reports complete” cannot be divided by verdict")]
    [InlineData("completion", "2026-08", "2026-09", "weather", null, "“weather” is not a way to divide a change")]
    [InlineData("completion", "2026-08", "2026-09", "borough", "E09000007", "Camden is one area: it cannot be divided by borough.")]
    [InlineData("completion", "2026-08", "2026-09", "borough", "E09000001", "“E09000001” is not the code of a borough of the Metropolitan Police")]
    [InlineData("OUTCOME-RETURNED", "2026-08", "2026-09", "borough", null, "“Outcome returned to NFIB” falls due by the date of the outcome")]
    public async Task WhatCannotBeAnswered_IsRefusedInASentence(string measure, string from, string to, string by, string? area, string sentence)
    {
        var connections = await postgres.SharedDatabaseAsync("explained", database => SampleFiguresTests.LoadAsync(database, SampleFiguresTests.Files("2026-11-02")));

        var refused = await Assert.ThrowsAsync<ChangeRefusedException>(() => ReadAsync(connections, async session =>
            await ChangeDocument.RunAsync(session, await ChangeDocument.RequestAsync(session, area, Cancellation), measure, from, to, by, Cancellation)));

        Assert.StartsWith(sentence, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ExplainVerb_PrintsJson_OrASentenceAndNoStack()
    {
        var connections = await SampleAsync();

        var (code, output, _) = await FraudProcess.RunAsync(
            "explain", "--measure", "nfib", "--from", "2026-08", "--to", "2026-09", "--by", "verdict", "--as", "json", "--connection", connections.Cli);
        var (refusedCode, nothing, sentence) = await FraudProcess.RunAsync(
            "explain", "--measure", "nfib", "--from", "2026-08", "--to", "2026-09", "--by", "rule", "--connection", connections.Cli);

        Assert.Equal((0, "nfib", "verdict"), (code, (string?)JsonNode.Parse(output)!["measure"], (string?)JsonNode.Parse(output)!["by"]));
        Assert.Equal((1, ""), (refusedCode, nothing));
        Assert.Equal("“NFIB submissions accurate” cannot be divided by rule: ask by borough, offence, team, source or verdict.", sentence.Trim());
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    // A month against the one before and the one a year before, and three months against those before them.
    private static IEnumerable<(MonthRange From, MonthRange To)> Periods(DateOnly last)
    {
        MonthRange One(DateOnly month) => new(month, month);
        yield return (One(last.AddMonths(-1)), One(last));
        yield return (One(last.AddMonths(-12)), One(last));
        yield return (new(last.AddMonths(-5), last.AddMonths(-3)), new(last.AddMonths(-2), last));
    }

    /// <summary>False where there is nothing to compare.</summary>
    private static async Task<bool> CheckAsync(
        ReadSession session, PageRequest request, MeasuredSubject subject, string dimension, MonthRange from, MonthRange to)
    {
        var what = $"{subject.Code} by {dimension} in {request.AreaLabel}, {from.Label} to {to.Label}";
        var (isShares, change) = (dimension is "rule" or "verdict", (JsonObject?)null);
        try
        {
            change = await ChangeDocument.RunAsync(session, request, subject.Code, Period.Of(from).Value, Period.Of(to).Value, dimension, Cancellation);
        }
        catch (ChangeRefusedException refused)
        {
            Assert.True(refused.Message.StartsWith("Nothing is counted", StringComparison.Ordinal) || refused.Message.Contains("first month of reports", StringComparison.Ordinal), $"{what}: {refused.Message}");
            return false;
        }

        var parts = change["parts"]!.AsArray();
        foreach (var (side, months) in new[] { ("from", from), ("to", to) })
        {
            Assert.Equal((what, await FiguresAsync(session, request, subject, months)), (what, (Number(change[side]!, "numerator"), Number(change[side]!, "denominator"))));
            Assert.Equal(months.Each().Count(), change[side]!["months"]!.AsArray().Count);
            if (!isShares)
            {
                Assert.Equal((what, Number(change[side]!, "numerator")), (what, parts.Sum(part => Number(part![side]!, "numerator"))));
                Assert.Equal((what, Number(change[side]!, "denominator")), (what, parts.Sum(part => Number(part![side]!, "denominator"))));
            }
        }

        var difference = (double)change["to"]!["rate"]! - (double)change["from"]!["rate"]!;
        if (!isShares)
        {
            Assert.Equal(difference, parts.Sum(part => (double)part!["rate_effect"]! + (double)part["mix_effect"]!), 1e-12);
        }
        else if (dimension == "verdict")
        {
            Assert.Equal(-difference, parts.Sum(part => (double)part!["to"]!["rate"]! - (double)part["from"]!["rate"]!), 1e-12);
            Assert.Equal(-difference, parts.Sum(part => (double)part!["share_change"]!), 1e-12);
        }

        return true;
    }

    /// <summary>The figures as the pages have them: the months' totals of the tiles, or those of the rule.</summary>
    private static async Task<(long, long)> FiguresAsync(ReadSession session, PageRequest request, MeasuredSubject subject, MonthRange months)
    {
        if (subject.IsRule)
        {
            var rules = await RulesByMonthQuery.RunAsync(session, request.Scope, request.Slice, [subject.Code], months.FromMonth, months.ToMonth, Cancellation);
            return (rules.Sum(row => row.SatisfiedCount), rules.Sum(row => row.DueCount));
        }

        var rows = await MeasuresByMonthQuery.RunAsync(
            session, request.Reader, request.SliceByArea, request.AreaCodes, subject.Code, months.FromMonth, months.ToMonth, Cancellation);
        return (rows.Sum(row => row.Numerator), rows.Sum(row => row.Denominator));
    }

    private static long Number(JsonNode counts, string key) => (long)counts[key]!;

    private static Task<JsonArray> PartsAsync(DatabaseConnections connections, string measure, string by) => ReadAsync(connections, async session =>
        (await ChangeDocument.RunAsync(
            session, await ChangeDocument.RequestAsync(session, null, Cancellation), measure, "2026-08", "2026-09", by, Cancellation))["parts"]!.AsArray());

    private static async Task<T> ReadAsync<T>(DatabaseConnections connections, Func<ReadSession, Task<T>> read)
    {
        await using var provider = new ServiceCollection().AddLogging().AddFigures(connections.ForCommandLine()).BuildServiceProvider();
        return await provider.ReadAsync(UserScope.AllLondon, read);
    }
}

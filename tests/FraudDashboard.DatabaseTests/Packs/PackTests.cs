using System.Text.Json.Nodes;
using ClosedXML.Excel;
using FraudDashboard.Database.Sessions;
using FraudDashboard.DatabaseTests.Support;
using FraudDashboard.Ingestion.Parsing.Files;
using FraudDashboard.Ingestion.Pipeline;
using FraudDashboard.Web.Exports;
using FraudDashboard.Web.Exports.Excel;
using FraudDashboard.Web.Features.Packs;
using FraudDashboard.Web.Hosting;
using FraudDashboard.Web.Requests;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace FraudDashboard.DatabaseTests.Packs;

/// <summary>The pack of a month against the sample's expected figures, which an independent program computed.</summary>
public sealed class PackTests(PostgresFixture postgres)
{
    private const string Day = "2026-11-02";
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Extracts");

    [Fact]
    public async Task Pack_OfTheSample_HasTheExpectedFigures()
    {
        var expected = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Folder, $"expected-{Day}.json"), TestContext.Current.CancellationToken))!;
        await using var services = await LoadedAsync();

        foreach (var (month, area, key) in new[]
        {
            ("2026-09", "", "london"), ("2026-10", "", "london"), ("2026-09", "borough=E09000007", "E09000007"), ("2026-08", "borough=none", ""),
        })
        {
            using var pack = await PackAsync(services, $"?month={month}&{area}");
            var figures = expected["months"]![month]![key]!;
            AssertSummary(pack, expected, month, key);
            AssertRules(pack, figures["rules"]!.AsObject());
            AssertAreas(pack, expected["months"]![month]!.AsObject());
            if (key == "london")
            {
                AssertFields(pack, expected["nfib_fields"]![month]!.AsObject());
            }
        }
    }

    [Fact]
    public async Task Pack_OfAMonthThatIsNotSettled_JudgesOnlyWhatIs()
    {
        await using var services = await LoadedAsync();

        using var pack = await PackAsync(services, "?month=2026-10");

        var rows = Rows(pack, "Summary").ToDictionary(row => row["Measure"]);
        Assert.Equal("[p] until 14 Nov 2026", rows["Reports complete"]["Month settled"]);
        Assert.Equal("[p] not judged", rows["Reports complete"]["Statistical verdict"]);
        Assert.Equal("[p]", rows["Reports complete"]["Points on September 2026"]);
        Assert.Equal("Settled", rows["Recorded within 24 hours"]["Month settled"]);
        Assert.DoesNotContain("[p]", rows["Recorded within 24 hours"]["Statistical verdict"], StringComparison.Ordinal);
        Assert.True(double.TryParse(rows["Recorded within 24 hours"]["Points on September 2026"], out _));
        Assert.All(rows.Values, row => Assert.Equal("not frozen", row["Frozen"]));
        Assert.All(Rows(pack, "Completion by borough").SkipLast(2), row => Assert.StartsWith("[p]", row["Compared with All London"], StringComparison.Ordinal));
        Assert.Contains(pack.Worksheet("Cover").CellsUsed(), cell => cell.GetString().EndsWith("dissemination decisions and victim care in time.", StringComparison.Ordinal));
    }

    private static void AssertSummary(XLWorkbook pack, JsonNode expected, string month, string key)
    {
        var rows = Rows(pack, "Summary").ToDictionary(row => row["Measure"], row => (row["Numerator"], row["Denominator"]));
        var figures = expected["months"]![month]![key]!;
        var within = figures["rules"]!["RECORDED-24H"]!;
        Assert.Equal((Text(figures["complete"]), Text(figures["reports"])), rows["Reports complete"]);
        Assert.Equal(($"{(long)within["due"]! - (long)within["gap"]!}", Text(within["due"])), rows["Recorded within 24 hours"]);
        Assert.Equal((Text(figures["nfib"]?["accurate"]), Text(figures["nfib"]?["due"])), rows["NFIB submissions accurate"]);
        var outcomes = expected["outcomes"]![month]?[key];
        Assert.Equal((Text(outcomes?["accurate"]), Text(outcomes?["due"])), rows["Outcomes returned correctly"]);
        Assert.Equal(Sum(expected["disseminations"]![month], key, area => [area]), rows["Disseminations decided in time"]);
        Assert.Equal(Sum(expected["victim_care"]![month], key, area => area.AsObject().Select(priority => priority.Value!)), rows["Victim care in time"]);
    }

    private static void AssertRules(XLWorkbook pack, JsonObject expected)
    {
        foreach (var row in Rows(pack, "Rules"))
        {
            var rule = expected[row["Code"]];
            Assert.Equal((row["Code"], Text(rule?["due"]), Text(rule?["gap"])), (row["Code"], row["Due"], row["Gaps"]));
            Assert.Equal(Text(rule?["reasons"]?["missing"]), row["Missing"]);
            Assert.Equal(Text(rule?["reasons"]?["late"]), row["Late"]);
        }
    }

    private static void AssertAreas(XLWorkbook pack, JsonObject expected)
    {
        var codes = new Dictionary<string, string> { ["Camden"] = "E09000007", ["Not allocated"] = "", ["All London"] = "london", ["Barnet"] = "E09000003" };
        foreach (var row in Rows(pack, "Completion by borough").Where(row => codes.ContainsKey(row["Borough"])))
        {
            var area = expected[codes[row["Borough"]]];
            Assert.Equal((row["Borough"], Text(area?["reports"]), Text(area?["complete"])), (row["Borough"], row["Reports"], row["Complete"]));
        }

        foreach (var row in Rows(pack, "NFIB accuracy").Where(row => codes.ContainsKey(row["Borough"])))
        {
            var nfib = expected[codes[row["Borough"]]]?["nfib"];
            Assert.Equal((row["Borough"], Text(nfib?["due"]), Text(nfib?["accurate"]), Text(nfib?["not_sent"])),
                (row["Borough"], row["Due"], row["Accurate"], row["Not sent"]));
        }
    }

    private static void AssertFields(XLWorkbook pack, JsonObject expected)
    {
        var row = Rows(pack, "Field agreement").Single(row => row["Field"] == "Offence code");
        var field = expected["offence_code"]!;
        Assert.Equal((Text(field["agree"]), Text(field["differ"]), Text(field["not_recorded"])), (row["Agree"], row["Differ"], row["Both blank"]));
    }

    private async Task<ServiceProvider> LoadedAsync()
    {
        var connections = await postgres.CreateDatabaseAsync();
        var files = Directory.GetFiles(Path.Combine(Folder, Day)).Select(ExtractSource.FromPath);
        var time = new FixedTime(new DateTimeOffset(2026, 11, 3, 9, 0, 0, TimeSpan.Zero));
        var results = await new LoadExtracts(connections.Loader, time).RunAsync(files, new Ingestion.Pipeline.LoadOptions(), cancellationToken: TestContext.Current.CancellationToken);
        Assert.All(results, result => Assert.Equal(LoadState.Loaded, result.State));
        return new ServiceCollection().AddLogging().AddFigures(connections.ForCommandLine()).BuildServiceProvider();
    }

    private static async Task<XLWorkbook> PackAsync(IServiceProvider services, string query)
    {
        await using var session = await services.GetRequiredService<ReadSessions>().OpenAsync(UserScope.AllLondon, TestContext.Current.CancellationToken);
        var (request, warnings) = await services.GetRequiredService<PageRequestReader>().ReadAsync(
            session, query, new PageKeys(), null, TestContext.Current.CancellationToken);
        Assert.Empty(warnings);
        var file = await PackFile.MakeAsync(
            session, request, "a test", services.GetRequiredService<CoverBuilder>(), TestContext.Current.CancellationToken);
        var stream = new MemoryStream();
        var written = await SummaryWorkbook.WriteAsync(stream, file.Cover, file.Contents, TestContext.Current.CancellationToken);
        Assert.Equal(file.Cover.ExpectedRows, written);
        stream.Position = 0;
        return new XLWorkbook(stream);
    }

    // Title, note, header: the table begins in the third row.
    private static List<Dictionary<string, string>> Rows(XLWorkbook pack, string name)
    {
        var sheet = pack.Worksheet(name);
        var width = sheet.Row(3).LastCellUsed().Address.ColumnNumber;
        var headers = Enumerable.Range(1, width).Select(column => sheet.Cell(3, column).GetString()).ToList();
        return
        [
            .. Enumerable.Range(4, sheet.LastRowUsed().RowNumber() - 3).Select(row =>
                headers.Zip(Enumerable.Range(1, width).Select(column => sheet.Cell(row, column).GetString())).ToDictionary(pair => pair.First, pair => pair.Second)),
        ];
    }

    private static string Text(JsonNode? number) => number is null ? "0" : $"{(long)number}";

    private static (string InTime, string Due) Sum(JsonNode? month, string key, Func<JsonNode, IEnumerable<JsonNode>> parts)
    {
        var areas = (month?.AsObject() ?? []).Where(area => key == "london" ? area.Key != "london" : area.Key == key).SelectMany(area => parts(area.Value!)).ToList();
        return ($"{areas.Sum(part => (long)part["in_time"]!)}", $"{areas.Sum(part => (long)part["due"]!)}");
    }
}

using System.Globalization;
using System.Text.Json;
using FraudDashboard.Database;
using FraudDashboard.DatabaseTests.Support;
using FraudDashboard.Ingestion.Contracts;
using FraudDashboard.Ingestion.Pipeline;
using Xunit;

namespace FraudDashboard.DatabaseTests.Loading.Cases;

/// <summary>Each file of tests/cases by the real loader: what it must become stands beside it.</summary>
public sealed class ExtractCaseTests(PostgresFixture postgres)
{
    public static TheoryData<string> Cases => [.. ExtractCase.Names];

    [Fact]
    public void Folder_EveryFile_HasItsExpectation() =>
        Assert.All(
            Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "cases")).Select(Path.GetFileName),
            file => Assert.Contains(ExtractCase.Names, name => file!.StartsWith(name + ".", StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Load_Case_BecomesWhatItSays(string name)
    {
        var expected = ExtractCase.Of(name);
        var database = await postgres.CreateDatabaseAsync();

        var load = new LoadExtracts(database.Loader, new FixedTime(new(2026, 11, 30, 12, 0, 0, TimeSpan.Zero)));
        var result = Assert.Single(await load.RunAsync([ExtractCase.SourceOf(name)], new LoadOptions(), cancellationToken: TestContext.Current.CancellationToken));

        var report = string.Join('\n', LoadResultWords.Notes(result).Prepend(LoadResultWords.Summary(result)));
        Assert.True(expected.Result == result.State, report);
        Assert.Equal((expected.Read ?? result.Read, expected.Inserted ?? result.Inserted, expected.Updated ?? result.Updated, expected.Unchanged ?? result.Unchanged), (result.Read, result.Inserted, result.Updated, result.Unchanged));
        Assert.Equal((expected.Rejected ?? result.RejectedByCode).OrderBy(code => code.Key), result.RejectedByCode.OrderBy(code => code.Key));
        Assert.All(expected.Says, said => Assert.Contains(said, report, StringComparison.Ordinal));
        Assert.True(result.IsBalanced);
        await CompareStoreAsync(database, result, expected);
    }

    private static async Task CompareStoreAsync(DatabaseConnections database, LoadResult result, ExtractCase expected)
    {
        if (expected.RowsKept.Count > 0)
        {
            var kept = await database.TextAsync("select string_agg(concat_ws(E'\\n', raw_row, raw_line), E'\\n') from core.quarantine");
            Assert.All(expected.RowsKept, row => Assert.Contains(row, kept, StringComparison.Ordinal));
        }

        if (ExtractContracts.Find(result.Kind) is not { } contract)
        {
            Assert.Empty(expected.Stored ?? []);
            return;
        }

        var rows = await RowsAsync(database, contract);
        foreach (var (key, columns) in expected.Stored ?? [])
        {
            Assert.Contains(key, rows.Keys);
            Assert.All(columns, column => Assert.Equal(Plain(column.Value), Plain(rows[key].GetProperty(column.Key))));
        }

        if (expected.Stored is not null)
        {
            Assert.Equal(expected.Stored.Keys.Order(StringComparer.Ordinal), rows.Keys.Order(StringComparer.Ordinal));
        }

        Assert.All(expected.FieldIssues, issues => Assert.Equal(issues.Value.Order(StringComparer.Ordinal), FieldsOf(rows[issues.Key].GetProperty("issues"))));
    }

    private static async Task<Dictionary<string, JsonElement>> RowsAsync(DatabaseConnections database, ExtractContract contract)
    {
        var key = string.Join(" || '|' || ", contract.KeyColumns.Select(column => column.KeyName));
        var rows = await database.TextAsync($"select coalesce(jsonb_object_agg({key}, to_jsonb(stored)), '{{}}')::text from core.{contract.CoreTable} as stored");
        return JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(rows!)!;
    }

    private static IEnumerable<string> FieldsOf(JsonElement issues) =>
        issues.ValueKind == JsonValueKind.Object ? issues.EnumerateObject().Select(issue => issue.Name).Order(StringComparer.Ordinal) : [];

    /// <summary>A value to compare: a moment with an offset is the same however it is written.</summary>
    private static string Plain(JsonElement value) =>
        value.ToString() is var text && value.ValueKind == JsonValueKind.String && text.Length > 18 && text[10] == 'T'
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
                ? moment.UtcDateTime.ToString("O", CultureInfo.InvariantCulture) : text;
}

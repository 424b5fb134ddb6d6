using FraudDashboard.BrowserTests.Support;
using FraudDashboard.DatabaseTests.Support;
using Microsoft.Playwright;
using Xunit;

namespace FraudDashboard.BrowserTests.Journeys;

/// <summary>What a reader downloads is what the screen shows, and opens as text where it is text.</summary>
public sealed class FileTests(Sites sites) : IClassFixture<Sites>
{
    [Fact]
    public async Task Export_OfAList_HasTheRowsOfTheScreenAndRunsNothing()
    {
        await using var visit = await Visit.StartAsync(sites, sites.Loaded);
        await visit.OpenAsync("/reports?team=" + Uri.EscapeDataString(Sites.HostileTeam));
        var shown = await visit.Page.Locator("main tbody tr").AllAsync();
        var references = await visit.Page.Locator("main tbody th[scope=row]").AllInnerTextsAsync();
        Assert.Equal(Sites.LeadingZeros.Order(StringComparer.Ordinal), references.Select(text => text.Trim()).Order(StringComparer.Ordinal));

        var sheets = await DownloadAsync(visit, async () =>
        {
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Export", Exact = true }).ClickAsync();
            await visit.Page.Locator("input[name=purpose]").FillAsync("A test of exports");
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Download Excel file" }).ClickAsync();
        });

        var list = sheets.Single(sheet => sheet.Name == "Reports");
        var rows = Rows(list);
        Assert.Equal(shown.Count, rows.Count);
        Assert.Equal(references.Select(text => text.Trim()), rows.Select(row => row["Report"].Text));
        Assert.All(rows, row => Assert.Equal("str", row["Report"].Type));
        Assert.All(rows, row => Assert.Equal(new ReadCell("str", Sites.HostileTeam, true), row["Team"]));
        Assert.Contains(sheets[0].Rows, row => row.Any(cell => cell.Text == "A test of exports"));
        Assert.DoesNotContain(sheets.SelectMany(sheet => sheet.Rows).SelectMany(row => row), cell => cell.Type == "formula");
    }

    [Fact]
    public async Task Pack_OfABorough_IsNamedAndHoldsItsSheets()
    {
        await using var visit = await Visit.StartAsync(sites, sites.Loaded);
        await visit.OpenAsync("/packs");

        await visit.Page.Locator("select[name=area]").SelectOptionAsync("borough:E09000007");
        await visit.Page.Locator("#pack-purpose").FillAsync("Bilateral");
        string? name = null;
        var sheets = await DownloadAsync(
            visit, () => visit.Page.GetByRole(AriaRole.Button, new() { Name = "Download", Exact = true }).ClickAsync(), given => name = given);

        Assert.Equal("fraud-pack_2026-09_Camden_asat-2026-11-02.xlsx", name);
        Assert.Equal(
            [
                "Cover", "Contents", "Notes", "Summary", "Measures", "Completion by team", "Rules", "NFIB accuracy", "Field agreement", "Outcome returns", "Disseminations",
                "Victim care", "Training", "Revisions", "Definitions",
            ],
            sheets.Select(sheet => sheet.Name));
        Assert.Contains(sheets[0].Rows, row => row.Any(cell => cell.Text.StartsWith("Status: final. The figures were frozen on ", StringComparison.Ordinal)));
    }

    private static async Task<IReadOnlyList<ReadSheet>> DownloadAsync(Visit visit, Func<Task> act, Action<string>? named = null)
    {
        var download = await visit.Page.RunAndWaitForDownloadAsync(act);
        named?.Invoke(download.SuggestedFilename);
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "file.xlsx");
        await download.SaveAsAsync(path);
        return await Openpyxl.ReadAsync(path);
    }

    // A working list has its header in the first row, a summary under title and note: the first row that is full.
    private static List<Dictionary<string, ReadCell>> Rows(ReadSheet sheet)
    {
        var header = sheet.Rows.TakeWhile(row => row.Any(cell => cell.Text.Length == 0)).Count();
        return
        [
            .. sheet.Rows.Skip(header + 1).Select(row => sheet.Rows[header].Select(cell => cell.Text).Zip(row).ToDictionary(pair => pair.First, pair => pair.Second)),
        ];
    }
}

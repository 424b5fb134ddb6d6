using System.Net;
using FraudDashboard.BrowserTests.Access;
using FraudDashboard.BrowserTests.Support;
using FraudDashboard.DatabaseTests.Support;
using FraudDashboard.Web.Exports.Downloads;
using FraudDashboard.Web.Security;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Xunit;

namespace FraudDashboard.BrowserTests.Journeys;

/// <summary>A file that is not made at once is waited for on a page that says why, and comes by itself.</summary>
public sealed class WaitingFileTests(OwnSites sites) : IClassFixture<OwnSites>
{
    private static readonly string[] Settings = ["--Downloads:Workers=1", "--Downloads:WaitSeconds=0.3"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("light", 1440, 900)]
    [InlineData("dark", 390, 844)]
    public async Task Export_BehindAnother_SaysItsPlaceAndComesByItself(string theme, int width, int height)
    {
        await using var site = await RunningSite.StartAsync(sites.LoadedDatabase, Settings);
        var letGo = Occupy(site);
        await using var visit = await Visit.StartAsync(sites, site, theme, width, height);

        await AskAsync(visit.Page);
        await Assertions.Expect(visit.Page.Locator("[data-download]")).ToHaveTextAsync("Your file is first in the queue.");
        Assert.Matches("/downloads/[0-9a-f]{64}$", visit.Page.Url);
        Assert.Empty(await Axe.FindingsAsync(visit.Page));
        Assert.Equal(0, await visit.OverflowAsync());

        var download = await visit.Page.RunAndWaitForDownloadAsync(() =>
        {
            letGo.SetResult();
            return Task.CompletedTask;
        });

        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "file.xlsx");
        await download.SaveAsAsync(path);
        Assert.Contains(await Openpyxl.ReadAsync(path), sheet => sheet.Name == "Reports");
        Assert.Empty(await Axe.FindingsAsync(visit.Page));
        await visit.Page.ReloadAsync();
        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Reports: your file was sent");
        Assert.Empty(visit.Errors);
    }

    [Fact]
    public async Task File_WaitedFor_CanBeGivenUpAndIsNobodyElses()
    {
        await using var site = await RunningSite.StartAsync(sites.LoadedDatabase, Settings);
        Occupy(site);
        using var command = await Readers.NewAsync(site, "command");
        using var sameAgain = await Readers.NewAsync(site, "command");
        using var administrator = await Readers.NewAsync(site, "administrator");
        using var asked = await ExportAsync(command);
        Assert.Equal(HttpStatusCode.SeeOther, asked.StatusCode);
        var page = asked.Headers.Location!.ToString();

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(command, page));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(sameAgain, page));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(sameAgain, page + "/file"));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(administrator, page));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(administrator, page + "/file"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(command, page + "/file"));
        using (var unasked = await command.PostAsync(new Uri("/downloads/give-up", UriKind.Relative), new FormUrlEncodedContent([new("ticket", page.Split('/')[^1])]), Cancellation))
        {
            Assert.Equal(HttpStatusCode.BadRequest, unasked.StatusCode);
        }

        using var givenUp = await DemoSignIn.PostAsync(command, page, "/downloads/give-up", new() { ["ticket"] = page.Split('/')[^1] });

        Assert.Equal(HttpStatusCode.SeeOther, givenUp.StatusCode);
        Assert.Contains("Nothing was sent", await command.GetStringAsync(new Uri(page, UriKind.Relative), Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_ThatFindTheQueueFull_AreRefusedWithASentenceAndAudited()
    {
        await using var site = await RunningSite.StartAsync(sites.LoadedDatabase, [.. Settings, "--Downloads:QueueLengthAPerson=1"]);
        Occupy(site);
        using var staff = await Readers.NewAsync(site, "staff");
        using var waiting = await ExportAsync(staff);

        using var refused = await ExportAsync(staff);

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Contains("Too many files wait to be made already", await refused.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_ForWhichThereIsNoRoom_IsASentence()
    {
        await using var site = await RunningSite.StartAsync(sites.LoadedDatabase, "--Downloads:LargestMegabytes=0.001");
        using var staff = await Readers.NewAsync(site, "staff");

        using var refused = await ExportAsync(staff);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.Contains("The file was not made: it would be larger than", await refused.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_AskedByHead_IsSaidAndStaysToBeSentOnce()
    {
        await using var site = await RunningSite.StartAsync(sites.LoadedDatabase, Settings);
        var letGo = Occupy(site);
        using var staff = await Readers.NewAsync(site, "staff");
        using var asked = await ExportAsync(staff);
        var file = new Uri(asked.Headers.Location + "/file", UriKind.Relative);
        letGo.SetResult();

        HttpResponseMessage said;
        do
        {
            said = await staff.SendAsync(new(HttpMethod.Head, file), Cancellation);
        }
        while (said.StatusCode == HttpStatusCode.NotFound);

        using (said)
        using (var again = await staff.SendAsync(new(HttpMethod.Head, file), Cancellation))
        using (var sent = await staff.GetAsync(file, Cancellation))
        {
            Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK), (said.StatusCode, again.StatusCode, sent.StatusCode));
            Assert.Equal(said.Content.Headers.ContentLength, sent.Content.Headers.ContentLength);
            Assert.Equal("PK", System.Text.Encoding.ASCII.GetString(await sent.Content.ReadAsByteArrayAsync(Cancellation), 0, 2));
        }

        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(staff, file.ToString()));
    }

    /// <summary>Keeps the site's one worker busy with somebody else's file.</summary>
    private static TaskCompletionSource Occupy(RunningSite site)
    {
        var letGo = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var somebody = new Reader { UserId = "somebody", UserName = "Somebody", Role = Role.Command, Boroughs = [], SessionId = Guid.NewGuid() };
        site.Services.GetRequiredService<DownloadWorkers>().Add(new(somebody, "Theirs", "/reports", async (_, end) =>
        {
            await letGo.Task.WaitAsync(end);
            return new("theirs.csv", "text/csv");
        }));
        return letGo;
    }

    private static async Task AskAsync(IPage page)
    {
        await page.GotoAsync("/reports?borough=E09000007");
        await page.GetByRole(AriaRole.Button, new() { Name = "Export", Exact = true }).ClickAsync();
        await page.Locator("input[name=purpose]").FillAsync("A test of waiting");
        await page.GetByRole(AriaRole.Button, new() { Name = "Download Excel file" }).ClickAsync();
    }

    private static Task<HttpResponseMessage> ExportAsync(HttpClient client) =>
        DemoSignIn.PostAsync(client, "/about", "/export/reports", new() { ["query"] = "", ["purpose"] = "a test" });

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string path)
    {
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative), Cancellation);
        return response.StatusCode;
    }
}

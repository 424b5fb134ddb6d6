using System.Text;
using System.Text.RegularExpressions;
using FraudDashboard.BrowserTests.Support;
using Microsoft.Playwright;
using Xunit;

namespace FraudDashboard.BrowserTests.Access;

/// <summary>The page that one reader was given, in the hands of another: its circuit shows nothing of it.</summary>
public sealed partial class OtherSessionTests(OwnSites sites) : IClassFixture<OwnSites>, IDisposable
{
    private const string Path = "/?month=2026-09";

    // Stands in whatever a circuit draws of a page.
    private static readonly byte[] Drawn = Encoding.UTF8.GetBytes("Skip to the figures");

    private static readonly byte[] Takeover = Encoding.UTF8.GetBytes("UpdateRootComponents");

    private readonly Readers _readers = new(sites);

    public void Dispose() => _readers.Dispose();

    [Theory]
    [InlineData("command", "lead")]
    [InlineData("lead", "command")]
    [InlineData("lead", "lead")]
    public async Task Circuit_WithThePageOfAnotherSession_ShowsNothingEndsAndIsAudited(string reader, string other)
    {
        var page = await PageOfAsync(other);
        await using var visit = await Visit.StartAsync(sites, sites.Loaded, cookie: await DemoSignIn.CookieAsync(sites.Loaded.Address, reader));
        var hasTried = false;
        var first = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        var sockets = 0;
        visit.Page.WebSocket += (_, socket) =>
        {
            // The first alone is of the page that was given; the next is of the page's own, when that one has ended.
            if (sockets++ > 0)
            {
                first.TrySetResult(false);
                return;
            }

            socket.FrameReceived += (_, frame) => Hear(frame, first);
            socket.FrameSent += (_, frame) => hasTried |= frame.Binary is { } sent && sent.AsSpan().IndexOf(Takeover) >= 0;
            socket.Close += (_, _) => first.TrySetResult(false);
        };
        var before = await _readers.LinesAsync("access_refused", $"demo-{reader}", "/");

        await GiveOnceAsync(visit.Page, page);
        await visit.Page.GotoAsync(Path);

        Assert.False(await first.Task.WaitAsync(TimeSpan.FromMilliseconds(BrowserFixture.WithinMs), TestContext.Current.CancellationToken), "The circuit drew the page of another session.");
        Assert.True(hasTried, "The page was never handed to a circuit.");
        await visit.CircuitAsync();
        Assert.Equal(before + 1, await _readers.LinesAsync("access_refused", $"demo-{reader}", "/", before + 1));
    }

    [Fact]
    public async Task Circuit_WithTheKeptStateOfAnotherSession_ReadsItsOwn()
    {
        var london = State().Match(await PageOfAsync("command")).Value;
        var cookie = await DemoSignIn.CookieAsync(sites.Loaded.Address, "lead");
        await using var visit = await Visit.StartAsync(sites, sites.Loaded, cookie: cookie);
        await visit.Page.RouteAsync(new Regex("month=2026-09$"), async route =>
        {
            var own = await (await route.FetchAsync()).TextAsync();
            await route.FulfillAsync(new() { Body = State().Replace(own, london), ContentType = "text/html; charset=utf-8" });
        });

        await visit.OpenAsync(Path);

        const string Counted = "select count(*) from core.assessment where is_counted and recorded_month = '2026-09-01'";
        var ownCount = await _readers.NumberAsync($"{Counted} and scope_code in ('E09000007', 'E09000019')");
        await Assertions.Expect(visit.Page.Locator(".sub").First).ToContainTextAsync($"{ownCount} crime reports");
    }

    private async Task<string> PageOfAsync(string reader)
    {
        using var client = await Readers.NewAsync(sites.Loaded, reader);
        return await client.GetStringAsync(new Uri(Path, UriKind.Relative), TestContext.Current.CancellationToken);
    }

    private static async Task GiveOnceAsync(IPage page, string html) => await page.RouteAsync(
        new Regex("month=2026-09$"),
        route => route.FulfillAsync(new() { Body = html, ContentType = "text/html; charset=utf-8" }),
        new() { Times = 1 });

    private static void Hear(IWebSocketFrame frame, TaskCompletionSource<bool> first)
    {
        if (frame.Binary is { } bytes && bytes.AsSpan().IndexOf(Drawn) >= 0)
        {
            first.TrySetResult(true);
        }
    }

    [GeneratedRegex("<!--Blazor-Server-Component-State:.*?-->", RegexOptions.Singleline)]
    private static partial Regex State();
}

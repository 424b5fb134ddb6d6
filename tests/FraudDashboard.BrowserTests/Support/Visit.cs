using System.Text;
using Microsoft.Playwright;

namespace FraudDashboard.BrowserTests.Support;

/// <summary>One reader's browser at one site: its own cookies, one page.</summary>
internal sealed class Visit : IAsyncDisposable
{
    // The client's answer to the first batch of changes: from then on the circuit answers, not the server's HTML.
    private static readonly byte[] Rendered = Encoding.ASCII.GetBytes("OnRenderCompleted");

    /// <summary>
    /// Waits for an address and no longer: where the circuit goes on to a page, no document is loaded, and Chromium at times tells
    /// of no end of loading. What the page then shows is asserted after it.
    /// </summary>
    public static readonly PageWaitForURLOptions AtAddress = new() { WaitUntil = WaitUntilState.Commit };

    private readonly IBrowserContext _context;
    private TaskCompletionSource _circuit = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Visit(IBrowserContext context, IPage page, RunningSite site) => (_context, Page, Site) = (context, page, site);

    public IPage Page { get; }

    public RunningSite Site { get; }

    /// <summary>What the page wrote to the console as an error.</summary>
    public List<string> Errors { get; } = [];

    /// <param name="cookie">Of another reader than the site's analyst.</param>
    public static async Task<Visit> StartAsync(
        Sites sites, RunningSite site, string theme = "light", int width = 1440, int height = 900, string? cookie = null, bool hasScript = true)
    {
        var context = await sites.Browser.Browser.NewContextAsync(new()
        {
            BaseURL = site.Address,
            ViewportSize = new() { Width = width, Height = height },
            Locale = "en-GB",
            JavaScriptEnabled = hasScript,
        });
        await context.AddCookiesAsync(
        [
            new() { Name = "theme", Value = theme, Url = site.Address },
            new() { Name = DemoSignIn.CookieName, Value = cookie ?? site.Cookie, Url = site.Address },
        ]);
        var visit = new Visit(context, await BrowserFixture.NewPageAsync(context), site);
        visit.Page.WebSocket += (_, socket) => visit.Hear(socket);
        visit.Page.Console += (_, message) => visit.Hear(message);
        return visit;
    }

    /// <summary>Leaves the page and what it said, and looks on in another theme or size: the browser keeps its cookies and the scripts that it has read.</summary>
    public async Task BeginAgainAsync(string theme, int width, int height)
    {
        await LeaveAsync();
        Errors.Clear();
        await Page.SetViewportSizeAsync(width, height);
        await _context.AddCookiesAsync([new() { Name = "theme", Value = theme, Url = Site.Address }]);
    }

    /// <summary>Ends the circuit of the page that is left behind: nothing of it is heard as the next page's. To a picture of the site: for a page of nobody's the browser would start a process, and another for the next page.</summary>
    public Task LeaveAsync() => Page.GotoAsync("/icon.svg");

    /// <summary>Opens a page and waits until its circuit, if it has one, has taken over.</summary>
    /// <param name="waits">False where the page has no script, and so no circuit.</param>
    public async Task<IResponse> OpenAsync(string path, bool waits = true)
    {
        _circuit = new(TaskCreationOptions.RunContinuationsAsynchronously);
        var response = await Page.GotoAsync(path) ?? throw new InvalidOperationException($"{path} gave no response");
        var html = await response.TextAsync();
        if (waits && html.Contains("<!--Blazor:{\"type\":\"server\"", StringComparison.Ordinal))
        {
            await CircuitAsync();

            // The circuit takes the head over by a batch of its own: for a moment the page has no title.
            await Page.WaitForFunctionAsync("() => document.title !== ''");
        }

        return response;
    }

    /// <summary>Waits until the circuit has taken the page over.</summary>
    public Task CircuitAsync() => _circuit.Task.WaitAsync(TimeSpan.FromMilliseconds(BrowserFixture.WithinMs));

    /// <summary>How far the page is wider than the window.</summary>
    public Task<int> OverflowAsync() =>
        Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    // The circuit of the page that is being left still speaks while the next one is asked for: what it says is not of the next.
    private void Hear(IWebSocket socket)
    {
        var circuit = _circuit;
        socket.FrameSent += (_, frame) =>
        {
            if (frame.Binary is { } bytes && bytes.AsSpan().IndexOf(Rendered) >= 0)
            {
                circuit.TrySetResult();
            }
        };
    }

    private void Hear(IConsoleMessage message)
    {
        if (message.Type == "error")
        {
            Errors.Add(message.Text);
        }
    }
}

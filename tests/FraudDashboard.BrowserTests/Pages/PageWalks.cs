using System.Collections.Concurrent;
using FraudDashboard.BrowserTests.Pages;
using FraudDashboard.BrowserTests.Support;
using Xunit;

[assembly: AssemblyFixture(typeof(PageWalks))]

namespace FraudDashboard.BrowserTests.Pages;

/// <summary>What was seen of a page of the loaded site between its opening and its end: each class of tests judges its part.</summary>
public sealed record PageWalk
{
    public required int Status { get; init; }

    /// <summary>How many first headings it has.</summary>
    public required int Headings { get; init; }

    /// <summary>Whether the line is shown that a circuit broke.</summary>
    public required bool SaysThatItBroke { get; init; }

    public required IReadOnlyList<string> AxeFindings { get; init; }

    /// <summary>How often Tab was pressed.</summary>
    public required int Presses { get; init; }

    public required int Stops { get; init; }

    /// <summary>Stops of the Tab key that are seen, but not that they are one.</summary>
    public required IReadOnlyList<string> UnmarkedStops { get; init; }

    public required byte[] Pdf { get; init; }

    /// <summary>What its paper must hold.</summary>
    public required IReadOnlyList<string> PrintedTexts { get; init; }

    public required IReadOnlyList<string> TooWide { get; init; }

    /// <summary>All that it wrote to the console as an error, to the end of the walk.</summary>
    public required IReadOnlyList<string> ConsoleErrors { get; init; }
}

/// <summary>Opens each page of the loaded site once for all classes that look at it: opening takes as long as most looks.</summary>
public sealed class PageWalks
{
    private const int Width = 1440;
    private const int Height = 900;

    private readonly ConcurrentDictionary<string, Lazy<Task<PageWalk>>> _walks = new();
    private readonly ConcurrentBag<Visit> _idle = [];

    /// <summary>The walk over a page, made for the first that asks.</summary>
    public Task<PageWalk> OfAsync(string path, Sites sites) => _walks.GetOrAdd(path, _ => new(() => WalkAsync(path, sites))).Value;

    // The windows are closed with the browser, which every walk needs to the end of the run.
    private async Task<PageWalk> WalkAsync(string path, Sites sites)
    {
        var visit = _idle.TryTake(out var idle) ? idle : await Visit.StartAsync(sites, sites.Loaded);
        await visit.BeginAgainAsync("light", Width, Height);
        var walk = await WalkAsync(visit, SitePages.Fill(path, sites));
        await visit.LeaveAsync();
        _idle.Add(visit);
        return walk;
    }

    /// <summary>What leaves the page as it was comes first: windows of other sizes last.</summary>
    private static async Task<PageWalk> WalkAsync(Visit visit, string path)
    {
        var response = await visit.OpenAsync(path);
        var headings = await visit.Page.Locator("main h1").CountAsync();
        var axe = await Axe.FindingsInBothThemesAsync(visit.Page);
        var (presses, stops, unmarked) = await KeyboardTests.GoThroughAsync(visit.Page);
        var (pdf, texts) = await PrintTests.PrintAsync(visit.Page);
        var tooWide = await PageTests.TooWideAsync(visit);
        return new()
        {
            Status = response.Status,
            Headings = headings,
            SaysThatItBroke = await visit.Page.Locator("#blazor-error-ui").IsVisibleAsync(),
            AxeFindings = axe,
            Presses = presses,
            Stops = stops,
            UnmarkedStops = unmarked,
            Pdf = pdf,
            PrintedTexts = texts,
            TooWide = tooWide,
            ConsoleErrors = [.. visit.Errors],
        };
    }
}

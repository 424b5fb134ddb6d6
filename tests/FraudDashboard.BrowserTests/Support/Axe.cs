using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace FraudDashboard.BrowserTests.Support;

/// <summary>What axe finds on a page, one line for each element.</summary>
internal static class Axe
{
    // Without this axe describes every element that is in order, which takes longer than looking.
    private static readonly AxeRunOptions Options = new() { ResultTypes = [ResultType.Violations] };

    // By the axe that the look in light has left in the page.
    private const string Contrast = """
        async () => (await axe.run(document, { resultTypes: ['violations'], runOnly: ['color-contrast'] })).violations
            .flatMap(found => found.nodes.map(node => `${found.id} in dark: ${node.html} ${node.any.map(check => check.message).join(' ')}`))
        """;

    public static async Task<IReadOnlyList<string>> FindingsAsync(IPage page)
    {
        var result = await page.RunAxe(Options);
        return
        [
            .. result.Violations.SelectMany(violation => violation.Nodes.Select(node =>
                $"{violation.Id} ({violation.Impact}): {node.Html} {string.Join(" ", node.Any.Concat(node.All).Concat(node.None).Select(check => check.Message))}")),
        ];
    }

    /// <summary>All that axe finds in light, then what contrast is too low once the page is in dark: what differs between the themes is colour alone. The page stays dark.</summary>
    public static async Task<IReadOnlyList<string>> FindingsInBothThemesAsync(IPage page)
    {
        var light = await FindingsAsync(page);
        await DarkTheme.PutOnAsync(page);
        return [.. light, .. await page.EvaluateAsync<string[]>(Contrast)];
    }
}

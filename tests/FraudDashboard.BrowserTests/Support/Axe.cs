using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace FraudDashboard.BrowserTests.Support;

/// <summary>What axe finds on a page, one line for each element.</summary>
internal static class Axe
{
    public static async Task<IReadOnlyList<string>> FindingsAsync(IPage page)
    {
        var result = await page.RunAxe();
        return
        [
            .. result.Violations.SelectMany(violation => violation.Nodes.Select(node =>
                $"{violation.Id} ({violation.Impact}): {node.Html} {string.Join(" ", node.Any.Concat(node.All).Concat(node.None).Select(check => check.Message))}")),
        ];
    }
}

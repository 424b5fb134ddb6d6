using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace FraudDashboard.BrowserTests.Support;

/// <summary>What axe finds on a page, one line for each element.</summary>
internal static class Axe
{
    // Without this axe describes every element that is in order, which takes longer than looking.
    private static readonly AxeRunOptions Options = new() { ResultTypes = [ResultType.Violations] };

    public static async Task<IReadOnlyList<string>> FindingsAsync(IPage page)
    {
        var result = await page.RunAxe(Options);
        return
        [
            .. result.Violations.SelectMany(violation => violation.Nodes.Select(node =>
                $"{violation.Id} ({violation.Impact}): {node.Html} {string.Join(" ", node.Any.Concat(node.All).Concat(node.None).Select(check => check.Message))}")),
        ];
    }
}

using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace FraudDashboard.BrowserTests.Support;

/// <summary>What axe finds on a page, one line for each element.</summary>
internal static class Axe
{
    // Without this axe describes every element that is in order, which takes longer than looking.
    private static readonly AxeRunOptions Options = new() { ResultTypes = [ResultType.Violations] };

    private static readonly AxeRunOptions Contrast = new() { ResultTypes = [ResultType.Violations], RunOnly = RunOnlyOptions.Rules("color-contrast") };

    public static Task<IReadOnlyList<string>> FindingsAsync(IPage page) => FindingsAsync(page, Options);

    /// <summary>What differs between the themes is colour alone: a page that axe has seen whole in light is looked at for its contrast in dark.</summary>
    public static Task<IReadOnlyList<string>> FindingsAsync(IPage page, string theme) => FindingsAsync(page, theme == "dark" ? Contrast : Options);

    private static async Task<IReadOnlyList<string>> FindingsAsync(IPage page, AxeRunOptions options)
    {
        var result = await page.RunAxe(options);
        return
        [
            .. result.Violations.SelectMany(violation => violation.Nodes.Select(node =>
                $"{violation.Id} ({violation.Impact}): {node.Html} {string.Join(" ", node.Any.Concat(node.All).Concat(node.None).Select(check => check.Message))}")),
        ];
    }
}

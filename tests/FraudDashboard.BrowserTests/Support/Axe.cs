using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace FraudDashboard.BrowserTests.Support;

/// <summary>What axe finds on a page, one line for each element.</summary>
internal static class Axe
{
    // Contrast, which takes ten times as long as all other rules, is a matter of an element's style alone: of siblings that
    // differ in their texts and targets only, it looks at the first two (rows may be striped) and the last. Marks of charts lie
    // on different grounds and are all looked at.
    private const string Look = """
        async ([isContrastAlone, theme]) => {
            const shape = element => [element.tagName, element.className, element.getAttribute('style'), element.disabled, element.ariaDisabled, element.ariaCurrent, element.ariaSelected,
                ...[...element.children].map(child => child instanceof HTMLElement ? shape(child) : child.outerHTML)].join(' ');
            for (const parent of document.querySelectorAll('tbody, ul, ol, dl, div, section, nav, select')) {
                for (const alike of Object.values(Object.groupBy(parent.children, shape))) {
                    alike.slice(2, -1).filter(element => element instanceof HTMLElement).forEach(element => element.dataset.alike = '');
                }
            }
            // A colour that is on its way to another is looked at where it ends.
            document.getAnimations().filter(animation => animation instanceof CSSTransition).forEach(transition => transition.finish());
            axe.configure({ rules: [{ id: 'color-contrast', selector: '*:not([data-alike], [data-alike] *)' }] });
            const results = await axe.run(document, { resultTypes: ['violations'], ...isContrastAlone ? { runOnly: ['color-contrast'] } : {} });
            return results.violations.flatMap(found => found.nodes.map(node =>
                `${found.id} ${found.id === 'color-contrast' ? theme : 'in all'}: ${node.html} ${[...node.any, ...node.all, ...node.none].map(check => check.message).join(' ')}`));
        }
        """;

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    public static async Task<IReadOnlyList<string>> FindingsAsync(IPage page)
    {
        await page.EvaluateAsync(Script);
        return await page.EvaluateAsync<string[]>(Look, new object[] { false, "in light" });
    }

    /// <summary>All that axe finds in light, then what contrast is too low once the page is in dark: what differs between the themes is colour alone. The page is in light again afterwards.</summary>
    public static async Task<IReadOnlyList<string>> FindingsInBothThemesAsync(IPage page)
    {
        var light = await FindingsAsync(page);
        await DarkTheme.PutOnAsync(page);
        var dark = await page.EvaluateAsync<string[]>(Look, new object[] { true, "in dark" });
        await DarkTheme.TakeOffAsync(page);
        return [.. light, .. dark];
    }
}

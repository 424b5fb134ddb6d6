using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using FraudDashboard.Web.Requests;
using Microsoft.Playwright;
using Xunit;

namespace FraudDashboard.BrowserTests.Support;

/// <summary>Puts a page that is open in light into the dark theme, as its site would have sent it, and back: opening it once more takes longer than what is looked for.</summary>
internal static partial class DarkTheme
{
    /// <summary>All that a theme decides of a page: its custom properties, and the colours of every element.</summary>
    public const string Look = """
        () => [document.documentElement.dataset.theme, document.querySelector('meta[name=color-scheme]').content,
            ...[...document.documentElement.computedStyleMap()].filter(([name]) => name.startsWith('--')).map(([name, value]) => `${name}: ${value}`),
            ...[...document.querySelectorAll('body *:not(style)')].map(element => [element, getComputedStyle(element)])
                .map(([element, style]) => `${element.tagName} ${style.color} ${style.backgroundColor} ${style.borderColor} ${style.fill}`)].join('\n')
        """;

    // Behind the page's own, over which they win; without what the sheets import, which the page has already; at once, not by and by.
    private const string PutOn = """
        styles => {
            const add = (name, text) => document.body.append(Object.assign(document.createElement('style'), { className: name, textContent: text }));
            document.documentElement.dataset.theme = 'dark';
            document.querySelector('meta[name=color-scheme]').content = 'dark';
            styles.forEach(style => add('dark', style.replace(/@import[^;]*;/g, '')));
            add('at-once', '*, ::before, ::after { transition: none !important }');
        }
        """;

    private const string TakeOff = """
        () => {
            document.documentElement.dataset.theme = 'light';
            document.querySelector('meta[name=color-scheme]').content = 'light';
            document.querySelectorAll('style.dark').forEach(style => style.remove());
        }
        """;

    private static readonly ConcurrentDictionary<string, Lazy<Task<string[]>>> Styles = new();

    public static async Task PutOnAsync(IPage page)
    {
        var site = new Uri(page.Url).GetLeftPart(UriPartial.Authority);
        await page.EvaluateAsync(PutOn, await Styles.GetOrAdd(site, _ => new(() => StylesAsync(site))).Value);
    }

    public static Task TakeOffAsync(IPage page) => page.EvaluateAsync(TakeOff);

    private static async Task<string[]> StylesAsync(string site)
    {
        using var client = DemoSignIn.Client(site);
        client.DefaultRequestHeaders.Add("Cookie", "theme=dark");
        var html = await client.GetStringAsync(new Uri(Urls.SignInPath, UriKind.Relative), TestContext.Current.CancellationToken);
        return [.. Style().Matches(html).Select(style => style.Groups[1].Value)];
    }

    [GeneratedRegex("<style[^>]*>(.*?)</style>", RegexOptions.Singleline)]
    private static partial Regex Style();
}

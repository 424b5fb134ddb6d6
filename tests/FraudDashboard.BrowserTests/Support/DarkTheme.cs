using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using FraudDashboard.Web.Requests;
using Microsoft.Playwright;
using Xunit;

namespace FraudDashboard.BrowserTests.Support;

/// <summary>Puts a page that is open in light into the dark theme, as its site would have sent it: opening it once more takes longer than what is looked for.</summary>
internal static partial class DarkTheme
{
    /// <summary>What differs between a light and a dark page, read from one.</summary>
    public const string Look = "() => [document.documentElement.dataset.theme, document.querySelector('meta[name=color-scheme]').content, ...[...document.querySelectorAll('style')].map(style => style.textContent.trim())].join('\\n')";

    private const string PutOn = """
        style => {
            document.documentElement.dataset.theme = 'dark';
            document.querySelector('meta[name=color-scheme]').content = 'dark';
            document.querySelector('style.mud-theme-provider').textContent = style;
        }
        """;

    private static readonly ConcurrentDictionary<string, Lazy<Task<string>>> Styles = new();

    public static async Task PutOnAsync(IPage page)
    {
        var site = new Uri(page.Url).GetLeftPart(UriPartial.Authority);
        await page.EvaluateAsync(PutOn, await Styles.GetOrAdd(site, _ => new(() => StyleAsync(site))).Value);
    }

    private static async Task<string> StyleAsync(string site)
    {
        using var client = DemoSignIn.Client(site);
        client.DefaultRequestHeaders.Add("Cookie", "theme=dark");
        var html = await client.GetStringAsync(new Uri(Urls.SignInPath, UriKind.Relative), TestContext.Current.CancellationToken);
        return Style().Match(html) is { Success: true } style ? style.Groups[1].Value : throw new InvalidOperationException($"{site} sends no style of its theme");
    }

    [GeneratedRegex("<style class='mud-theme-provider'>(.*?)</style>", RegexOptions.Singleline)]
    private static partial Regex Style();
}

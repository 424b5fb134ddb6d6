using FraudDashboard.BrowserTests.Support;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using Xunit;

namespace FraudDashboard.BrowserTests.Pages;

/// <summary>A page on A4 has all of its title and of its tables' columns, with the marking on every sheet.</summary>
public sealed class PrintTests(Sites sites) : IClassFixture<Sites>
{
    public static TheoryData<string> Pages => [.. SitePages.All];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_Printed_HoldsEveryColumnWithinItsSheets(string path)
    {
        var visit = await sites.LookAsync(sites.Loaded);
        await visit.OpenAsync(SitePages.Fill(path, sites));
        await visit.Page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Print });
        var expected = await visit.Page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('main h1, main h2, main thead th, main tbody tr:first-of-type td, main tbody tr:first-of-type th')]
                .filter(element => element.checkVisibility() && !element.closest('.sr, details:not([open])'))
                .map(element => element.cloneNode(true))
                .map(copy => (copy.querySelectorAll('.sr, svg, details:not([open])').forEach(hidden => hidden.remove()), copy.textContent.trim()))
                .filter(text => text !== '')
            """);

        using var pdf = PdfDocument.Open(await visit.Page.PdfAsync(new() { Format = "A4", PrintBackground = true }));
        await visit.Page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Null });

        var pages = pdf.GetPages().ToList();
        var cut = pages.SelectMany(page => page.Letters.Where(letter => letter.Value.Trim().Length > 0 && !IsWithin(letter, page)).Select(letter => $"{letter.Value} on page {page.Number}"));
        Assert.Empty(cut.Take(10));
        var text = string.Concat(pages.SelectMany(page => page.Letters).Select(letter => letter.Value));
        Assert.Empty(expected.Select(Letters).Where(wanted => !Letters(text).Contains(wanted, StringComparison.Ordinal)).Distinct());
        Assert.All(pages, page => Assert.Contains("OFFICIAL", string.Concat(page.Letters.Select(letter => letter.Value)), StringComparison.Ordinal));
    }

    // A sheet's order of lines is not the page's: only what is within one element is compared, without what separates words.
    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private static bool IsWithin(Letter letter, Page page) =>
        letter.BoundingBox.Left >= 0 && letter.BoundingBox.Right <= page.Width + 1 && letter.BoundingBox.Bottom >= 0;
}

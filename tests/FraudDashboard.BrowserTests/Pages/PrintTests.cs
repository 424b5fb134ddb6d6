using FraudDashboard.BrowserTests.Support;
using FraudDashboard.Web.Requests;
using Microsoft.Playwright;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using Xunit;

namespace FraudDashboard.BrowserTests.Pages;

/// <summary>A page on A4 has all of its title and of its tables' columns, with the marking on every sheet.</summary>
public sealed class PrintTests(Sites sites, PageWalks walks) : IClassFixture<Sites>
{
    public static TheoryData<string> Pages => [.. SitePages.All];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_Printed_HoldsEveryColumnWithinItsSheets(string path)
    {
        var walk = await walks.OfAsync(path, sites);
        using var pdf = PdfDocument.Open(walk.Pdf);
        var pages = pdf.GetPages().ToList();
        var cut = pages.SelectMany(page => page.Letters.Where(letter => letter.Value.Trim().Length > 0 && !IsWithin(letter, page)).Select(letter => $"{letter.Value} on page {page.Number}"));
        Assert.Empty(cut.Take(10));
        var text = Letters(string.Concat(pages.SelectMany(page => page.Letters).Select(letter => letter.Value)));
        Assert.Empty(walk.PrintedTexts.Select(Letters).Where(wanted => !text.Contains(wanted, StringComparison.Ordinal)).Distinct());
        Assert.All(pages, page => Assert.Contains("OFFICIAL", TextOf(page), StringComparison.Ordinal));
        Assert.All(pages, page => Assert.Contains($"Page{page.Number}of{pages.Count}", Letters(TextOf(page)), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Brief_Printed_IsTwoSheetsWithoutItsForms()
    {
        var walk = await walks.OfAsync(Urls.Brief(1), sites);
        using var pdf = PdfDocument.Open(walk.Pdf);

        var text = string.Concat(pdf.GetPages().Select(TextOf));
        Assert.Equal(2, pdf.NumberOfPages);
        Assert.DoesNotContain("Download", text, StringComparison.Ordinal);
        Assert.Contains("Revisions since the last pack", text, StringComparison.Ordinal);
    }

    /// <summary>The page as a file, and the texts that it must hold.</summary>
    internal static async Task<(byte[] Pdf, string[] Texts)> PrintAsync(IPage page)
    {
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        var texts = await page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('main h1, main h2, main thead th, main tbody tr:first-of-type td, main tbody tr:first-of-type th')]
                .filter(element => element.checkVisibility() && !element.closest('.sr, details:not([open])'))
                .map(element => element.cloneNode(true))
                .map(copy => (copy.querySelectorAll('.sr, svg, details:not([open])').forEach(hidden => hidden.remove()), copy.textContent.trim()))
                .filter(text => text !== '')
            """);
        var pdf = await page.PdfAsync(new() { Format = "A4", PrintBackground = true });
        await page.EmulateMediaAsync(new() { Media = Media.Null });
        return (pdf, texts);
    }

    // A sheet's order of lines is not the page's: only what is within one element is compared, without what separates words.
    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private static string TextOf(Page page) => string.Concat(page.Letters.Select(letter => letter.Value));

    private static bool IsWithin(Letter letter, Page page) =>
        letter.BoundingBox.Left >= 0 && letter.BoundingBox.Right <= page.Width + 1 && letter.BoundingBox.Bottom >= 0;
}

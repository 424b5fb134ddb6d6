using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using FraudDashboard.Web.Ui.Shell;
using MudBlazor;
using Xunit;

namespace FraudDashboard.Tests.App;

/// <summary>MudBlazor's components and the style sheet have one set of colours.</summary>
public sealed partial class ThemeTests
{
    [Fact]
    public void Light_StyleSheetAndTheme_HaveTheSameColours() => Compare(SiteTheme.Site.PaletteLight, ":root");

    [Fact]
    public void Dark_StyleSheetAndTheme_HaveTheSameColours() => Compare(SiteTheme.Site.PaletteDark, "[data-theme=\"dark\"]");

    [Theory]
    [InlineData(":root")]
    [InlineData("[data-theme=\"dark\"]")]
    public void Colours_OfTextOnItsGround_HaveEnoughContrast(string selector)
    {
        var colours = Colours(selector);
        (string Text, string Ground)[] pairs =
        [
            ("ink", "card"), ("ink", "ground"), ("muted", "card"), ("muted", "ground"), ("soft", "no-change-ground"),
            ("improvement", "improvement-ground"), ("concern", "concern-ground"), ("concern", "card"), ("concern", "ground"),
            ("improvement", "card"), ("target", "card"), ("target", "target-ground"), ("accent", "card"), ("on-accent", "accent"),
            ("on-pale", "step1"), ("on-pale", "step2"), ("on-pale", "step3"), ("on-strong", "step4"), ("on-strong", "step5"),
        ];

        Assert.All(pairs, pair => Assert.True(
            Contrast(colours[pair.Text], colours[pair.Ground]) >= 4.5, $"{pair.Text} on {pair.Ground} in {selector}"));
    }

    private static void Compare(Palette palette, string selector)
    {
        var colours = Colours(selector);
        (string Name, string Colour)[] pairs =
        [
            ("accent", palette.Primary.Value), ("on-accent", palette.PrimaryContrastText.Value), ("target", palette.Secondary.Value),
            ("improvement", palette.Info.Value), ("concern", palette.Warning.Value), ("ground", palette.Background.Value),
            ("card", palette.Surface.Value), ("ink", palette.TextPrimary.Value), ("muted", palette.TextSecondary.Value),
            ("line", palette.LinesDefault.Value), ("field", palette.LinesInputs.Value), ("hair", palette.TableLines.Value),
        ];

        Assert.All(pairs, pair => Assert.Equal(colours[pair.Name] + "ff", pair.Colour));
    }

    private static Dictionary<string, string> Colours(string selector, [CallerFilePath] string here = "")
    {
        var css = File.ReadAllText(Path.Combine(Path.GetDirectoryName(here)!, "../../../src/FraudDashboard.Web/wwwroot/app.css"));
        var start = css.IndexOf($"\n{selector} {{", StringComparison.Ordinal);
        var block = css[start..css.IndexOf('}', start)];
        return Property().Matches(block).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);
    }

    private static double Contrast(string a, string b)
    {
        var (high, low) = (Math.Max(Luminance(a), Luminance(b)), Math.Min(Luminance(a), Luminance(b)));
        return (high + 0.05) / (low + 0.05);
    }

    // The formula of WCAG 2.2.
    private static double Luminance(string colour)
    {
        double Channel(int at)
        {
            var value = Convert.ToInt32(colour.Substring(at, 2), 16) / 255.0;
            return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }

        return 0.2126 * Channel(1) + 0.7152 * Channel(3) + 0.0722 * Channel(5);
    }

    [GeneratedRegex("--([a-z0-9-]+): (#[0-9a-f]{6});")]
    private static partial Regex Property();
}

using System.Text.RegularExpressions;
using FraudDashboard.Tests.Support;
using FraudDashboard.Web.Ui.Shell;
using MudBlazor;
using Xunit;

namespace FraudDashboard.Tests.App;

/// <summary>MudBlazor's components and the style sheets have one set of colours, which stands in one file.</summary>
public sealed partial class ThemeTests
{
    private static readonly string[] StyleSheets = Directory.GetFiles(Path.Combine(Repository.Folder, "src/FraudDashboard.Web/wwwroot"), "*.css");

    [Fact]
    public void StyleSheets_OfTheSite_NameNoColourOfTheirOwn() =>
        Assert.All(StyleSheets, sheet => Assert.DoesNotMatch(AColour(), File.ReadAllText(sheet)));

    [Fact]
    public void StyleSheets_OfTheSite_UseNoPropertyThatTheThemeLacks() => Assert.All(StyleSheets, sheet =>
    {
        var text = File.ReadAllText(sheet);
        var own = Declared().Matches(text).Select(match => match.Groups[1].Value);
        Assert.Equal([], Used().Matches(text).Select(match => match.Groups[1].Value)
            .Except(SiteTheme.Colours.Select(colour => colour.Name)).Except(own).Where(name => !name.StartsWith("mud-", StringComparison.Ordinal) && !name.StartsWith("tone", StringComparison.Ordinal)));
    });

    [Fact]
    public void StyleSheets_OfTheSite_LeaveTheLookToMudBlazor() =>
        Assert.InRange(StyleSheets.Sum(sheet => File.ReadLines(sheet).Count()), 1, 350);

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    public void Colours_OfTheStyleElement_AreThoseOfTheTheme(string theme)
    {
        var css = SiteTheme.StyleSheet(theme, "/mud.css", "/inter.woff2");

        // On paper a dark page is light.
        Assert.Equal(theme == "dark" ? 2 : 1, css.Split("--ink:").Length - 1);
        Assert.All(SiteTheme.Colours, colour => Assert.Contains($"--{colour.Name}:{(theme == "dark" ? colour.Dark : colour.Light)};", css, StringComparison.Ordinal));
    }

    [Fact]
    public void Palettes_OfMudBlazor_HaveTheColoursOfTheStyleSheets()
    {
        var light = SiteTheme.Site.PaletteLight;
        var dark = SiteTheme.Site.PaletteDark;
        (string Name, Func<Palette, string> Of)[] pairs =
        [
            ("accent", palette => palette.Primary.Value), ("on-accent", palette => palette.PrimaryContrastText.Value), ("target", palette => palette.Secondary.Value),
            ("improvement", palette => palette.Info.Value), ("concern", palette => palette.Warning.Value), ("ground", palette => palette.Background.Value),
            ("card", palette => palette.Surface.Value), ("ink", palette => palette.TextPrimary.Value), ("muted", palette => palette.TextSecondary.Value),
            ("line", palette => palette.LinesDefault.Value), ("field", palette => palette.LinesInputs.Value), ("hair", palette => palette.TableLines.Value),
        ];

        Assert.All(pairs, pair =>
        {
            var (_, ofLight, ofDark) = SiteTheme.Colours.Single(colour => colour.Name == pair.Name);
            Assert.Equal((ofLight + "ff", ofDark + "ff"), (pair.Of(light), pair.Of(dark)));
        });
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Colours_OfTextOnItsGround_HaveEnoughContrast(bool isDark)
    {
        var colours = SiteTheme.Colours.ToDictionary(colour => colour.Name, colour => isDark ? colour.Dark : colour.Light);
        (string Text, string Ground)[] pairs =
        [
            ("ink", "card"), ("ink", "ground"), ("muted", "card"), ("muted", "ground"), ("soft", "no-change-ground"),
            ("improvement", "improvement-ground"), ("concern", "concern-ground"), ("concern", "card"), ("concern", "ground"),
            ("improvement", "card"), ("target", "card"), ("target", "target-ground"), ("accent", "card"), ("on-accent", "accent"),
            ("on-pale", "step1"), ("on-pale", "step2"), ("on-pale", "step3"), ("on-strong", "step4"), ("on-strong", "step5"),
        ];

        Assert.All(pairs, pair => Assert.True(
            Contrast(colours[pair.Text], colours[pair.Ground]) >= 4.5, $"{pair.Text} on {pair.Ground} in {(isDark ? "dark" : "light")}"));
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

    [GeneratedRegex(@"[:\s(,]#[0-9a-fA-F]{3,8}\b[^{]*;")]
    private static partial Regex AColour();

    [GeneratedRegex(@"var\(--([a-z0-9-]+)")]
    private static partial Regex Used();

    [GeneratedRegex(@"--([a-z0-9-]+):")]
    private static partial Regex Declared();
}

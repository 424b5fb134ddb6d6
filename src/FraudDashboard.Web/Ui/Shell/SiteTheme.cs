using System.Collections.Frozen;
using System.Text;
using MudBlazor;

namespace FraudDashboard.Web.Ui.Shell;

/// <summary>Colours and type of the site, once: the palette of MudBlazor's components and the custom properties of the style sheets are made from it.</summary>
public static class SiteTheme
{
    /// <summary>The custom properties of the style sheets: name, colour in light, colour in dark.</summary>
    public static readonly IReadOnlyList<(string Name, string Light, string Dark)> Colours =
    [
        ("ink", "#14191f", "#e6edf3"),
        ("muted", "#5a6570", "#9fb0bf"),
        ("soft", "#4c565e", "#b5c3cf"),
        ("line", "#dfe4e8", "#2a3947"),
        ("hair", "#edf0f2", "#22303c"),
        ("ground", "#f4f6f8", "#0f1720"),
        ("card", "#ffffff", "#16212c"),
        ("accent", "#12436d", "#8fbce6"),
        ("on-accent", "#ffffff", "#0f1720"),
        ("field", "#8b959d", "#728496"),
        ("link", "#9fb3c4", "#5b7389"),
        ("improvement", "#0b6bb0", "#6db3f2"),
        ("improvement-ground", "#e6f1fa", "#18334a"),
        ("concern", "#b8480f", "#ff9d66"),
        ("concern-ground", "#fdeee5", "#3f2a1f"),
        ("no-change", "#6b747c", "#a9b4bd"),
        ("no-change-ground", "#eef1f3", "#22303c"),
        ("target", "#801650", "#d68fb3"),
        ("target-ground", "#f6e9f0", "#3a2431"),
        ("band", "#eaeff3", "#20303d"),
        ("mean", "#87929b", "#71828f"),
        ("series", "#33414d", "#c3d0da"),
        ("step1", "#e3edf5", "#22354a"),
        ("step2", "#bcd4e6", "#2f4f70"),
        ("step3", "#86b0d0", "#3f6c96"),
        ("step4", "#3873a3", "#6f9fcb"),
        ("step5", "#12436d", "#a9cdf0"),
        ("on-pale", "#14191f", "#ffffff"),
        ("on-strong", "#ffffff", "#0f1720"),
        ("marking", "#0b2a45", "#0b2a45"),
        ("on-marking", "#ffffff", "#ffffff"),
    ];

    // Inter is shipped with the site (wwwroot/fonts); the others are for the moment until it is there.
    private static readonly string[] Fonts = ["Inter", "Inter until it is there", "sans-serif"];

    // As wide and as high as Inter, so that lines keep their places when it comes.
    private const string UntilThen = "@font-face{font-family:\"Inter until it is there\";src:local(\"Arial\"),local(\"Liberation Sans\");"
        + "ascent-override:90.49%;descent-override:22.56%;line-gap-override:0%;size-adjust:107.06%}";

    private static readonly FrozenDictionary<string, (string Light, string Dark)> ByName =
        Colours.ToFrozenDictionary(colour => colour.Name, colour => (colour.Light, colour.Dark));

    // What MudBlazor's components take from their palette, as custom properties of ours: for paper, which is always light.
    private const string PaletteOfPaper =
        "--mud-palette-text-primary:var(--ink);--mud-palette-text-secondary:var(--muted);--mud-palette-surface:var(--card);"
        + "--mud-palette-background:var(--ground);--mud-palette-lines-default:var(--line);--mud-palette-divider:var(--line);"
        + "--mud-palette-table-lines:var(--hair);--mud-palette-primary:var(--accent);--mud-palette-warning:var(--concern);--mud-palette-info:var(--improvement)";

    private static readonly string Light = Properties(colour => colour.Light);
    private static readonly string Dark = Properties(colour => colour.Dark);

    public static readonly MudTheme Site = new()
    {
        PaletteLight = Paint(new PaletteLight(), name => ByName[name].Light),
        PaletteDark = Paint(new PaletteDark(), name => ByName[name].Dark),
        Typography = new Typography
        {
            Default = new DefaultTypography { FontFamily = Fonts, FontSize = "14px", LineHeight = "1.45", LetterSpacing = "normal" },
            Body1 = new Body1Typography { FontSize = "14px", LineHeight = "1.45", LetterSpacing = "normal" },
            Body2 = new Body2Typography { FontSize = "13px", LineHeight = "1.45", LetterSpacing = "normal" },
            Button = new ButtonTypography { FontSize = "13px", FontWeight = "600", TextTransform = "none", LetterSpacing = "normal" },
        },
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "8px", DrawerWidthLeft = "212px", AppbarHeight = "52px" },
    };

    /// <summary>
    /// The style element of a page: MudBlazor's sheet in a layer, so that a rule of ours wins whatever its selector, and the
    /// colours of the theme; paper has the light ones.
    /// </summary>
    /// <param name="theme">Light or dark.</param>
    /// <param name="mudBlazor">The address of MudBlazor's style sheet.</param>
    /// <param name="font">The address of the font.</param>
    public static string StyleSheet(string theme, string mudBlazor, string font)
    {
        var css = new StringBuilder("@layer reset,mud;@import url(\"").Append(mudBlazor).Append("\") layer(mud);")
            .Append("@font-face{font-family:Inter;font-display:swap;font-weight:100 900;src:url(\"").Append(font).Append("\") format(\"woff2\")}").Append(UntilThen);
        return theme == ThemeChoice.Dark
            ? css.Append("@media screen{:root{color-scheme:dark;").Append(Dark).Append("}}@media print{html:root{").Append(Light).Append(PaletteOfPaper).Append("}}").ToString()
            : css.Append(":root{color-scheme:light;").Append(Light).Append('}').ToString();
    }

    private static string Properties(Func<(string Name, string Light, string Dark), string> colourOf) =>
        string.Concat(Colours.Select(colour => $"--{colour.Name}:{colourOf(colour)};"));

    private static T Paint<T>(T palette, Func<string, string> colour)
        where T : Palette
    {
        (palette.Primary, palette.PrimaryContrastText) = (colour("accent"), colour("on-accent"));
        (palette.Secondary, palette.SecondaryContrastText) = (colour("target"), colour("on-accent"));
        palette.Info = palette.Success = colour("improvement");
        palette.Warning = palette.Error = colour("concern");
        palette.InfoContrastText = palette.SuccessContrastText = palette.WarningContrastText = palette.ErrorContrastText = colour("on-accent");
        palette.Background = colour("ground");
        palette.Surface = palette.DrawerBackground = palette.AppbarBackground = colour("card");
        palette.TextPrimary = palette.AppbarText = palette.DrawerText = colour("ink");
        palette.TextSecondary = palette.ActionDefault = palette.DrawerIcon = palette.TextDisabled = palette.ActionDisabled = colour("muted");
        palette.ActionDisabledBackground = colour("no-change-ground");
        palette.LinesDefault = palette.Divider = colour("line");
        palette.LinesInputs = colour("field");
        palette.TableLines = colour("hair");
        return palette;
    }
}

using MudBlazor;

namespace FraudDashboard.Web.Ui.Shell;

/// <summary>The colours of MudBlazor's components: the same as the custom properties in app.css, which a test compares.</summary>
public static class SiteTheme
{
    private static readonly string[] Fonts = ["Inter", "Roboto", "Segoe UI", "Arial", "sans-serif"];

    public static readonly MudTheme Site = new()
    {
        PaletteLight = new PaletteLight
        {
            Primary = "#12436d",
            PrimaryContrastText = "#ffffff",
            Secondary = "#801650",
            Info = "#0b6bb0",
            Success = "#0b6bb0",
            Warning = "#b8480f",
            Error = "#b8480f",
            Background = "#f4f6f8",
            Surface = "#ffffff",
            TextPrimary = "#14191f",
            TextSecondary = "#5a6570",
            ActionDefault = "#5a6570",
            LinesDefault = "#dfe4e8",
            LinesInputs = "#8b959d",
            Divider = "#dfe4e8",
            TableLines = "#edf0f2",
        },
        PaletteDark = new PaletteDark
        {
            Primary = "#8fbce6",
            PrimaryContrastText = "#0f1720",
            Secondary = "#d68fb3",
            Info = "#6db3f2",
            Success = "#6db3f2",
            Warning = "#ff9d66",
            Error = "#ff9d66",
            Background = "#0f1720",
            Surface = "#16212c",
            TextPrimary = "#e6edf3",
            TextSecondary = "#9fb0bf",
            ActionDefault = "#9fb0bf",
            LinesDefault = "#2a3947",
            LinesInputs = "#728496",
            Divider = "#2a3947",
            TableLines = "#22303c",
        },
        Typography = new Typography
        {
            Default = new DefaultTypography { FontFamily = Fonts, FontSize = "14px", LineHeight = "1.45", LetterSpacing = "normal" },
            Button = new ButtonTypography { FontFamily = Fonts, FontSize = "13px", FontWeight = "600", TextTransform = "none", LetterSpacing = "normal" },
        },
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "8px" },
    };
}

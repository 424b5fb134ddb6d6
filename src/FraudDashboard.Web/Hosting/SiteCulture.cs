using System.Globalization;
using Microsoft.AspNetCore.Localization;

namespace FraudDashboard.Web.Hosting;

/// <summary>Figures and dates are British whatever the browser or the machine prefers.</summary>
internal static class SiteCulture
{
    public static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    public static void UseBritishCulture(this WebApplication app) => app.UseRequestLocalization(new RequestLocalizationOptions
    {
        DefaultRequestCulture = new RequestCulture(British),
        SupportedCultures = [British],
        SupportedUICultures = [British],
        RequestCultureProviders = [],
        ApplyCurrentCultureToResponseHeaders = true,
    });
}

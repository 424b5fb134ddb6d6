using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace FraudDashboard.Web.Hosting;

/// <summary>Prerendered pages are text with much repetition: they travel compressed.</summary>
internal static class PageCompression
{
    public static void AddPageCompression(this IServiceCollection services)
    {
        // Antiforgery tokens are masked anew in each response, so compressing over TLS gives nothing away.
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.Providers.Add<BrotliCompressionProvider>();
            options.Providers.Add<GzipCompressionProvider>();
            options.MimeTypes = ["text/html", "application/json"];
        });
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
    }
}

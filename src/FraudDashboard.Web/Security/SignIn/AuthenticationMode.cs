using System.Net;

namespace FraudDashboard.Web.Security.SignIn;

/// <summary>How people sign in to this site: by an identity provider, or as one of the demo readers.</summary>
public sealed record AuthenticationMode(bool IsDemo)
{
    /// <summary>The way that the configuration allows; the site does not start without one.</summary>
    public static AuthenticationMode Of(IConfiguration configuration, bool isDevelopment, AuthenticationSettings settings, AccessSettings access)
    {
        if (settings.IsConfigured)
        {
            return settings.ClientId.Length == 0 ? throw new SiteRefusedException("Authentication:Authority is set without Authentication:ClientId.")
                : settings.ClientSecret.Length == 0 && !isDevelopment ? throw new SiteRefusedException("Authentication:ClientSecret is empty: set it from a secret store.")
                : new(IsDemo: false);
        }

        if (!isDevelopment)
        {
            throw new SiteRefusedException(access.Demo.Length > 0
                ? "Access:Demo is set outside Development: demo readers need no password, so they are for a look around only. Set Authentication:Authority, ClientId and ClientSecret."
                : "Nobody could sign in: set Authentication:Authority, ClientId and ClientSecret, or ASPNETCORE_ENVIRONMENT=Development for a look around on this machine.");
        }

        if (access.Demo != AccessSettings.PublishedOnLoopback && Addresses(configuration).FirstOrDefault(address => !IsLoopback(address)) is { } open)
        {
            throw new SiteRefusedException(
                $"Demo readers need no password, and {open} can be reached from other machines: listen on 127.0.0.1, or set Authentication:Authority. "
                + $"In a container whose port is published on 127.0.0.1 alone, say so with Access__Demo={AccessSettings.PublishedOnLoopback}.");
        }

        return new(IsDemo: true);
    }

    private static IEnumerable<string> Addresses(IConfiguration configuration)
    {
        static IEnumerable<string> Parts(string? list) => (list ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return Parts(configuration[WebHostDefaults.ServerUrlsKey])
            .Concat(configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"] ?? "an endpoint without an address"))
            .Concat(Parts(configuration[WebHostDefaults.HttpPortsKey]).Select(port => $"http://*:{port}"))
            .Concat(Parts(configuration[WebHostDefaults.HttpsPortsKey]).Select(port => $"https://*:{port}"));
    }

    private static bool IsLoopback(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Host == "localhost" || (IPAddress.TryParse(uri.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip)));
}

/// <summary>The site does not start, for a reason that its configuration can mend.</summary>
public sealed class SiteRefusedException(string message) : Exception(message);

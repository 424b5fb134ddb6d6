using FraudDashboard.Database;
using FraudDashboard.Web.Security.SignIn;
using Npgsql;

namespace FraudDashboard.Web.Hosting;

/// <summary>The passwords that the site starts with: outside Development none that anybody could guess.</summary>
public static class Secrets
{
    private const string DemoPrefix = "demo-only-";
    private static readonly string[] Usual = ["postgres", "password", "changeme", "fraud", "admin", "secret"];

    /// <summary>Refuses a connection whose password is empty, a usual one, or one of tools/demo.env.</summary>
    public static void Check(DatabaseConnections connections, AuthenticationSettings settings)
    {
        foreach (var (name, text) in new[] { ("FraudWeb", connections.Web), ("FraudLoader", connections.Loader), ("FraudAuditor", connections.Auditor), ("FraudEditor", connections.Editor) })
        {
            var connection = new NpgsqlConnectionStringBuilder(text);
            var isSecretElsewhere = connection.Passfile is not null || connection.SslCertificate is not null;
            if (text.Length > 0 && !isSecretElsewhere && IsGuessable(connection.Password, connection.Username))
            {
                throw new SiteRefusedException($"The password of ConnectionStrings:{name} is empty or a default: outside Development set one of its own.");
            }
        }

        if (settings.IsConfigured && IsGuessable(settings.ClientSecret, settings.ClientId))
        {
            throw new SiteRefusedException("Authentication:ClientSecret is empty or a default: outside Development set the one that the identity provider gave.");
        }
    }

    private static bool IsGuessable(string? secret, string? name) =>
        string.IsNullOrWhiteSpace(secret) || secret == name || Usual.Contains(secret.ToLowerInvariant())
        || secret.StartsWith(DemoPrefix, StringComparison.OrdinalIgnoreCase);
}

using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Xml.Linq;
using FraudDashboard.Database;
using FraudDashboard.Web.Security.SignIn;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Options;
using Npgsql;

namespace FraudDashboard.Web.Hosting;

/// <summary>The keys of cookies and antiforgery tokens in PostgreSQL: every node of the site has the same, and a restart keeps them.</summary>
public sealed class DataProtectionKeys(DatabaseConnections connections) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var source = NpgsqlDataSource.Create(connections.Editor);
        using var command = source.CreateCommand("select xml from core.data_protection_key order by key_id");
        using var reader = command.ExecuteReader();
        var elements = new List<XElement>();
        while (reader.Read())
        {
            elements.Add(XElement.Parse(reader.GetString(0)));
        }

        return elements;
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var source = NpgsqlDataSource.Create(connections.Editor);
        using var command = source.CreateCommand("insert into core.data_protection_key (friendly_name, xml) values ($1, $2)");
        command.Parameters.Add(new() { Value = friendlyName });
        command.Parameters.Add(new() { Value = element.ToString(SaveOptions.DisableFormatting) });
        command.ExecuteNonQuery();
    }
}

/// <summary>Tells data protection where its keys are once the site's services are there, and by what they are encrypted.</summary>
internal sealed partial class KeysInDatabase(DatabaseConnections connections) : IConfigureOptions<KeyManagementOptions>
{
    /// <summary>The setting that names a PKCS #12 file, the same for every node of the site.</summary>
    public const string CertificateSetting = "Keys:CertificatePath";

    private const string PasswordSetting = "Keys:CertificatePassword";

    /// <exception cref="SiteRefusedException">The certificate that is set cannot be read.</exception>
    public static void Add(WebApplicationBuilder builder)
    {
        var keys = builder.Services.AddDataProtection().SetApplicationName("FraudDashboard");
        builder.Services.AddSingleton<IConfigureOptions<KeyManagementOptions>, KeysInDatabase>();

        // Said once, as the site starts, not with every key.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error);
        if (builder.Configuration[CertificateSetting] is not { Length: > 0 } path)
        {
            return;
        }

        try
        {
            var certificate = X509CertificateLoader.LoadPkcs12FromFile(path, builder.Configuration[PasswordSetting]);
            keys.ProtectKeysWithCertificate(certificate).UnprotectKeysWithAnyCertificate(certificate);
        }
        catch (Exception problem) when (problem is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new SiteRefusedException($"The certificate {path} ({CertificateSetting}) that encrypts the keys of cookies cannot be read: {problem.Message} Set the path of a PKCS #12 file, and {PasswordSetting}.");
        }
    }

    /// <summary>Warns where the keys are stored as they are.</summary>
    public static void WarnIfUnencrypted(WebApplication app)
    {
        if (string.IsNullOrEmpty(app.Configuration[CertificateSetting]))
        {
            LogUnencrypted(app.Services.GetRequiredService<ILogger<KeysInDatabase>>(), CertificateSetting);
        }
    }

    public void Configure(KeyManagementOptions options) => options.XmlRepository = new DataProtectionKeys(connections);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The keys of sign-in cookies are stored unencrypted in the database: set {Setting} to a PKCS #12 file")]
    private static partial void LogUnencrypted(ILogger log, string setting);
}

using System.Xml.Linq;
using FraudDashboard.Database;
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
        using var source = NpgsqlDataSource.Create(connections.Loader);
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
        using var source = NpgsqlDataSource.Create(connections.Loader);
        using var command = source.CreateCommand("insert into core.data_protection_key (friendly_name, xml) values ($1, $2)");
        command.Parameters.Add(new() { Value = friendlyName });
        command.Parameters.Add(new() { Value = element.ToString(SaveOptions.DisableFormatting) });
        command.ExecuteNonQuery();
    }
}

/// <summary>Tells data protection where its keys are once the site's services are there.</summary>
internal sealed class KeysInDatabase(DatabaseConnections connections) : IConfigureOptions<KeyManagementOptions>
{
    public static void Add(IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("FraudDashboard");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>, KeysInDatabase>();
    }

    public void Configure(KeyManagementOptions options) => options.XmlRepository = new DataProtectionKeys(connections);
}

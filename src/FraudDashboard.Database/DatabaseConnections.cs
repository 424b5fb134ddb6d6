using Microsoft.Extensions.Configuration;

namespace FraudDashboard.Database;

/// <summary>The connection strings of the five logins; the private server makes them all itself.</summary>
/// <param name="Owner">Owns the database: migrations alone.</param>
/// <param name="Web">Reads for the site, under row security.</param>
/// <param name="Loader">Loads extracts, and sees every row.</param>
/// <param name="Auditor">Reads the audit.</param>
/// <param name="Editor">Writes what people change, under row security.</param>
public sealed record DatabaseConnections(string Owner, string Web, string Loader, string Auditor, string Editor)
{
    /// <summary>The five from the configuration; null when none is set, empty where one is not.</summary>
    public static DatabaseConnections? FromConfiguration(IConfiguration configuration)
    {
        var connections = new DatabaseConnections(
            configuration.GetConnectionString("Fraud") ?? "",
            configuration.GetConnectionString("FraudWeb") ?? "",
            configuration.GetConnectionString("FraudLoader") ?? "",
            configuration.GetConnectionString("FraudAuditor") ?? "",
            configuration.GetConnectionString("FraudEditor") ?? "");
        return connections == new DatabaseConnections("", "", "", "", "") ? null : connections;
    }
}

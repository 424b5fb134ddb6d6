using Microsoft.Extensions.Configuration;

namespace FraudDashboard.Database;

/// <summary>One connection string each; the private server makes them all itself.</summary>
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

using Microsoft.Extensions.Configuration;

namespace FraudDashboard.Database;

/// <summary>The connection strings of the six logins; the private server makes them all itself.</summary>
/// <param name="Owner">Owns the database: migrations alone.</param>
/// <param name="Web">Reads for the site, under row security.</param>
/// <param name="Loader">Loads extracts, and sees every row.</param>
/// <param name="Auditor">Reads the audit.</param>
/// <param name="Editor">Writes what people change, under row security.</param>
/// <param name="Cli">Reads for the command line, all London; the site never has it.</param>
public sealed record DatabaseConnections(string Owner, string Web, string Loader, string Auditor, string Editor, string Cli)
{
    /// <summary>The same, reading by the command line's own login where the site reads by its own.</summary>
    public DatabaseConnections ForCommandLine() => this with { Web = Cli };

    /// <summary>The six from the configuration; null when none is set, empty where one is not.</summary>
    public static DatabaseConnections? FromConfiguration(IConfiguration configuration)
    {
        var connections = new DatabaseConnections(
            configuration.GetConnectionString("Fraud") ?? "",
            configuration.GetConnectionString("FraudWeb") ?? "",
            configuration.GetConnectionString("FraudLoader") ?? "",
            configuration.GetConnectionString("FraudAuditor") ?? "",
            configuration.GetConnectionString("FraudEditor") ?? "",
            configuration.GetConnectionString("FraudCli") ?? "");
        return connections == new DatabaseConnections("", "", "", "", "", "") ? null : connections;
    }
}

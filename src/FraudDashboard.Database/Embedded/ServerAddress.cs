using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Npgsql;

namespace FraudDashboard.Database.Embedded;

/// <summary>Where the server listens: a socket in its folder, or a loopback port where the path does not allow one.</summary>
internal sealed partial record ServerAddress(string Host, int Port)
{
    private const int SocketPort = 5432;
    // The kernel's limit on a socket's path is 107 bytes, and the file's own name comes after the folder's.
    private const int LongestFolder = 85;

    public bool IsSocket => Host.StartsWith('/');

    /// <summary>Commas and quotes mean something in PostgreSQL's and Npgsql's settings: such a folder gets a port.</summary>
    public static ServerAddress Choose(ClusterFolder folder) =>
        folder.Sockets.Length <= LongestFolder && PlainPath().IsMatch(folder.Sockets)
            ? new ServerAddress(folder.Sockets, SocketPort)
            : new ServerAddress("127.0.0.1", FreePort(folder));

    public string ConnectionString(string login, string password, string database) =>
        new NpgsqlConnectionStringBuilder
        {
            Host = Host,
            Port = Port,
            Username = login,
            Password = password,
            Database = database,
            ApplicationName = "fraud-dashboard",
        }.ConnectionString;

    /// <summary>The port of the start before, if nobody took it: then open connections' pools find the server again.</summary>
    private static int FreePort(ClusterFolder folder)
    {
        var file = Path.Combine(folder.Root, "port");
        if (File.Exists(file) && int.TryParse(File.ReadAllText(file), NumberStyles.None, CultureInfo.InvariantCulture, out var earlier) && Listen(earlier) is { } same)
        {
            return same;
        }

        var port = Listen(0)!.Value;
        File.WriteAllText(file, port.ToString(CultureInfo.InvariantCulture));
        return port;
    }

    private static int? Listen(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return ((IPEndPoint)listener.LocalEndpoint).Port;
        }
        catch (SocketException)
        {
            return null;
        }
    }

    [GeneratedRegex("^[A-Za-z0-9/_. -]+$")]
    private static partial Regex PlainPath();
}

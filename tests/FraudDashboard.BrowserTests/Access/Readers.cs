using System.Globalization;
using FraudDashboard.BrowserTests.Support;
using FraudDashboard.DatabaseTests.Support;

namespace FraudDashboard.BrowserTests.Access;

/// <summary>A signed-in client for each role on the loaded site, made once.</summary>
public sealed class Readers(Sites sites) : IDisposable
{
    private readonly Dictionary<string, HttpClient> _clients = [];

    public async Task<HttpClient> AsAsync(string reader)
    {
        if (!_clients.TryGetValue(reader, out var client))
        {
            client = _clients[reader] = DemoSignIn.Client(sites.Loaded.Address);
            using var response = await DemoSignIn.PostAsync(client, reader);
        }

        return client;
    }

    /// <summary>A client of its own, whose session a test may end.</summary>
    public static async Task<HttpClient> NewAsync(RunningSite site, string reader)
    {
        var client = DemoSignIn.Client(site.Address);
        using var response = await DemoSignIn.PostAsync(client, reader);
        return client;
    }

    /// <summary>Lines of the audit of one action and reader: as many as are expected are waited for.</summary>
    public Task<long> LinesAsync(string action, string userId, string subject, long expected = 0) => AuditLines.CountAsync(
        sites.LoadedDatabase, $"select count(*) from audit.event where action_code = '{action}' and user_id = '{userId}' and subject = '{subject}'", expected);

    /// <summary>A count of the loaded database as a page writes it: "1,234".</summary>
    public async Task<string> NumberAsync(string sql) =>
        Convert.ToInt64(await Sql.ScalarAsync(sites.LoadedDatabase.Loader, sql), CultureInfo.InvariantCulture)
            .ToString("N0", CultureInfo.GetCultureInfo("en-GB"));

    public void Dispose()
    {
        foreach (var client in _clients.Values)
        {
            client.Dispose();
        }
    }
}

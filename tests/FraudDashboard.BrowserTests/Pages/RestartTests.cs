using System.Net;
using FraudDashboard.BrowserTests.Access;
using FraudDashboard.BrowserTests.Support;
using FraudDashboard.Database.Embedded;
using FraudDashboard.Database.Migration;
using FraudDashboard.DatabaseTests.Support;
using FraudDashboard.Ingestion.Pipeline;
using FraudDashboard.Web.Requests;
using Xunit;

namespace FraudDashboard.BrowserTests.Pages;

/// <summary>PostgreSQL is restarted under a running site: nobody who comes afterwards notices.</summary>
public sealed class RestartTests : IDisposable
{
    private readonly ClusterInMemory _folder = new();

    public void Dispose() => _folder.Dispose();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task FirstRequests_AfterARestartOfPostgreSql_Succeed()
    {
        var server = await StartAsync();
        await new Migrator(SqlScripts.Embedded, server.Connections).RunAsync(Cancellation);
        await using var site = await RunningSite.StartAsync(server.Connections);
        using var analyst = await Readers.NewAsync(site, "analyst");
        using var auditor = await Readers.NewAsync(site, "auditor");
        await LoadNothingAsync(server);

        // Several connections of each login, so that not only the first of a pool is dead afterwards.
        Assert.All(await AllAsync(), status => Assert.Equal(HttpStatusCode.OK, status));
        await server.DisposeAsync();
        server = await StartAsync();
        await using var running = server;

        Assert.All(await AllAsync(), status => Assert.Equal(HttpStatusCode.OK, status));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(auditor, Urls.RulesPath));
        using var signedIn = await DemoSignIn.PostAsync(DemoSignIn.Client(site.Address), "command");
        Assert.Equal(HttpStatusCode.Redirect, signedIn.StatusCode);
        await LoadNothingAsync(server);
        Assert.True(site.Errors.Count == 0, string.Join("\n", site.Errors));

        async Task<HttpStatusCode[]> AllAsync() => await Task.WhenAll(
            Enumerable.Range(0, 8).SelectMany(_ => new[] { StatusAsync(analyst, Urls.RulesPath), StatusAsync(auditor, Urls.AuditPath) }));
    }

    /// <summary>A load of a file that holds nothing to load: it is refused by way of the database.</summary>
    private static async Task LoadNothingAsync(PrivateServer server)
    {
        var result = await new LoadExtracts(server.Connections.Loader, TimeProvider.System).RunAsync(
            [Ingestion.Parsing.Files.ExtractSource.FromStreams("training_2026-11-02.csv", () => new MemoryStream([1, 2, 3]))], new LoadOptions(), cancellationToken: Cancellation);
        Assert.Equal(LoadState.Refused, Assert.Single(result).State);
    }

    private Task<PrivateServer> StartAsync() =>
        PrivateServer.StartAsync(new PrivateServerOptions { DataFolder = _folder.Path, IsDurable = false, SharedBuffersMegabytes = 32 }, Cancellation);

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string path)
    {
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative), Cancellation);
        return response.StatusCode;
    }
}

using FraudDashboard.Database;
using FraudDashboard.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;

namespace FraudDashboard.BrowserTests.Support;

/// <summary>The whole site, whose database does not answer.</summary>
public sealed class SiteWithoutDatabase : IAsyncDisposable
{
    private const string Nowhere = "Host=127.0.0.1;Port=1;Username=none;Password=none;Database=none;Timeout=2";

    private static readonly KeysInMemory Keys = new();

    private readonly WebApplication _app;

    public SiteWithoutDatabase(string url = "http://127.0.0.1:0")
    {
        var builder = Site.CreateBuilder([$"--urls={url}", "--environment=Development", "--Logging:LogLevel:Default=None", "--shutdownTimeoutSeconds=120"]);
        builder.Services.AddFigures(new DatabaseConnections(Nowhere, Nowhere, Nowhere, Nowhere, Nowhere, Nowhere));

        // The keys as they were read while the database still answered.
        builder.Services.PostConfigure<KeyManagementOptions>(options => options.XmlRepository = Keys);
        _app = Site.Build(builder);
    }

    public string Url => _app.Urls.First();

    /// <summary>Of a reader who signed in while the database still answered.</summary>
    public string Cookie => ForgedReader.Cookie(_app.Services);

    public Task StartAsync() => _app.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}

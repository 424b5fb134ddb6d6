using FraudDashboard.Database;
using FraudDashboard.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using Xunit;

namespace FraudDashboard.BrowserTests.Support;

/// <summary>The site as it runs in earnest, in this process: real port, real pipeline, real files.</summary>
public sealed class RunningSite : IAsyncDisposable
{
    // One person tests all of it within minutes.
    private static readonly string[] Unlimited =
    [
        "--Access:SignInsPerMinute=100000", "--Access:FilesPerMinute=100000", "--Access:SearchesPerMinute=100000", "--Access:RefusalLinesPerMinute=100000",
        "--Access:CircuitsPerPerson=1000", "--Access:PagesAtOnce=1000", "--Downloads:WaitSeconds=60",

        // A busy machine takes its time to close what is open.
        "--shutdownTimeoutSeconds=120",
    ];

    private readonly WebApplication _application;
    private readonly ErrorLog _log;

    private RunningSite(WebApplication application, ErrorLog log) => (_application, _log) = (application, log);

    /// <summary>The cookie of the demo analyst, to whom every screen is open; empty where an identity provider signs in.</summary>
    public string Cookie { get; private set; } = "";

    public IServiceProvider Services => _application.Services;

    /// <summary>Scheme, host and port without a slash behind.</summary>
    public string Address => _application.Urls.Single().TrimEnd('/');

    /// <summary>What it has logged as an error.</summary>
    public IReadOnlyList<string> Errors => _log.Errors;

    public static async Task<RunningSite> StartAsync(DatabaseConnections connections, params string[] settings)
    {
        // The system gives the port: two runs on one machine do not meet.
        var builder = Site.CreateBuilder(["--urls", "http://127.0.0.1:0", "--environment", "Development", .. Unlimited, .. settings]);
        var log = new ErrorLog();
        builder.Logging.ClearProviders().AddProvider(log);
        builder.Services.AddFigures(connections);
        var application = Site.Build(builder);
        await application.StartAsync(TestContext.Current.CancellationToken);
        var site = new RunningSite(application, log);
        if (settings.Any(setting => setting.StartsWith("--Authentication:", StringComparison.Ordinal)))
        {
            return site;
        }

        site.Cookie = await DemoSignIn.CookieAsync(site.Address, "analyst");
        return site;
    }

    public async ValueTask DisposeAsync()
    {
        await _application.StopAsync(CancellationToken.None);
        await _application.DisposeAsync();
    }
}

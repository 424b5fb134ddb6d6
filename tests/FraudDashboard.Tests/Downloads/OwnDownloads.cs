using FraudDashboard.Web.Exports.Downloads;
using FraudDashboard.Web.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace FraudDashboard.Tests.Downloads;

/// <summary>Workers, spool and answers of a test's own, with a folder of its own.</summary>
internal sealed class OwnDownloads : IDisposable
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(30);

    public OwnDownloads(DownloadSettings settings)
    {
        Settings = settings with { Folder = Path.Combine(Path.GetTempPath(), $"fraud-test-{Guid.NewGuid():N}") };
        Spool = new Spool(Settings);
        Spool.Prepare();
        Workers = new DownloadWorkers(Settings, Spool, TimeProvider.System, NullLogger<DownloadWorkers>.Instance);
        Answers = new DownloadAnswers(Workers, Settings, TimeProvider.System);
    }

    public DownloadSettings Settings { get; }

    public Spool Spool { get; }

    public DownloadWorkers Workers { get; }

    public DownloadAnswers Answers { get; }

    public static Reader ReaderOf(string userId) =>
        new() { UserId = userId, UserName = userId, Role = Role.Command, Boroughs = [], SessionId = Guid.NewGuid() };

    public static DownloadOrder OrderOf(string userId, Func<DownloadTarget, CancellationToken, Task<DownloadName>> make) =>
        new(ReaderOf(userId), "Reports", "/reports", make);

    /// <summary>An order whose file is made when it is let go.</summary>
    public static DownloadOrder OrderOf(string userId, Task letGo) => OrderOf(userId, async (target, end) =>
    {
        await letGo.WaitAsync(end);
        return await WriteAsync(target, 4, end);
    });

    /// <summary>Writes a file of so many bytes.</summary>
    public static async Task<DownloadName> WriteAsync(DownloadTarget target, int bytes, CancellationToken end)
    {
        await target.File.WriteAsync(new byte[bytes], end);
        return new("file.csv", "text/csv");
    }

    /// <summary>Waits until something is so.</summary>
    public static async Task UntilAsync(Func<bool> isSo)
    {
        using var late = new CancellationTokenSource(Soon);
        while (!isSo())
        {
            await Task.Delay(5, late.Token);
        }
    }

    /// <summary>Waits until nothing takes room: the last byte reaches its reader before the server lets go of the file.</summary>
    public Task EmptiedAsync() => UntilAsync(() => Spool.Bytes == 0);

    /// <summary>Serves an order at /file over real Kestrel.</summary>
    public async Task<WebApplication> ServeAsync(DownloadOrder order)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.MapGet("/file", (HttpContext context) => Answers.AnswerAsync(context, order));
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }

    public void Dispose()
    {
        Workers.Dispose();
        Directory.Delete(Settings.Folder, recursive: true);
    }
}

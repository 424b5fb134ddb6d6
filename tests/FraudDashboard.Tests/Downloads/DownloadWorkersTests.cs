using System.Net;
using FraudDashboard.Web.Exports.Downloads;
using Xunit;

namespace FraudDashboard.Tests.Downloads;

public sealed class DownloadWorkersTests : IDisposable
{
    private static readonly DownloadSettings Few = new() { Workers = 3, WorkersAPerson = 2, QueueLength = 3, QueueLengthAPerson = 2, WaitSeconds = 0.05, LargestMegabytes = 1 };

    private readonly OwnDownloads _own = new(Few);
    private readonly TaskCompletionSource _letGo = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private DownloadWorkers Workers => _own.Workers;

    public void Dispose() => _own.Dispose();

    [Fact]
    public async Task Files_OfOnePerson_AreMadeTwoAtATimeAndHoldUpNobodyElse()
    {
        var own = Enumerable.Range(0, 3).Select(_ => Add("a")).ToList();
        var other = Add("b");

        Assert.Equal(
            [DownloadState.BeingMade, DownloadState.BeingMade, DownloadState.Waiting, DownloadState.BeingMade],
            own.Append(other).Select(download => download.State));
        Assert.Equal(1, Workers.PlaceOf(own[2]));
        Assert.True(Workers.WaitsForOwn(own[2]));
        _letGo.SetResult();
        await Task.WhenAll(own.Append(other).Select(download => download.Over));
        Assert.All(own.Append(other), download => Assert.Equal(DownloadState.Ready, download.State));
    }

    [Fact]
    public void Queue_Full_TakesNoMoreOfThatPersonAndThenOfNobody()
    {
        foreach (var userId in new[] { "a", "a", "b", "a", "a" })
        {
            Add(userId);
        }

        Assert.Null(Workers.Add(OwnDownloads.OrderOf("a", _letGo.Task)));
        Assert.NotNull(Workers.Add(OwnDownloads.OrderOf("b", _letGo.Task)));
        Assert.Null(Workers.Add(OwnDownloads.OrderOf("c", _letGo.Task)));
    }

    [Fact]
    public async Task GivenUp_WhileItIsMadeOrReady_MakesRoomForTheNext()
    {
        var downloads = Enumerable.Range(0, 3).Select(_ => Add("a")).ToList();

        Workers.GiveUp(downloads[0]);

        await OwnDownloads.UntilAsync(() => downloads[2].State == DownloadState.BeingMade);
        _letGo.SetResult();
        await Task.WhenAll(downloads[1].Over, downloads[2].Over);
        Workers.GiveUp(downloads[1]);
        Assert.True(Workers.TryTake(downloads[2]));
        Assert.False(Workers.TryTake(downloads[2]));
        Assert.Equal(DownloadState.GivenUp, downloads[1].State);
        Assert.Equal(4, _own.Spool.Bytes);
        downloads[2].Target!.File.Dispose();
        Assert.Equal(0, _own.Spool.Bytes);
    }

    [Fact]
    public void Ticket_OfAnotherSession_FindsNothing()
    {
        var download = Add("a");

        Assert.Same(download, Workers.Find(download.Ticket, download.Order.Reader));
        Assert.Null(Workers.Find(download.Ticket, OwnDownloads.ReaderOf("a")));
        Assert.Null(Workers.Find(download.Ticket, null));
        Assert.Equal(64, download.Ticket.Length);
    }

    [Fact]
    public async Task File_NobodyAsksAbout_IsGivenUpAndForgotten()
    {
        using var own = new OwnDownloads(Few with { KeepMinutes = 0.001 });
        await own.Workers.StartAsync(TestContext.Current.CancellationToken);
        var order = OwnDownloads.OrderOf("a", Task.CompletedTask);
        var download = own.Workers.Add(order)!;
        await download.Over;

        await OwnDownloads.UntilAsync(() => download.State == DownloadState.GivenUp);

        await own.EmptiedAsync();
        await OwnDownloads.UntilAsync(() => own.Workers.Find(download.Ticket, order.Reader) is null);
        await own.Workers.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Making_LongerThanAllowed_EndsWithASentence()
    {
        using var own = new OwnDownloads(Few with { LongestMinutes = 0.001 });

        var download = own.Workers.Add(OwnDownloads.OrderOf("a", _letGo.Task))!;
        await download.Over;

        Assert.StartsWith("The file was not made: it took longer than", Assert.IsType<SpoolException>(download.Failure).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_NotMadeSoon_LeadsToThePageThatWaits()
    {
        using var response = await AskAsync(OwnDownloads.OrderOf("a", _letGo.Task));

        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        Assert.Matches("^/downloads/[0-9a-f]{64}$", response.Headers.Location!.ToString());
    }

    [Fact]
    public async Task Answer_QueueFull_IsTooManyRequests()
    {
        foreach (var userId in new[] { "a", "a", "a", "a" })
        {
            Add(userId);
        }

        using var response = await AskAsync(OwnDownloads.OrderOf("a", _letGo.Task));

        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
    }

    [Fact]
    public async Task Answer_WithoutRoom_IsRefusedAndLeavesNothing()
    {
        using var own = new OwnDownloads(Few with { WaitSeconds = 600 });
        await using var app = await own.ServeAsync(OwnDownloads.OrderOf("a", (target, end) => OwnDownloads.WriteAsync(target, 2 * 1024 * 1024, end)));
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };

        using var response = await client.GetAsync("/file", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal(0, own.Spool.Bytes);
    }

    [Fact]
    public async Task Reader_WhoHangsUp_GivesTheFileUp()
    {
        using var own = new OwnDownloads(Few with { WaitSeconds = 600 });
        var begun = new TaskCompletionSource<CancellationToken>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var app = await own.ServeAsync(OwnDownloads.OrderOf("a", async (_, end) =>
        {
            begun.SetResult(end);
            await Task.Delay(Timeout.Infinite, end);
            return new("never", "text/csv");
        }));
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        using var hangUp = new CancellationTokenSource();
        var asked = client.GetAsync("/file", hangUp.Token);
        var end = await begun.Task;

        await hangUp.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);
        await OwnDownloads.UntilAsync(() => end.IsCancellationRequested);
    }

    private Download Add(string userId) => Workers.Add(OwnDownloads.OrderOf(userId, _letGo.Task))!;

    private async Task<HttpResponseMessage> AskAsync(DownloadOrder order)
    {
        await using var app = await _own.ServeAsync(order);
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(app.Urls.Single()) };
        return await client.GetAsync("/file", TestContext.Current.CancellationToken);
    }
}

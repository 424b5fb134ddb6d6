using FraudDashboard.Web.Exports.Downloads;
using FraudDashboard.Web.Features.Downloads;
using Xunit;

namespace FraudDashboard.Tests.Downloads;

public sealed class DownloadViewModelTests
{
    [Theory]
    [InlineData(1, false, "Your file is first in the queue.")]
    [InlineData(3, false, "Your file is third in the queue.")]
    [InlineData(11, false, "Your file is number 11 in the queue.")]
    [InlineData(1, true, "Your file is first in the queue. It waits for others of yours: only so many of one person are made at a time.")]
    public void Waiting_InTheQueue_SaysItsPlace(int place, bool waitsForOwn, string words)
    {
        using var download = new Download(OwnDownloads.OrderOf("a", Task.CompletedTask), default);

        var shown = DownloadViewModel.Of(download, place, waitsForOwn);

        Assert.Equal(new("Reports: your file waits", words, DownloadViewModel.Open), shown);
    }

    [Fact]
    public async Task Made_StepByStep_SaysHowFarItIs()
    {
        using var own = new OwnDownloads(new DownloadSettings());
        var atRow = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var goOn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var download = own.Workers.Add(OwnDownloads.OrderOf("a", async (target, end) =>
        {
            target.ExpectedRows = 2_000;
            await foreach (var row in target.Counted(Enumerable.Range(1, 2_000).ToAsyncEnumerable(), end))
            {
                if (row == 1_201)
                {
                    atRow.SetResult();
                    await goOn.Task;
                }
            }

            return await OwnDownloads.WriteAsync(target, 1, end);
        }))!;

        await atRow.Task;
        Assert.Equal(new("Reports: your file is being made", "1,200 of 2,000 rows are written.", DownloadViewModel.Open), Shown());
        goOn.SetResult();
        await download.Over;
        Assert.Equal(("Reports: your file is ready", DownloadViewModel.Ready), (Shown().Title, Shown().Step));
        own.Workers.TryTake(download);
        Assert.Equal(("Reports: your file was sent", DownloadViewModel.Over), (Shown().Title, Shown().Step));
        await download.Target!.File.DisposeAsync();

        DownloadViewModel Shown() => DownloadViewModel.Of(download, own.Workers.PlaceOf(download), false);
    }

    [Fact]
    public async Task Failed_WithoutASentenceOfItsOwn_NamesTheReferenceOfTheLogAndNothingElse()
    {
        using var own = new OwnDownloads(new DownloadSettings());
        var download = own.Workers.Add(OwnDownloads.OrderOf("a", (_, _) => throw new InvalidOperationException("A secret of the server.")))!;
        await download.Over;

        var shown = DownloadViewModel.Of(download, 0, false);

        Assert.Equal("Reports: your file was not made", shown.Title);
        Assert.Contains(download.Ticket[..8], shown.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", shown.Words, StringComparison.Ordinal);
    }
}

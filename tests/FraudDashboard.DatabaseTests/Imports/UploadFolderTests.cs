using FraudDashboard.DatabaseTests.Support;
using FraudDashboard.Ingestion.Parsing.Files;
using FraudDashboard.Web.Features.Imports;
using Xunit;

namespace FraudDashboard.DatabaseTests.Imports;

public sealed class UploadFolderTests
{
    private const string Left = "fraud-upload-left-by-a-test";

    [Fact]
    public async Task Receive_MoreThanAllUploadsMayTake_IsRefusedUntilOthersAreDone()
    {
        using var files = new TemporaryFolder();
        var path = Path.Combine(Directory.CreateDirectory(files.Path).FullName, "extract.csv");
        await File.WriteAllTextAsync(path, new string('x', 1_000), TestContext.Current.CancellationToken);
        var quota = new UploadQuota(1_500, 0);
        using var second = UploadFolder.Create(TimeProvider.System, quota);
        using (var first = UploadFolder.Create(TimeProvider.System, quota))
        {
            await ReceiveAsync(first, new DiskFile(path));
            var refusal = await Assert.ThrowsAsync<UploadRefusedException>(() => ReceiveAsync(second, new DiskFile(path)));
            Assert.StartsWith("There is no room for extract.csv", refusal.Message, StringComparison.Ordinal);
        }

        await ReceiveAsync(second, new DiskFile(path));
    }

    [Fact]
    public async Task Receive_FileThatIsLongerThanItSays_BreaksOff()
    {
        using var files = new TemporaryFolder();
        var path = Path.Combine(Directory.CreateDirectory(files.Path).FullName, "extract.csv");
        await File.WriteAllTextAsync(path, new string('x', 1_000), TestContext.Current.CancellationToken);
        using var folder = UploadFolder.Create(TimeProvider.System, new UploadQuota(10_000, 0));
        await Assert.ThrowsAsync<IOException>(() => ReceiveAsync(folder, new DiskFile(path) { Size = 10 }));
    }

    [Fact]
    public void Create_FoldersOfProcessesThatAreGone_AreRemovedAndThoseAtWorkAreNot()
    {
        var left = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), Left));
        File.WriteAllText(Path.Combine(left.FullName, "1.csv"), "x");
        var later = new FixedTime(TimeProvider.System.GetUtcNow().AddMinutes(10));
        using var atWork = UploadFolder.Create(later);
        var before = Folders();
        Assert.False(Directory.Exists(left.FullName));

        using (UploadFolder.Create(later))
        {
            Assert.True(before.IsSubsetOf(Folders()));
        }

        Assert.True(before.SetEquals(Folders()));
    }

    private static HashSet<string> Folders() => [.. Directory.GetDirectories(Path.GetTempPath(), "fraud-upload-*")];

    private static Task<ExtractSource> ReceiveAsync(UploadFolder folder, DiskFile file) =>
        folder.ReceiveAsync(file, UploadExtracts.LargestFile, new Progress<UploadProgress>(), TestContext.Current.CancellationToken);
}

using System.Runtime.Versioning;
using FraudDashboard.Web.Exports.Downloads;
using Xunit;

namespace FraudDashboard.Tests.Downloads;

[SupportedOSPlatform("linux")]
public sealed class SpoolTests : IDisposable
{
    private readonly OwnDownloads _own = new(new DownloadSettings { LargestMegabytes = 1, MostMegabytes = 4 });

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _own.Dispose();

    [Fact]
    public async Task Folder_Prepared_IsItsOwnersAloneAndEmptyOfWhatWasLeft()
    {
        var left = Path.Combine(_own.Spool.Folder, "left.spool");
        await File.WriteAllTextAsync(left, "of a process that was killed", Cancellation);
        File.SetUnixFileMode(_own.Spool.Folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);

        _own.Spool.Prepare();

        Assert.False(File.Exists(left));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(_own.Spool.Folder));
    }

    [Fact]
    public void Folder_ThatIsALinkToAnother_IsRefused()
    {
        var elsewhere = Directory.CreateDirectory(Path.Combine(_own.Settings.Folder, "elsewhere"));
        Directory.Delete(_own.Spool.Folder);
        Directory.CreateSymbolicLink(_own.Spool.Folder, elsewhere.FullName);

        var refused = Assert.Throws<SpoolException>(_own.Spool.Prepare);

        Assert.Contains("is a link", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Folder_OfTheSetting_IsNeitherClosedNorEmptied()
    {
        var mode = File.GetUnixFileMode(_own.Settings.Folder);
        var kept = Path.Combine(_own.Settings.Folder, "kept.spool");
        File.WriteAllText(kept, "of somebody else");

        _own.Spool.Prepare();

        Assert.True(File.Exists(kept));
        Assert.Equal(mode, File.GetUnixFileMode(_own.Settings.Folder));
        Assert.True(mode.HasFlag(UnixFileMode.GroupRead));
    }

    [Fact]
    public async Task File_OnAFullDisk_IsASentence()
    {
        await using var file = new SpoolStream(_own.Spool, "a", new FileStream("/dev/full", FileMode.Open, FileAccess.Write, FileShare.ReadWrite, 0));

        var full = await Assert.ThrowsAsync<SpoolException>(async () => await file.WriteAsync(new byte[10], Cancellation));

        Assert.Equal("The file was not made: the server's disk is full. Report it; nothing else is lost.", full.Message);
    }

    [Fact]
    public async Task File_WhileItIsThere_HasNoNameAndTakesRoomUntilItIsDisposedOf()
    {
        var file = _own.Spool.Create("a");
        await file.WriteAsync(new byte[1000], Cancellation);

        Assert.Empty(Directory.GetFileSystemEntries(_own.Spool.Folder));
        Assert.Equal(1000, _own.Spool.Bytes);
        using var sent = new MemoryStream();
        await file.SendAsync(sent, Cancellation);
        Assert.Equal(1000, sent.Length);
        await file.DisposeAsync();
        await file.DisposeAsync();
        Assert.Equal(0, _own.Spool.Bytes);
    }

    [Fact]
    public async Task Bounds_OfAFileAPersonAndAll_AreSentencesAndHurtNobodyElse()
    {
        var megabyte = new byte[1024 * 1024];
        await using var first = _own.Spool.Create("a");
        await first.WriteAsync(megabyte, Cancellation);
        await using var second = _own.Spool.Create("a");
        await second.WriteAsync(megabyte, Cancellation);
        await using var third = _own.Spool.Create("a");
        await using var other = _own.Spool.Create("b");
        await other.WriteAsync(megabyte, Cancellation);
        await using var another = _own.Spool.Create("c");
        await another.WriteAsync(megabyte, Cancellation);
        await using var last = _own.Spool.Create("d");

        var ofFile = await Assert.ThrowsAsync<SpoolException>(async () => await first.WriteAsync(new byte[1], Cancellation));
        var ofPerson = await Assert.ThrowsAsync<SpoolException>(async () => await third.WriteAsync(new byte[1], Cancellation));
        var ofAll = await Assert.ThrowsAsync<SpoolException>(async () => await last.WriteAsync(new byte[1], Cancellation));

        Assert.Contains("larger than 1 MB", ofFile.Message, StringComparison.Ordinal);
        Assert.Contains("your share of the room", ofPerson.Message, StringComparison.Ordinal);
        Assert.Contains("others are still receiving", ofAll.Message, StringComparison.Ordinal);
    }
}

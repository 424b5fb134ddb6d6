using System.Diagnostics;
using FraudDashboard.Database.Embedded;
using FraudDashboard.DatabaseTests.Support;
using Xunit;

namespace FraudDashboard.DatabaseTests.Embedded;

/// <summary>A stopped server's folder as a first start leaves it, made once: tests that begin with a folder that is there copy it.</summary>
public sealed class MadeCluster : IAsyncLifetime
{
    private readonly ClusterInMemory _folder = new();

    public async ValueTask InitializeAsync()
    {
        await using (await PrivateServer.StartAsync(
            new PrivateServerOptions { DataFolder = _folder.Path, IsDurable = false, SharedBuffersMegabytes = 32 }, TestContext.Current.CancellationToken))
        {
        }
    }

    /// <summary>Without its log and its list of users: what is found there afterwards, the test's own servers wrote.</summary>
    public void CopyTo(string folder)
    {
        Directory.CreateDirectory(folder);
        File.SetUnixFileMode(folder, File.GetUnixFileMode(_folder.Path));
        // The server's user owns the cluster's files, and only it may read them.
        using var copying = Process.Start("cp", ["--archive", .. ((string[])["data", "passwords.json", "fraud-dashboard.cluster"]).Select(name => Path.Combine(_folder.Path, name)), folder]);
        copying.WaitForExit();
        Assert.Equal(0, copying.ExitCode);
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}

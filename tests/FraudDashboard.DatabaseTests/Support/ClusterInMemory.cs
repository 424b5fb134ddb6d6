using System.Globalization;

namespace FraudDashboard.DatabaseTests.Support;

/// <summary>
/// Where a server of a run keeps its databases: in memory where there is plenty, else on the disk. Making a file costs a
/// disk's file system more than PostgreSQL takes to fill it; a cluster begins with a thousand, and each load makes dozens.
/// </summary>
internal sealed class ClusterInMemory : IDisposable
{
    private const string Memory = "/dev/shm";
    private const string Prefix = "fraud-tests-of-";

    // A run leaves about 5 GB; the browser and another project's run beside it.
    private const long Plenty = 12L << 30;

    private static int _clusters;

    private readonly TemporaryFolder? _disk;

    public ClusterInMemory()
    {
        if (!HasPlenty())
        {
            _disk = new();
            Path = _disk.Path;
            return;
        }

        DeleteThoseOfTheDead();
        Path = System.IO.Path.Combine(Memory, $"{Prefix}{Environment.ProcessId}.{Interlocked.Increment(ref _clusters)}");
    }

    /// <summary>Not made yet.</summary>
    public string Path { get; }

    public void Dispose()
    {
        _disk?.Dispose();
        if (Directory.Exists(Path))
        {
            Directory.Delete(Path, recursive: true);
        }
    }

    private static bool HasPlenty() =>
        Directory.Exists(Memory)
        && new DriveInfo(Memory) is { DriveFormat: "tmpfs", AvailableFreeSpace: >= Plenty }
        && GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >= Plenty
        && File.ReadLines("/proc/meminfo").Single(line => line.StartsWith("MemAvailable:", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries) is [_, var kilobytes, ..]
        && long.Parse(kilobytes, CultureInfo.InvariantCulture) << 10 >= Plenty;

    /// <summary>A run that was killed leaves its folder: memory, which nobody else would give back. Its server ends by itself once the folder is gone.</summary>
    private static void DeleteThoseOfTheDead()
    {
        foreach (var folder in Directory.GetDirectories(Memory, $"{Prefix}*"))
        {
            if (!Directory.Exists($"/proc/{folder[(Memory.Length + 1 + Prefix.Length)..].Split('.')[0]}"))
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }
}

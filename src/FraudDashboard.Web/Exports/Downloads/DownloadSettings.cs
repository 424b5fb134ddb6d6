namespace FraudDashboard.Web.Exports.Downloads;

/// <summary>The part of the configuration named Downloads: how many files are made at a time, and what they may take.</summary>
public sealed record DownloadSettings
{
    public const string Section = "Downloads";

    private const double BytesInMegabyte = 1024 * 1024;
    private const double BytesInKilobyte = 1024;

    /// <summary>The folder in which the site makes one of its own for files that are not sent yet; empty for the system's temporary one.</summary>
    public string Folder { get; init; } = "";

    /// <summary>Of one file.</summary>
    public double LargestMegabytes { get; init; } = 512;

    /// <summary>Of all files together; one person's take half of it at the most.</summary>
    public double MostMegabytes { get; init; } = 2048;

    /// <summary>Files made at the same time; sending them takes none of these.</summary>
    public int Workers { get; init; } = 2;

    /// <summary>Files of one person made at the same time.</summary>
    public int WorkersAPerson { get; init; } = 2;

    /// <summary>Connections to the database that only files use.</summary>
    public int Connections { get; init; } = 4;

    /// <summary>Files waiting for their turn.</summary>
    public int QueueLength { get; init; } = 60;

    /// <summary>Files of one person waiting for their turn.</summary>
    public int QueueLengthAPerson { get; init; } = 20;

    /// <summary>How long a form waits for its file before it is answered with the page that says what is going on.</summary>
    public double WaitSeconds { get; init; } = 5;

    /// <summary>How long making one file may take.</summary>
    public double LongestMinutes { get; init; } = 10;

    /// <summary>How long a file is kept for a reader who no longer asks for it.</summary>
    public double KeepMinutes { get; init; } = 5;

    /// <summary>A reader who takes a file more slowly than this, each second, is cut off.</summary>
    public double SlowestKilobytesPerSecond { get; init; } = 8;

    // Of its own name: what somebody else made is neither closed to others nor emptied.
    public string SpoolFolder =>
        Path.Combine(Folder.Length > 0 ? Path.GetFullPath(Folder) : Path.GetTempPath(), $"fraud-dashboard-files-{Environment.UserName}");

    public long LargestBytes => (long)(LargestMegabytes * BytesInMegabyte);

    public long MostBytes => (long)(MostMegabytes * BytesInMegabyte);

    public TimeSpan Wait => TimeSpan.FromSeconds(WaitSeconds);

    public TimeSpan Longest => TimeSpan.FromMinutes(LongestMinutes);

    public TimeSpan Keep => TimeSpan.FromMinutes(KeepMinutes);

    public double SlowestBytesPerSecond => SlowestKilobytesPerSecond * BytesInKilobyte;
}

using System.Globalization;

namespace FraudDashboard.Web.Features.Imports;

/// <summary>An upload that is not taken for want of room; the message says so in one sentence.</summary>
public sealed class UploadRefusedException(string sentence) : Exception(sentence);

/// <summary>How much the files of all uploads may take together while they wait to be loaded, and how much the disk must keep.</summary>
/// <param name="mostBytes">Of all files together.</param>
/// <param name="keptFreeBytes">What must stay free on the disk.</param>
internal sealed class UploadQuota(long mostBytes, long keptFreeBytes)
{
    private readonly Lock _lock = new();
    private long _reserved;

    /// <summary>That of the site: four of the largest files, and a gigabyte for the rest of the machine.</summary>
    public static UploadQuota OfProcess { get; } = new(4 * UploadExtracts.LargestFile, 1L << 30);

    /// <summary>Takes room for a file before its first byte is written.</summary>
    /// <exception cref="UploadRefusedException">There is none.</exception>
    public void Reserve(string fileName, long bytes, string folder)
    {
        lock (_lock)
        {
            if (_reserved + bytes > mostBytes || new DriveInfo(folder).AvailableFreeSpace - bytes < keptFreeBytes)
            {
                throw new UploadRefusedException(string.Create(
                    CultureInfo.InvariantCulture,
                    $"There is no room for {fileName} ({LoadWords.Size(bytes)}) on the server now: wait until other uploads are done, or load it with “fraud load” on the server."));
            }

            _reserved += bytes;
        }
    }

    public void Release(long bytes)
    {
        lock (_lock)
        {
            _reserved -= bytes;
        }
    }
}

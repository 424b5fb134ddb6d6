using Microsoft.AspNetCore.Components.Forms;

namespace FraudDashboard.DatabaseTests.Imports;

/// <summary>A file as a browser offers it, read from the disk; it may claim another size, or break off.</summary>
internal sealed class DiskFile(string path) : IBrowserFile
{
    public string Name { get; init; } = Path.GetFileName(path);

    public DateTimeOffset LastModified => File.GetLastWriteTimeUtc(path);

    public long Size { get; init; } = new FileInfo(path).Length;

    public string ContentType => "text/csv";

    public bool IsBroken { get; init; }

    public Stream OpenReadStream(long maxAllowedSize = 512_000, CancellationToken cancellationToken = default) =>
        IsBroken ? throw new IOException("The browser went away.") : File.OpenRead(path);
}

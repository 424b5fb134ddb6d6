using System.Runtime.CompilerServices;
using FraudDashboard.Web.Security;

namespace FraudDashboard.Web.Exports.Downloads;

/// <summary>A file that a reader may have and has asked for.</summary>
/// <param name="Reader">Whose it is: nobody else, and no other session of theirs, gets it.</param>
/// <param name="Title">What it is called on the page that waits for it.</param>
/// <param name="BackPath">The page that it was asked for on.</param>
/// <param name="MakeAsync">Reads, audits and writes it; what it read with is closed when this returns.</param>
public sealed record DownloadOrder(
    Reader Reader, string Title, string BackPath, Func<DownloadTarget, CancellationToken, Task<DownloadName>> MakeAsync);

/// <summary>How a file is saved and what it is.</summary>
public sealed record DownloadName(string FileName, string ContentType);

/// <summary>Where a file is written to while it is made.</summary>
public sealed class DownloadTarget(SpoolStream file)
{
    private long _writtenRows;
    private long _expectedRows = -1;

    public SpoolStream File => file;

    /// <summary>What is counted while it is made.</summary>
    public string Unit { get; set; } = "row";

    /// <summary>Rows written up to now.</summary>
    public long WrittenRows => Volatile.Read(ref _writtenRows);

    /// <summary>How many there will be; null where nobody counted.</summary>
    public long? ExpectedRows
    {
        get => Volatile.Read(ref _expectedRows) is var rows and >= 0 ? rows : null;
        set => Volatile.Write(ref _expectedRows, value ?? -1);
    }

    /// <summary>One more is written.</summary>
    public void CountOne() => Volatile.Write(ref _writtenRows, _writtenRows + 1);

    /// <summary>The same rows, counted as they pass.</summary>
    public async IAsyncEnumerable<TRow> Counted<TRow>(IAsyncEnumerable<TRow> rows, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await foreach (var row in rows.WithCancellation(cancellation))
        {
            yield return row;
            CountOne();
        }
    }
}

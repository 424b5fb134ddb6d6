using FraudDashboard.Web.Exports.Downloads;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Downloads;

/// <summary>What is said of a file that its reader waits for.</summary>
/// <param name="Title">Of which file, as a heading.</param>
/// <param name="Words">What is going on, in a sentence or two.</param>
/// <param name="Step">Changes when there is something else to do on the page than to wait.</param>
public sealed record DownloadViewModel(string Title, string Words, string Step)
{
    public const string Open = "open";
    public const string Ready = "ready";
    public const string Over = "over";

    private static readonly string[] Ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

    /// <summary>What the page shows of a file.</summary>
    /// <param name="place">Its place in the queue, from 1; 0 when it waits no more.</param>
    /// <param name="waitsForOwn">Whether as many of the same person are being made as may be.</param>
    public static DownloadViewModel Of(Download download, int place, bool waitsForOwn)
    {
        var title = download.Order.Title;
        return download.State switch
        {
            DownloadState.Waiting => new($"{title}: your file waits", WaitingWords(place, waitsForOwn), Open),
            DownloadState.BeingMade => new($"{title}: your file is being made", MakingWords(download.Target), Open),
            DownloadState.Ready => new($"{title}: your file is ready", "The download begins by itself. The link leads to it too; it works once.", Ready),
            DownloadState.Sent => new($"{title}: your file was sent", "A file is sent once. If it did not arrive, ask for it again.", Over),
            DownloadState.GivenUp => new($"{title}: given up", "Nothing was sent, and nothing is kept of it.", Over),
            _ => new($"{title}: your file was not made", FailureWords(download), Over),
        };
    }

    private static string WaitingWords(int place, bool waitsForOwn)
    {
        var words = $"Your file is {Ordinal(Math.Max(1, place))} in the queue.";
        return waitsForOwn ? words + " It waits for others of yours: only so many of one person are made at a time." : words;
    }

    private static string Ordinal(int place) => place <= Ordinals.Length ? Ordinals[place - 1] : $"number {Format.Count(place)}";

    private static string MakingWords(DownloadTarget? target) => target switch
    {
        null or { WrittenRows: 0 } => "Its rows are being read.",
        { ExpectedRows: { } rows } when rows >= target.WrittenRows => $"{Format.Count(target.WrittenRows)} of {Format.Of(rows, target.Unit)} are written.",
        _ => $"{Format.Of(target.WrittenRows, target.Unit)} written.",
    };

    private static string FailureWords(Download download) => download.Failure is SpoolException told ? told.Message
        : $"Something went wrong while it was made. Ask for it again; if it happens again, report it with the reference {download.Ticket[..8]}, which is in the log too.";
}

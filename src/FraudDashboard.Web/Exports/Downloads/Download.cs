using System.Security.Cryptography;

namespace FraudDashboard.Web.Exports.Downloads;

/// <summary>How far a file has come.</summary>
public enum DownloadState
{
    Waiting,
    BeingMade,
    Ready,

    /// <summary>On its way to its reader, or there: a file is sent once.</summary>
    Sent,
    Failed,
    GivenUp,
}

/// <summary>One file that was asked for, from its place in the queue until it is sent.</summary>
public sealed class Download(DownloadOrder order, DateTimeOffset askedAt) : IDisposable
{
    private const int TicketBytes = 32;

    private readonly TaskCompletionSource _over = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _givenUp = new();

    public DownloadOrder Order => order;

    /// <summary>What its address holds: nobody guesses it.</summary>
    public string Ticket { get; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TicketBytes));

    public DownloadState State { get; private set; }

    /// <summary>What is written of it; null before its turn.</summary>
    public DownloadTarget? Target { get; private set; }

    public DownloadName? Name { get; private set; }

    /// <summary>Why it could not be made; null unless it failed.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>When its reader asked about it last.</summary>
    public DateTimeOffset AskedAt { get; internal set; } = askedAt;

    /// <summary>Ends, without an exception, when the file is ready, has failed or was given up.</summary>
    public Task Over => _over.Task;

    internal CancellationToken WhenGivenUp => _givenUp.Token;

    internal bool IsOpen => State is DownloadState.Waiting or DownloadState.BeingMade;

    internal void Begin() => State = DownloadState.BeingMade;

    internal void WriteTo(DownloadTarget target) => Target = target;

    internal void Finish(DownloadName name)
    {
        (Name, State) = (name, DownloadState.Ready);
        _over.TrySetResult();
    }

    internal void Fail(Exception failure)
    {
        (Failure, State) = (failure, DownloadState.Failed);
        _over.TrySetResult();
    }

    internal void GiveUp()
    {
        State = DownloadState.GivenUp;
        _over.TrySetResult();
        _givenUp.Cancel();
    }

    internal void Send() => State = DownloadState.Sent;

    /// <summary>Takes back the room of its file.</summary>
    public void Dispose()
    {
        Target?.File.Dispose();
        _givenUp.Dispose();
    }
}

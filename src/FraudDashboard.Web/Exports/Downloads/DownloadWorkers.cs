using FraudDashboard.Web.Security;

namespace FraudDashboard.Web.Exports.Downloads;

/// <summary>Makes the files that were asked for, a few at a time and of each person fewer, in the order in which they were asked for.</summary>
public sealed partial class DownloadWorkers(DownloadSettings settings, Spool spool, TimeProvider time, ILogger<DownloadWorkers> log) : BackgroundService
{
    private static readonly TimeSpan LookInterval = TimeSpan.FromSeconds(20);

    private readonly Lock _turn = new();
    private readonly Dictionary<string, Download> _byTicket = [];
    private readonly List<Download> _waiting = [];
    private readonly HashSet<Download> _running = [];
    private readonly CancellationTokenSource _stopping = new();

    /// <summary>Takes an order; null where too many wait already.</summary>
    public Download? Add(DownloadOrder order)
    {
        var download = new Download(order, time.GetUtcNow());
        lock (_turn)
        {
            if (_waiting.Count >= settings.QueueLength || _waiting.Count(other => IsOf(other, order.Reader.UserId)) >= settings.QueueLengthAPerson)
            {
                download.Dispose();
                return null;
            }

            _byTicket.Add(download.Ticket, download);
            _waiting.Add(download);
            StartNext();
        }

        return download;
    }

    /// <summary>A reader's own file, of the session that asked for it; null where there is none.</summary>
    public Download? Find(string ticket, Reader? reader)
    {
        lock (_turn)
        {
            if (reader is null || !_byTicket.TryGetValue(ticket, out var download) || download.Order.Reader.SessionId != reader.SessionId)
            {
                return null;
            }

            download.AskedAt = time.GetUtcNow();
            return download;
        }
    }

    /// <summary>Its place among those that wait, from 1; 0 when it waits no more.</summary>
    public int PlaceOf(Download download)
    {
        lock (_turn)
        {
            return _waiting.IndexOf(download) + 1;
        }
    }

    /// <summary>Whether it waits for others of the same person, although there may be nobody else.</summary>
    public bool WaitsForOwn(Download download)
    {
        lock (_turn)
        {
            return RunningOf(download) >= settings.WorkersAPerson;
        }
    }

    /// <summary>Nobody waits for it any more: it loses its place, or its file.</summary>
    public void GiveUp(Download download)
    {
        lock (_turn)
        {
            if (!download.IsOpen && download.State != DownloadState.Ready)
            {
                return;
            }

            _waiting.Remove(download);
            download.GiveUp();
            if (!_running.Contains(download))
            {
                download.Target?.File.Dispose();
            }
        }
    }

    /// <summary>Hands a file that is ready out, once.</summary>
    public bool TryTake(Download download)
    {
        lock (_turn)
        {
            if (download.State != DownloadState.Ready)
            {
                return false;
            }

            download.Send();
            return true;
        }
    }

    /// <summary>The site does not start where files cannot be written, so that this is known before anybody asks for one.</summary>
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        spool.Prepare();
        return base.StartAsync(cancellationToken);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        await base.StopAsync(cancellationToken);
    }

    public override void Dispose()
    {
        _stopping.Cancel();
        lock (_turn)
        {
            foreach (var download in _byTicket.Values.Except(_running))
            {
                download.Dispose();
            }

            _byTicket.Clear();
            _waiting.Clear();
        }

        base.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Gives up, from time to time, what its reader has not asked about for long.</summary>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Shorter(LookInterval, settings.Keep), time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                Forget();
            }
        }
        catch (OperationCanceledException)
        {
            // The site stops.
        }
    }

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static bool IsOf(Download download, string userId) => download.Order.Reader.UserId == userId;

    private int RunningOf(Download download) => _running.Count(other => IsOf(other, download.Order.Reader.UserId));

    private void Forget()
    {
        var before = time.GetUtcNow() - settings.Keep;
        List<Download> old;
        lock (_turn)
        {
            old = [.. _byTicket.Values.Where(download => download.AskedAt < before)];
        }

        foreach (var download in old)
        {
            GiveUp(download);
            lock (_turn)
            {
                if (!_running.Contains(download) && _byTicket.Remove(download.Ticket) && download.State != DownloadState.Sent)
                {
                    download.Dispose();
                }
            }
        }
    }

    /// <summary>Of those who have the fewest files being made, the one who asked first.</summary>
    private void StartNext()
    {
        while (_running.Count < settings.Workers
            && _waiting.Where(download => RunningOf(download) < settings.WorkersAPerson).MinBy(RunningOf) is { } next)
        {
            _waiting.Remove(next);
            _running.Add(next);
            next.Begin();
            _ = Task.Run(() => MakeAsync(next), CancellationToken.None);
        }
    }

    private async Task MakeAsync(Download download)
    {
        DownloadName? name = null;
        Exception? failure = null;
        using var end = CancellationTokenSource.CreateLinkedTokenSource(download.WhenGivenUp, _stopping.Token);
        end.CancelAfter(settings.Longest);
        try
        {
            var target = new DownloadTarget(spool.Create(download.Order.Reader.UserId));
            download.WriteTo(target);
            name = await download.Order.MakeAsync(target, end.Token);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            failure = WhyOf(error, end.IsCancellationRequested);
        }

        lock (_turn)
        {
            _running.Remove(download);
            if (download.State == DownloadState.BeingMade)
            {
                Finish(download, name, failure);
            }

            if (download.State != DownloadState.Ready)
            {
                download.Target?.File.Dispose();
            }

            StartNext();
        }
    }

    private void Finish(Download download, DownloadName? name, Exception? failure)
    {
        if (name is not null)
        {
            // Kept from now on: making it may have taken long.
            download.AskedAt = time.GetUtcNow();
            download.Finish(name);
            return;
        }

        LogNotMade(log, failure!, download.Ticket[..8], download.Order.Title);
        download.Fail(failure!);
    }

    private Exception WhyOf(Exception error, bool isEnded) =>
        !isEnded || error is SpoolException ? error
        : _stopping.IsCancellationRequested ? new SpoolException("The file was not made: the site is being restarted. Ask for it again in a minute.", error)
        : new SpoolException($"The file was not made: it took longer than {settings.LongestMinutes:0.##} minutes. Choose a shorter period or a smaller area.", error);

    [LoggerMessage(Level = LogLevel.Error, Message = "Failure {Reference}: the file “{Title}” was not made")]
    private static partial void LogNotMade(ILogger log, Exception error, string reference, string title);
}

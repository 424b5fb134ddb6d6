using System.Text.Json;
using System.Threading.Channels;
using FraudDashboard.Database.Audit;

namespace FraudDashboard.Web.Security;

/// <summary>Writes refusals to the audit one after another, behind the requests that they were of: whoever hangs up changes nothing.</summary>
/// <remarks>What does not fit is counted and said in one line, as is what the database did not take; stopping the site writes what is left.</remarks>
public sealed partial class WaitingRefusals(AuditTrail trail, ILogger<WaitingRefusals> log, int capacity = 1_000) : IHostedService
{
    private readonly Channel<WaitingLine> _waiting = Channel.CreateBounded<WaitingLine>(new BoundedChannelOptions(capacity) { SingleReader = true });
    private Task _writing = Task.CompletedTask;
    private long _leftOut;

    /// <summary>Adds a line.</summary>
    /// <returns>Ends when the line is written, or counted among those that are not.</returns>
    public Task AddAsync(AuditEvent line)
    {
        var waiting = new WaitingLine(line, new(TaskCreationOptions.RunContinuationsAsynchronously));
        if (_waiting.Writer.TryWrite(waiting))
        {
            return waiting.Done.Task;
        }

        Interlocked.Increment(ref _leftOut);
        return Task.CompletedTask;
    }

    /// <summary>Begins to write.</summary>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        _writing = Task.Run(WriteAllAsync, CancellationToken.None);
        return Task.CompletedTask;
    }

    /// <summary>Takes no more lines, and waits for those that it has.</summary>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        _waiting.Writer.TryComplete();
        return _writing.WaitAsync(cancellationToken);
    }

    private async Task WriteAllAsync()
    {
        // Stopping ends the queue, and with it this loop, when the last line is written.
        await foreach (var waiting in _waiting.Reader.ReadAllAsync(CancellationToken.None))
        {
            if (!await IsWrittenAsync(waiting.Line))
            {
                Interlocked.Increment(ref _leftOut);
            }

            waiting.Done.SetResult();
            if (!_waiting.Reader.TryPeek(out _))
            {
                await SayLeftOutAsync();
            }
        }

        await SayLeftOutAsync();
    }

    private async Task SayLeftOutAsync()
    {
        if (Interlocked.Exchange(ref _leftOut, 0) is > 0 and var count && !await IsWrittenAsync(LeftOut(count)))
        {
            Interlocked.Add(ref _leftOut, count);
        }
    }

    private static AuditEvent LeftOut(long count) => new()
    {
        UserId = "site",
        UserName = "site",
        ActionCode = AuditActions.AccessRefused,
        Subject = "site",
        Detail = JsonSerializer.SerializeToElement(new { why = Refusal.NotWrittenSingly, refusals = count }),
    };

    private async Task<bool> IsWrittenAsync(AuditEvent line)
    {
        try
        {
            await trail.RecordAsync(line, CancellationToken.None);
            return true;
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            LogUnwritten(log, error);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A refusal could not be written to the audit")]
    private static partial void LogUnwritten(ILogger log, Exception error);

    private sealed record WaitingLine(AuditEvent Line, TaskCompletionSource Done);
}

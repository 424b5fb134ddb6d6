using System.Collections.Concurrent;
using System.Threading.RateLimiting;
using FraudDashboard.Database.Audit;

namespace FraudDashboard.Web.Security;

/// <summary>Keeps one person's refusals from filling the audit: so many lines of a kind a minute, and one that counts the rest.</summary>
public sealed partial class RefusalLimit : IAsyncDisposable
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<Kind, long> _more = new();
    private readonly PartitionedRateLimiter<Kind> _lines;
    private readonly AuditTrail _trail;
    private readonly ILogger<RefusalLimit> _log;
    private readonly ITimer _everyMinute;

    public RefusalLimit(AccessSettings settings, AuditTrail trail, TimeProvider time, ILogger<RefusalLimit> log)
    {
        (_trail, _log) = (trail, log);
        _lines = PartitionedRateLimiter.Create<Kind, Kind>(kind => RateLimitPartition.GetFixedWindowLimiter(
            kind, _ => new FixedWindowRateLimiterOptions { PermitLimit = settings.RefusalLinesPerMinute, Window = Minute }));
        _everyMinute = time.CreateTimer(_ => _ = WriteCountsAsync(), null, Minute, Minute);
    }

    /// <summary>Whether a refusal has a line of its own; one that has none is counted.</summary>
    /// <param name="userId">Who was refused, as the audit knows them; empty for whoever is not known.</param>
    /// <param name="userName">Their name.</param>
    /// <param name="action">One of <see cref="AuditActions"/>.</param>
    /// <param name="why">One of the words of <see cref="Refusal"/>.</param>
    public bool Allows(string userId, string userName, string action, string why)
    {
        var kind = new Kind(userId, userName, action, why);
        using var lease = _lines.AttemptAcquire(kind);
        if (!lease.IsAcquired)
        {
            _more.AddOrUpdate(kind, 1, (_, count) => count + 1);
        }

        return lease.IsAcquired;
    }

    /// <summary>Writes a line for each kind of which refusals were counted; what cannot be written stays counted.</summary>
    public async Task WriteCountsAsync()
    {
        foreach (var kind in _more.Keys)
        {
            if (!_more.TryRemove(kind, out var count))
            {
                continue;
            }

            try
            {
                await _trail.RecordAsync(kind.Line(count), CancellationToken.None);
            }
            catch (Exception error) when (error is not OutOfMemoryException)
            {
                _more.AddOrUpdate(kind, count, (_, since) => since + count);
                LogUnwritten(_log, error);
            }
        }
    }

    /// <summary>A site that stops writes what is counted.</summary>
    public async ValueTask DisposeAsync()
    {
        await _everyMinute.DisposeAsync();
        await WriteCountsAsync();
        await _lines.DisposeAsync();
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The count of refusals could not be written to the audit: it is kept for the next try")]
    private static partial void LogUnwritten(ILogger log, Exception error);

    private readonly record struct Kind(string UserId, string UserName, string Action, string Why)
    {
        private const string AnyAddress = "/…";

        public AuditEvent Line(long count) => new()
        {
            UserId = UserId,
            UserName = UserName,
            ActionCode = Action,
            Subject = AnyAddress,
            Detail = System.Text.Json.JsonSerializer.SerializeToElement(new { why = Why, more = count }),
        };
    }
}

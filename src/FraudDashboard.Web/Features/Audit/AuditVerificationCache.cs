using FraudDashboard.Database.Audit;
using FraudDashboard.Database.Sessions;

namespace FraudDashboard.Web.Features.Audit;

/// <summary>What the last verification of the audit found, and when that was.</summary>
public sealed record AuditState(AuditVerification Verification, DateTimeOffset CheckedAt);

/// <summary>Whether the audit is whole: verified at most once a minute and once at a time, because every line is read.</summary>
public sealed class AuditVerificationCache(AuditReadSessions sessions, TimeProvider time, AuditAnchorFile? anchors = null)
{
    private static readonly TimeSpan Lasting = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    private readonly Lock _turn = new();
    private Task<AuditState>? _last;

    /// <summary>What was found within the last minute; else what is found now, whoever asked first and whether or not they stay.</summary>
    /// <exception cref="Npgsql.NpgsqlException">The database cannot be reached.</exception>
    public Task<AuditState> GetAsync(CancellationToken cancellation)
    {
        lock (_turn)
        {
            if (_last is null or { IsFaulted: true } or { IsCanceled: true } || (_last.IsCompletedSuccessfully && IsOld(_last.Result)))
            {
                // On no circuit's own thread: the circuit may end before.
                _last = Task.Run(VerifyAsync, CancellationToken.None);
            }

            return _last.WaitAsync(cancellation);
        }
    }

    private bool IsOld(AuditState state) => time.GetUtcNow() - state.CheckedAt is var age && (age >= Lasting || age < TimeSpan.Zero);

    private async Task<AuditState> VerifyAsync()
    {
        var now = time.GetUtcNow();
        using var tooLong = new CancellationTokenSource(Longest);
        return new AuditState(await sessions.VerifyAsync(anchors, tooLong.Token), now);
    }
}

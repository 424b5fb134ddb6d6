using FraudDashboard.Database.Audit;
using FraudDashboard.Database.Sessions;

namespace FraudDashboard.Web.Features.Audit;

/// <summary>What the last verification of the audit found, and when that was.</summary>
public sealed record AuditState(AuditVerification Verification, DateTimeOffset CheckedAt);

/// <summary>Whether the audit is whole: verified at most once a minute, because every line is read.</summary>
public sealed class AuditVerificationCache(AuditReadSessions sessions, TimeProvider time, AuditAnchorFile? anchors = null)
{
    private static readonly TimeSpan Lasting = TimeSpan.FromMinutes(1);

    private AuditState? _last;

    public async Task<AuditState> GetAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        if (_last is not { } last || now - last.CheckedAt >= Lasting || now < last.CheckedAt)
        {
            _last = last = new AuditState(await sessions.VerifyAsync(anchors, cancellation), now);
        }

        return last;
    }
}

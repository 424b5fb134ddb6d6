using FraudDashboard.Database.Audit;
using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Security;

namespace FraudDashboard.Web.Features.Audit;

/// <summary>Reads the page of the audit as the auditor; who looks at it is in it too, before anything of it is read.</summary>
public sealed class OpenAudit(AuditTrail trail, AuditReadSessions sessions, AuditVerificationCache verifications)
{
    public async Task<AuditData> RunAsync(PageRequest request, CancellationToken cancellation)
    {
        var detail = new { query = request.Filter.ToQuery() };
        await trail.RecordAsync(request.Reader.By(AuditActions.AuditRead, Urls.AuditPath, detail: detail), cancellation);

        // Before the session: whoever held one of the few connections while waiting for a second would wait for all the others.
        var verified = await verifications.GetAsync(cancellation);
        await using var session = await sessions.OpenAsync(request.Reader, cancellation);
        return await AuditData.ReadAsync(session, verified, request, cancellation);
    }
}

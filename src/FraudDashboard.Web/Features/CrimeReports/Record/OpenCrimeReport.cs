using FraudDashboard.Database.Audit;
using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Security;

namespace FraudDashboard.Web.Features.CrimeReports;

/// <summary>Reads one crime report for a person, and leaves a line in the audit that says so, or that it was refused.</summary>
public sealed class OpenCrimeReport(AuditTrail trail)
{
    /// <summary>What its page reads; without a record where the person may see no such report.</summary>
    public async Task<CrimeReportData> RunAsync(ReadSession session, PageRequest request, long reportId, CancellationToken cancellation)
    {
        // Committed before anything of it is read: no one sees a record without a line, even if the read then fails.
        var isThere = await CrimeReportExistsQuery.RunAsync(session, request.Reader, reportId, cancellation);
        await trail.RecordAsync(isThere ? request.Reader.By(AuditActions.RecordViewed, Urls.CrimeReport(reportId)) : Refused(request, reportId), cancellation);
        return await CrimeReportData.ReadAsync(session, request, reportId, cancellation);
    }

    private static AuditEvent Refused(PageRequest request, long reportId) => request.Reader.By(
        AuditActions.AccessRefused, Urls.CrimeReport(reportId), detail: new { why = "There is no such report in what this person may see." });
}

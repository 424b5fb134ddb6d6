using FraudDashboard.Database.Audit;
using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Security;

namespace FraudDashboard.Web.Features.CrimeReports;

/// <summary>Reads one crime report for a person, and leaves a line in the audit that says so, or that it was refused.</summary>
public sealed class OpenCrimeReport(AuditTrail trail, RefusalLimit limit)
{
    private const string NoSuchReport = "There is no such report in what this person may see.";

    /// <summary>What its page reads; without a record where the person may see no such report.</summary>
    public async Task<CrimeReportData> RunAsync(ReadSession session, PageRequest request, long reportId, CancellationToken cancellation)
    {
        // Committed before anything of it is read: no one sees a record without a line, even if the read then fails.
        if (await CrimeReportExistsQuery.RunAsync(session, request.Reader, reportId, cancellation))
        {
            await trail.RecordAsync(request.Reader.By(AuditActions.RecordViewed, Urls.CrimeReport(reportId)), cancellation);
        }
        else if (limit.Allows(AuditLine.IdOf(request.Reader), request.Reader.UserName, AuditActions.AccessRefused, NoSuchReport))
        {
            await trail.RecordAsync(request.Reader.By(AuditActions.AccessRefused, Urls.CrimeReport(reportId), detail: new { why = NoSuchReport }), cancellation);
        }

        return await CrimeReportData.ReadAsync(session, request, reportId, cancellation);
    }
}

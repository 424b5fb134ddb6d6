using FraudDashboard.Database.Audit;
using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Security;

namespace FraudDashboard.Web.Features.CrimeReports;

/// <summary>Finds crime reports by reference; each search is audited, with the reports that it found, before they are shown.</summary>
public sealed class SearchCrimeReports(AuditTrail trail)
{
    /// <summary>Reports whose reference holds what was typed; the reference itself is never kept.</summary>
    public async Task<FoundCrimeReportsData> RunAsync(ReadSession session, string? typed, CancellationToken cancellation)
    {
        var found = await FoundCrimeReportsData.ReadAsync(session, typed, cancellation);
        if (found.Reference is not null)
        {
            var reports = found.Rows.Select(row => row.ReportId);
            await trail.RecordAsync(session.Reader.By(AuditActions.Searched, Urls.FindReportPath, detail: new { reports }), cancellation);
        }

        return found;
    }
}

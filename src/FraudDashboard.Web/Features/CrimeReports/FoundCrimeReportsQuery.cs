using FraudDashboard.Database.Audit;
using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Exports;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.CrimeReports;

/// <summary>Finds reports by reference; each search is audited, with the reports that it found, before they are shown.</summary>
public sealed class FoundCrimeReportsQuery(ReferencesQuery references, AuditTrail trail)
{
    public async Task<FoundCrimeReports> RunAsync(UserScope reader, string? typed, CancellationToken cancellation)
    {
        if (FoundCrimeReports.Read(typed) is not { } reference)
        {
            return FoundCrimeReports.Of(null, []);
        }

        var found = FoundCrimeReports.Of(reference, await references.RunAsync(reader, reference, cancellation));

        // What the answer shows, or that it shows nothing; the reference itself is never kept.
        var reports = found.Rows.Select(row => row.ReportId);
        await trail.RecordAsync(reader.By(AuditActions.Searched, Urls.FindReportPath, detail: new { reports }), cancellation);
        return found;
    }
}

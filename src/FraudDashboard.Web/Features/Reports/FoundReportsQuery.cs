using FraudDashboard.Database.Auditing;
using FraudDashboard.Web.Shared.Auditing;
using FraudDashboard.Web.Shared.Data;
using FraudDashboard.Web.Shared.Filters;

namespace FraudDashboard.Web.Features.Reports;

/// <summary>Finds reports by reference; each search is audited, with the reports that it found, before they are shown.</summary>
public sealed class FoundReportsQuery(ReferencesQuery references, AuditTrail trail)
{
    public async Task<FoundReports> RunAsync(UserScope reader, string? typed, CancellationToken cancellation)
    {
        if (FoundReports.Read(typed) is not { } reference)
        {
            return FoundReports.Of(null, []);
        }

        var found = FoundReports.Of(reference, await references.RunAsync(reader, reference, cancellation));

        // What the answer shows, or that it shows nothing; the reference itself is never kept.
        var reports = found.Rows.Select(row => row.ReportId);
        await trail.RecordAsync(reader.By(AuditActions.Searched, Urls.FindReportPath, detail: new { reports }), cancellation);
        return found;
    }
}

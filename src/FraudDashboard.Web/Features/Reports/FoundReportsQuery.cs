using FraudDashboard.Database.Auditing;
using FraudDashboard.Web.Shared.Auditing;
using FraudDashboard.Web.Shared.Data;
using FraudDashboard.Web.Shared.Filters;

namespace FraudDashboard.Web.Features.Reports;

/// <summary>Finds reports by reference; what a list of several shows of each is audited before it is shown.</summary>
public sealed class FoundReportsQuery(ReferencesQuery references, AuditTrail trail)
{
    public async Task<FoundReports> RunAsync(UserScope reader, string? typed, CancellationToken cancellation)
    {
        if (FoundReports.Read(typed) is not { } reference)
        {
            return FoundReports.Of(null, []);
        }

        var found = FoundReports.Of(reference, await references.RunAsync(reader, reference, cancellation));

        // The only one is not listed: its own page follows, with a line of its own. The reference itself is never kept.
        if (found.Only is null && found.Rows.Count > 0)
        {
            var reports = found.Rows.Select(row => row.ReportId);
            await trail.RecordAsync(reader.By(AuditActions.RecordViewed, Urls.FindReportPath, detail: new { reports }), cancellation);
        }

        return found;
    }
}

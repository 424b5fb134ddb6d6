using FraudDashboard.Database.Auditing;
using FraudDashboard.Web.Shared.Auditing;
using FraudDashboard.Web.Shared.Filters;
using FraudDashboard.Web.Shared.Pages;
using FraudDashboard.Web.Shared.Reports;

namespace FraudDashboard.Web.Features.Report;

/// <summary>Everything that the page of one report shows, with its place in the list that it was opened from.</summary>
public sealed class ReportRecordQuery(
    ReportDetailsQuery details, ReportRulesQuery rules, ReportNfibCrimesQuery crimes, ReportSubmissionsQuery submissions,
    ReportOutcomeReturnsQuery returns, ReportHistoryQuery history, ReportsQuery reports, ReportCountQuery counts, AuditTrail trail)
{
    public async Task<ReportView> RunAsync(ReportRequest request, long reportId, CancellationToken cancellation)
    {
        if (!await details.IsThereAsync(request.Reader, reportId, cancellation))
        {
            var refused = new { why = "There is no such report in what this person may see." };
            await trail.RecordAsync(request.Reader.By(AuditActions.AccessRefused, Urls.Report(reportId), detail: refused), cancellation);
            return (await ReadAsync(request, reportId, cancellation)) with { Record = null };
        }

        // Committed before anything of it is read: no one sees a record without a line, even if the read then fails.
        await trail.RecordAsync(request.Reader.By(AuditActions.RecordViewed, Urls.Report(reportId)), cancellation);
        return await ReadAsync(request, reportId, cancellation);
    }

    private async Task<ReportView> ReadAsync(ReportRequest request, long reportId, CancellationToken cancellation)
    {
        var list = ReportList.Of(request);
        var count = counts.RunAsync(request, list, cancellation);
        var next = NextAsync(request, list, reportId, cancellation);
        var record = RecordAsync(request, reportId, cancellation);
        await Task.WhenAll(count, next, record);
        return new() { Record = await record, ListCount = await count, NextId = await next };
    }

    private async Task<ReportRecord?> RecordAsync(ReportRequest request, long reportId, CancellationToken cancellation)
    {
        // The reader's own scope: the list may be of one area and the report of another.
        var scope = request.Reader;
        return (await details.RunAsync(scope, reportId, cancellation)).SingleOrDefault() is not { } found ? null : new ReportRecord
        {
            Details = found,
            Rules = await rules.RunAsync(scope, reportId, cancellation),
            Crimes = await crimes.RunAsync(scope, reportId, cancellation),
            Submissions = await submissions.RunAsync(scope, reportId, cancellation),
            Returns = await returns.RunAsync(scope, reportId, cancellation),
            History = await history.RunAsync(scope, reportId, cancellation),
        };
    }

    private async Task<long?> NextAsync(ReportRequest request, ReportList list, long reportId, CancellationToken cancellation)
    {
        if (await reports.OneAsync(request.Reader, reportId, cancellation) is not { } row)
        {
            return null;
        }

        var after = list.Criteria with { After = ReportSort.Of(list.Criteria.Sort).KeyOf(row), Limit = 1 };
        return (await reports.RunAsync(request.Scope, after, cancellation)).SingleOrDefault()?.ReportId;
    }
}

/// <summary>What the page of one report shows.</summary>
public sealed record ReportView
{
    /// <summary>Null when there is no such report for this reader.</summary>
    public required ReportRecord? Record { get; init; }

    public required ReportCount ListCount { get; init; }

    /// <summary>The report after this one in its list.</summary>
    public required long? NextId { get; init; }
}

/// <summary>One report with its checklist, its crimes at NFIB, its returns and its history.</summary>
public sealed record ReportRecord
{
    public required ReportDetailsRow Details { get; init; }

    public required IReadOnlyList<ReportRulesRow> Rules { get; init; }

    public required IReadOnlyList<ReportNfibCrimesRow> Crimes { get; init; }

    public required IReadOnlyList<ReportSubmissionsRow> Submissions { get; init; }

    public required IReadOnlyList<ReportOutcomeReturnsRow> Returns { get; init; }

    public required IReadOnlyList<ReportHistoryRow> History { get; init; }
}

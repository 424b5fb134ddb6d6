using FraudDashboard.Database.Audit;
using FraudDashboard.Web.Exports;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.CrimeReports;

/// <summary>Everything that the page of one report shows, with its place in the list that it was opened from.</summary>
public sealed class CrimeReportRecordQuery(
    CrimeReportQuery details, CrimeReportRulesQuery rules, NfibCrimesQuery crimes, CrimeReportSubmissionsQuery submissions,
    OutcomeReturnsQuery returns, CrimeReportHistoryQuery history, CrimeReportsQuery reports, CrimeReportCountQuery counts, AuditTrail trail)
{
    public async Task<CrimeReportData> RunAsync(PageRequest request, long reportId, CancellationToken cancellation)
    {
        if (!await details.IsThereAsync(request.Reader, reportId, cancellation))
        {
            var refused = new { why = "There is no such report in what this person may see." };
            await trail.RecordAsync(request.Reader.By(AuditActions.AccessRefused, Urls.CrimeReport(reportId), detail: refused), cancellation);
            return (await ReadAsync(request, reportId, cancellation)) with { Record = null };
        }

        // Committed before anything of it is read: no one sees a record without a line, even if the read then fails.
        await trail.RecordAsync(request.Reader.By(AuditActions.RecordViewed, Urls.CrimeReport(reportId)), cancellation);
        return await ReadAsync(request, reportId, cancellation);
    }

    private async Task<CrimeReportData> ReadAsync(PageRequest request, long reportId, CancellationToken cancellation)
    {
        var list = CrimeReportList.Of(request);
        var count = counts.RunAsync(request, list, cancellation);
        var next = NextAsync(request, list, reportId, cancellation);
        var record = RecordAsync(request, reportId, cancellation);
        await Task.WhenAll(count, next, record);
        return new() { Record = await record, ListCount = await count, NextId = await next };
    }

    private async Task<CrimeReportRecord?> RecordAsync(PageRequest request, long reportId, CancellationToken cancellation)
    {
        // The reader's own scope: the list may be of one area and the report of another.
        var scope = request.Reader;
        return (await details.RunAsync(scope, reportId, cancellation)).SingleOrDefault() is not { } found ? null : new CrimeReportRecord
        {
            Details = found,
            Rules = await rules.RunAsync(scope, reportId, cancellation),
            Crimes = await crimes.RunAsync(scope, reportId, cancellation),
            Submissions = await submissions.RunAsync(scope, reportId, cancellation),
            Returns = await returns.RunAsync(scope, reportId, cancellation),
            History = await history.RunAsync(scope, reportId, cancellation),
        };
    }

    private async Task<long?> NextAsync(PageRequest request, CrimeReportList list, long reportId, CancellationToken cancellation)
    {
        if (await reports.OneAsync(request.Reader, reportId, cancellation) is not { } row)
        {
            return null;
        }

        var after = list.Criteria with { After = CrimeReportSort.Of(list.Criteria.Sort).KeyOf(row), Limit = 1 };
        return (await reports.RunAsync(request.Scope, after, cancellation)).SingleOrDefault()?.ReportId;
    }
}

/// <summary>What the page of one report shows.</summary>
public sealed record CrimeReportData
{
    /// <summary>Null when there is no such report for this reader.</summary>
    public required CrimeReportRecord? Record { get; init; }

    public required ReportCount ListCount { get; init; }

    /// <summary>The report after this one in its list.</summary>
    public required long? NextId { get; init; }
}

/// <summary>One report with its checklist, its crimes at NFIB, its returns and its history.</summary>
public sealed record CrimeReportRecord
{
    public required CrimeReportRow Details { get; init; }

    public required IReadOnlyList<CrimeReportRulesRow> Rules { get; init; }

    public required IReadOnlyList<NfibCrimesRow> Crimes { get; init; }

    public required IReadOnlyList<CrimeReportSubmissionsRow> Submissions { get; init; }

    public required IReadOnlyList<OutcomeReturnsRow> Returns { get; init; }

    public required IReadOnlyList<CrimeReportHistoryRow> History { get; init; }
}

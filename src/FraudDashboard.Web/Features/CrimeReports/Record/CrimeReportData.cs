using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.CrimeReports;

/// <summary>What the page of one crime report reads.</summary>
public sealed record CrimeReportData
{
    /// <summary>Null when there is no such report for this reader.</summary>
    public required CrimeReportRecord? Record { get; init; }

    public required CrimeReportCount ListCount { get; init; }

    /// <summary>Where it stands in its list; null when it is not in it.</summary>
    public required CrimeReportNeighbours? Neighbours { get; init; }

    public static async Task<CrimeReportData> ReadAsync(ReadSession session, PageRequest request, long reportId, CancellationToken cancellation)
    {
        var list = CrimeReportList.Of(request);
        var count = await CrimeReportCount.ReadAsync(session, request, list, cancellation);
        var neighbours = await CrimeReportNeighbours.ReadAsync(session, request, list, reportId, cancellation);
        var record = await RecordAsync(session, request, reportId, cancellation);
        return new() { Record = record, ListCount = count, Neighbours = neighbours };
    }

    private static async Task<CrimeReportRecord?> RecordAsync(ReadSession session, PageRequest request, long reportId, CancellationToken cancellation)
    {
        // The reader's own scope: the list may be of one area and the report of another.
        var scope = request.Reader;
        return (await CrimeReportQuery.RunAsync(session, scope, reportId, cancellation)).SingleOrDefault() is not { } found ? null : new CrimeReportRecord
        {
            Details = found,
            Rules = await CrimeReportRulesQuery.RunAsync(session, scope, reportId, cancellation),
            Crimes = await NfibCrimesQuery.RunAsync(session, scope, reportId, cancellation),
            Submissions = await CrimeReportSubmissionsQuery.RunAsync(session, scope, reportId, cancellation),
            Returns = await OutcomeReturnsQuery.RunAsync(session, scope, reportId, cancellation),
            History = await CrimeReportHistoryQuery.RunAsync(session, scope, reportId, cancellation),
        };
    }
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

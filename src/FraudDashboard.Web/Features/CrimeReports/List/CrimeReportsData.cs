using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.CrimeReports;

/// <summary>What the list of crime reports reads: one page of rows, their count, the counts of the tabs, and what is missing most.</summary>
public sealed record CrimeReportsData
{
    public const int PageSize = 50;

    // What is missing most often is counted row by row: of more than these it is not told.
    private const int MostOfWhichToTell = 5_000;

    public required IReadOnlyList<CrimeReportsRow> Rows { get; init; }

    public required CrimeReportCount Count { get; init; }

    /// <summary>The number of the first row, from 1.</summary>
    public required long First { get; init; }

    /// <summary>Where the next page begins; null on the last.</summary>
    public required string? Next { get; init; }

    /// <summary>The order in effect.</summary>
    public required string Sort { get; init; }

    /// <summary>How many reports each tab has, where a tally tells; empty for a list behind a figure.</summary>
    public IReadOnlyDictionary<string, CrimeReportCount> Tabs { get; init; } = new Dictionary<string, CrimeReportCount>();

    public IReadOnlyList<MostMissingRow> MostMissing { get; init; } = [];

    public static async Task<CrimeReportsData> ReadAsync(ReadSession session, PageRequest request, CancellationToken cancellation)
    {
        var list = CrimeReportList.Of(request);
        var rows = await CrimeReportsQuery.RunAsync(session, request.Scope, list.Criteria with { Limit = PageSize + 1 }, cancellation);
        var count = await CrimeReportCount.ReadAsync(session, request, list, cancellation);
        var isWorklist = !request.Filter.IsBehindFigure();
        var tabs = isWorklist ? await TabsAsync(session, request, list, cancellation) : new Dictionary<string, CrimeReportCount>();
        var missing = isWorklist && IsOfGaps(list) && count is { IsMore: false, Rows: <= MostOfWhichToTell }
            ? await MostMissingQuery.RunAsync(session, request.Scope, list.Criteria, cancellation) : [];
        return Of(list, rows, count) with { Tabs = tabs, MostMissing = missing };
    }

    /// <summary>Takes one row more than the page holds: it says whether there is a next page.</summary>
    public static CrimeReportsData Of(CrimeReportList list, IReadOnlyList<CrimeReportsRow> read, CrimeReportCount count)
    {
        var before = list.Criteria.After?.Position ?? 0;
        var rows = read.Take(PageSize).ToList();
        var sort = CrimeReportSort.Of(list.Criteria);
        return new()
        {
            Rows = rows,
            Count = count,
            First = before + 1,
            Next = read.Count > rows.Count ? sort.Token(rows[^1], before + rows.Count) : null,
            Sort = sort.Name,
        };
    }

    private static async Task<IReadOnlyDictionary<string, CrimeReportCount>> TabsAsync(
        ReadSession session, PageRequest request, CrimeReportList asked, CancellationToken cancellation)
    {
        if (WorklistTabsQuery.Counts(request.Filter))
        {
            return await WorklistTabsQuery.RunAsync(session, request, asked.Criteria, cancellation);
        }

        var counts = new Dictionary<string, CrimeReportCount>();
        foreach (var tab in FilterWords.Tabs)
        {
            var shown = request with { Filter = request.Filter.OnTab(tab) };
            var list = CrimeReportList.Of(shown);
            if (list.Tally is not null)
            {
                counts[tab] = await CrimeReportCount.ReadAsync(session, shown, list, cancellation);
            }
        }

        return counts;
    }

    private static bool IsOfGaps(CrimeReportList list) =>
        list.Criteria is { Tab: CrimeReportList.DefaultTab or "finalised", GapMask: 0 } or { Tab: null, IsComplete: false, GapMask: 0 };
}

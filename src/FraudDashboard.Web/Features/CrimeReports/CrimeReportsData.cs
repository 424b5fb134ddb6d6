using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.CrimeReports;

/// <summary>One page of the list of reports.</summary>
public sealed record CrimeReportsData
{
    public required IReadOnlyList<CrimeReportsRow> Rows { get; init; }

    public required ReportCount Count { get; init; }

    /// <summary>The number of the first row, from 1.</summary>
    public required long First { get; init; }

    /// <summary>Where the next page begins; null on the last.</summary>
    public required string? Next { get; init; }

    /// <summary>The order in effect.</summary>
    public required string Sort { get; init; }

    /// <summary>How many reports each tab has, where a tally tells; empty for a list behind a figure.</summary>
    public IReadOnlyDictionary<string, ReportCount> Tabs { get; init; } = new Dictionary<string, ReportCount>();

    public IReadOnlyList<MostMissingRow> MostMissing { get; init; } = [];

    /// <summary>Takes one row more than the page holds: it says whether there is a next page.</summary>
    public static CrimeReportsData Of(CrimeReportList list, IReadOnlyList<CrimeReportsRow> read, ReportCount count)
    {
        var before = list.Criteria.After?.Position ?? 0;
        var rows = read.Take(CrimeReportsData.PageSize).ToList();
        var sort = CrimeReportSort.Of(list.Criteria.Sort);
        return new()
        {
            Rows = rows,
            Count = count,
            First = before + 1,
            Next = read.Count > rows.Count ? sort.Token(rows[^1], before + rows.Count) : null,
            Sort = sort.Name,
        };
    }

    public const int PageSize = 50;

    public static async Task<CrimeReportsData> ReadAsync(ReadSession session, PageRequest request, CancellationToken cancellation)
    {
        var list = CrimeReportList.Of(request);
        var rows = await CrimeReportsQuery.RunAsync(session, request.Scope, list.Criteria with { Limit = PageSize + 1 }, cancellation);
        var count = await CrimeReportCountQuery.RunAsync(session, request, list, cancellation);
        var isWorklist = !request.Filter.IsBehindFigure();
        var tabs = isWorklist ? await TabsAsync(session, request, cancellation) : [];
        var missing = isWorklist && list.Tally?.Subject == "COMPLETION"
            ? await MostMissingQuery.RunAsync(session, request, list.Criteria, cancellation) : [];
        return CrimeReportsData.Of(list, rows, count) with { Tabs = tabs, MostMissing = missing };
    }

    private static async Task<Dictionary<string, ReportCount>> TabsAsync(ReadSession session, PageRequest request, CancellationToken cancellation)
    {
        var asked = FilterWords.Tabs
            .Select(tab => (Value: tab, Request: request with { Filter = WorklistTabs.Filter(request.Filter, tab) }))
            .Select(tab => (tab.Value, tab.Request, List: CrimeReportList.Of(tab.Request)))
            .Where(tab => tab.List.Tally is not null)
            .ToList();
        var found = new Dictionary<string, ReportCount>();
        foreach (var (value, shown, list) in asked)
        {
            found[value] = await CrimeReportCountQuery.RunAsync(session, shown, list, cancellation);
        }

        return found;
    }
}

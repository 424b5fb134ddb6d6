using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.CrimeReports;

/// <summary>What the page of reports shows: a page of rows, how many there are, and the counts of the other tabs.</summary>
public sealed class WorklistQuery(CrimeReportsQuery reports, CrimeReportCountQuery counts, MostMissingQuery mostMissing)
{
    public const int PageSize = 50;

    public async Task<CrimeReportsData> RunAsync(PageRequest request, CancellationToken cancellation)
    {
        var list = CrimeReportList.Of(request);
        var rows = reports.RunAsync(request.Scope, list.Criteria with { Limit = PageSize + 1 }, cancellation);
        var count = counts.RunAsync(request, list, cancellation);
        var isWorklist = !request.Filter.IsBehindFigure();
        var tabs = isWorklist ? await TabsAsync(request, cancellation) : [];
        var missing = isWorklist && list.Tally?.Subject == "COMPLETION"
            ? await mostMissing.RunAsync(request, list.Criteria, cancellation) : [];
        return CrimeReportsData.Of(list, await rows, await count) with { Tabs = tabs, MostMissing = missing };
    }

    private async Task<Dictionary<string, ReportCount>> TabsAsync(PageRequest request, CancellationToken cancellation)
    {
        var asked = FilterWords.Tabs
            .Select(tab => (Value: tab, Request: request with { Filter = WorklistTabs.Filter(request.Filter, tab) }))
            .Select(tab => (tab.Value, tab.Request, List: CrimeReportList.Of(tab.Request)))
            .Where(tab => tab.List.Tally is not null)
            .ToList();
        var found = await Task.WhenAll(asked.Select(tab => counts.RunAsync(tab.Request, tab.List, cancellation)));
        return asked.Zip(found).ToDictionary(pair => pair.First.Value, pair => pair.Second);
    }
}

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
        var rows = read.Take(WorklistQuery.PageSize).ToList();
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
}

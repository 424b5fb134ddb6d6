using FraudDashboard.Database;
using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Features.CrimeReports;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Security;
using Npgsql;

namespace FraudDashboard.Cli.Benchmarks;

/// <summary>Times a plain GET of each screen on the real site over loopback.</summary>
internal sealed class PageBench(DatabaseConnections connections, BenchSite site, int requests)
{
    private const int WarmUp = 5;
    private const int AtOnce = 8;
    private static readonly string[] Sorts = [.. FilterWords.ReportSorts.Select(sort => sort.Value)];

    public async Task<IReadOnlyList<PageTimes>> RunAsync(CancellationToken cancellationToken)
    {
        var times = new List<PageTimes>();
        foreach (var path in await PathsAsync(cancellationToken))
        {
            times.Add(await TimeAsync(path, cancellationToken));
        }

        return times;
    }

    /// <summary>Pages of a measure and of a rule, of all London and of one borough, by what their change can be divided.</summary>
    private static IEnumerable<string> Subjects =>
    [
        Urls.Measure("completion"),
        .. FilterWords.Dimensions.Where(dimension => dimension.Value is not ("borough" or "verdict"))
            .Select(dimension => Urls.Page(Urls.Measure("completion"), new() { Area = Area.Borough("E09000025"), By = dimension.Value })),
        Urls.Page(Urls.Measure("nfib"), new() { By = "verdict" }),
        Urls.Measure("victim_care", new() { Area = Area.Borough("E09000025") }),
        Urls.Rule("LOSS"),
        Urls.Rule("LOSS", new() { Area = Area.Borough("E09000025") }),
        Urls.Measures(new() { Area = Area.Borough("E09000025"), With = "E09000007" }),
    ];

    /// <summary>Every screen, one borough, one report, measures and rules, and lists by each sort and by a filter each.</summary>
    private async Task<IReadOnlyList<string>> PathsAsync(CancellationToken cancellationToken)
    {
        await using var source = NpgsqlDataSource.Create(connections.Cli);
        await using var session = await new ReadSessions(source).OpenAsync(UserScope.AllLondon, cancellationToken);
        var first = await CrimeReportsQuery.RunAsync(
            session, UserScope.AllLondon, new CrimeReportCriteria { IsComplete = false, Limit = 1 }, cancellationToken);
        var borough = Urls.Borough("E09000025");
        return
        [
            .. SiteMap.Screens.Where(screen => AccessMatrix.May(Role.Analyst, screen.Requires)).Select(screen => screen.Path),
            borough,
            $"{Urls.OverviewPath}?borough=E09000025&offence=NFIB3A",
            .. Subjects,
            .. first.Select(report => Urls.CrimeReport(report.ReportId)),
            .. Sorts.Select(sort => Urls.CrimeReports(new PageFilter { Sort = sort })),
            Urls.CrimeReports(new PageFilter { Tab = "finalised" }),
            Urls.CrimeReports(new PageFilter { Tab = "finalised", Sort = "fix" }),
            Urls.CrimeReports(new PageFilter { Tab = "due-soon" }),
            Urls.CrimeReports(new PageFilter { Rule = "SUSPECT-STATUS" }),
            Urls.CrimeReports(new PageFilter { Area = Area.Borough("E09000025") }),
            Urls.CrimeReports(new PageFilter { Status = "open" }),
        ];
    }

    private async Task<PageTimes> TimeAsync(string path, CancellationToken cancellationToken)
    {
        for (var i = 0; i < WarmUp; i++)
        {
            await site.GetAsync(path, cancellationToken);
        }

        var alone = new List<double>();
        for (var i = 0; i < requests; i++)
        {
            alone.Add(await site.GetAsync(path, cancellationToken));
        }

        var together = new List<double>();
        for (var i = 0; i < requests / AtOnce; i++)
        {
            together.AddRange(await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => site.GetAsync(path, cancellationToken))));
        }

        return new(path, Percentile.At(alone, 0.5), Percentile.At(alone, 0.95), Percentile.At(together, 0.95));
    }
}

/// <summary>Milliseconds of one page: median and 95th percentile alone, 95th percentile eight at a time.</summary>
internal sealed record PageTimes(string Path, double Median, double P95, double P95AtEight);

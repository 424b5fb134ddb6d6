using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Features.CrimeReports;
using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Measures.Queries;
using FraudDashboard.Web.Requests;
using Xunit;

namespace FraudDashboard.DatabaseTests.Catalogue;

/// <summary>A number on a page, the count of its list, the list paged to its end, and the file are the same reports.</summary>
[Collection(nameof(DemoSite))]
public sealed class FigureListFileTests(DemoSite site)
{
    private const int Runs = 240;
    private const int Seed = 20261102;

    [Fact]
    public async Task Number_OfRandomFilters_EqualsCountListAndFile()
    {
        var first = await site.RequestAsync(new PageFilter());
        var lists = PageRequestReader.Lists(first.Reference, site.Frame, first.Reader);
        var offences = await OffencesInUseAsync(first);
        var random = new Random(Seed);
        var wrong = new List<string>();
        var withRows = 0;
        for (var run = 0; run < Runs; run++)
        {
            var figure = RandomFigure.Next(random, lists, offences);
            var request = await site.RequestAsync(figure.Filter, CrimeReportsSheet.Keys);
            var list = CrimeReportList.Of(request);
            var count = await site.ReadAsync(session => CrimeReportCount.ReadAsync(session, request, list, TestContext.Current.CancellationToken));
            var paged = await PagedAsync(request);
            var (file, expected) = await FileAsync(request);
            var number = figure.Number is null ? count.Rows : await NumberAsync(request, figure.Number);
            withRows += count.Rows > 0 ? 1 : 0;
            if (count.IsMore || number != count.Rows || paged != number || file != number || expected != number)
            {
                wrong.Add($"{figure.Filter}: number {number}, count {count}, list {paged}, file {file}, file expects {expected}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
        Assert.True(withRows >= Runs / 2, $"Only {withRows} of {Runs} filters had rows: too few to show anything.");
    }

    private async Task<long> NumberAsync(PageRequest request, ShownNumber shown)
    {
        var range = MonthsOf(request);
        return shown switch
        {
            _ when request.Filter.Team is { } team => await TeamAsync(request, shown, team, range),
            MeasureNumber number => await MeasureAsync(request, number, range),
            TallyNumber number => await TallyAsync(request, number, range),
            _ => throw new InvalidOperationException(),
        };
    }

    // The months that the page in front goes by: "all" ends with the latest settled month of a figure, and not at all on a worklist.
    private static MonthRange MonthsOf(PageRequest request)
    {
        var filter = request.Filter;
        var isWorklist = (filter.Measure ?? filter.Rule ?? filter.Field) is null;
        return filter.Period.Kind == PeriodKind.PageDefault || (filter.Period.Kind == PeriodKind.All && isWorklist)
            ? new MonthRange(DateOnly.MinValue, DateOnly.MaxValue)
            : request.MonthsFor(filter.Measure ?? (filter.Field is null ? "completion" : "nfib"));
    }

    private async Task<long> MeasureAsync(PageRequest request, MeasureNumber number, MonthRange range)
    {
        var scope = request.Filter.Area.Kind == AreaKind.NotAllocated ? request.Reader : request.Scope;
        var rows = (await site.ReadAsync(session => MeasuresByMonthQuery.RunAsync(
                session, scope, request.Slice, request.AreaCodes, range.FromMonth, range.ToMonth, TestContext.Current.CancellationToken)))
            .Where(row => row.MeasureCode == number.Code).ToList();
        var (numerator, denominator) = (rows.Sum(row => row.Numerator), rows.Sum(row => row.Denominator));
        return number.Part switch
        {
            "numerator" => numerator,
            "denominator" => denominator,
            _ => denominator - numerator,
        };
    }

    private async Task<long> TeamAsync(PageRequest request, ShownNumber shown, string team, MonthRange range)
    {
        var subject = shown is MeasureNumber measure ? MeasuredSubject.OfMeasure(request.Reference.Measure(measure.Code)) : null;
        var tally = shown as TallyNumber;
        var rows = await site.ReadAsync(session => TeamTalliesQuery.RunAsync(
            session, request.Scope, tally?.Subject ?? subject!.TallySubject!, request.Filter.Offence, range, TestContext.Current.CancellationToken));
        return rows.Where(row => (row.OwnerTeam ?? FilterWords.None) == team).Where(row => shown switch
        {
            MeasureNumber { Part: "denominator" } => true,
            MeasureNumber { Part: "numerator" } => row.ResultCode == subject!.RightResult,
            MeasureNumber => row.ResultCode != subject!.RightResult,
            _ => tally!.Results?.Contains(row.ResultCode) != false && row.ResultCode != tally.Without,
        }).Sum(row => row.ReportCount);
    }

    private async Task<long> TallyAsync(PageRequest request, TallyNumber number, MonthRange range)
    {
        var rows = await site.ReadAsync(session => TalliesByMonthQuery.RunAsync(
            session, request.Scope, request.Slice, [number.Subject], range.FromMonth, range.ToMonth, TestContext.Current.CancellationToken));
        return rows.Where(row => number.Results?.Contains(row.ResultCode) != false && row.ResultCode != number.Without)
            .Sum(row => row.ReportCount);
    }

    /// <summary>Follows the next page to the last, as a reader would, and counts the reports seen: each once.</summary>
    private async Task<long> PagedAsync(PageRequest request)
    {
        var seen = new HashSet<long>();
        var rows = 0L;
        for (var next = request; ;)
        {
            var list = CrimeReportList.Of(next);
            var read = await site.ReadAsync(session => CrimeReportsQuery.RunAsync(
                session, next.Scope, list.Criteria with { Limit = CrimeReportsData.PageSize + 1 }, TestContext.Current.CancellationToken));
            var page = CrimeReportsData.Of(list, read, new CrimeReportCount(0, false));
            Assert.Equal(rows + 1, page.First);
            rows += page.Rows.Count;
            Assert.All(page.Rows, row => Assert.True(seen.Add(row.ReportId), $"{request.Filter} lists report {row.ReportId} twice"));
            if (page.Next is null)
            {
                return rows;
            }

            next = await site.RequestAsync(next.Filter with { After = page.Next });
        }
    }

    private async Task<(long Rows, long? Expected)> FileAsync(PageRequest request)
    {
        await using var session = await site.Get<ReadSessions>().OpenAsync(request.Reader, TestContext.Current.CancellationToken);
        var content = await CrimeReportsSheet.Definition.ReadAsync(session, request, TestContext.Current.CancellationToken);
        return (await content.Sheet.Rows.LongCountAsync(TestContext.Current.CancellationToken), content.ExpectedRows);
    }

    private async Task<IReadOnlyList<string>> OffencesInUseAsync(PageRequest request)
    {
        var used = new List<string>();
        foreach (var offence in request.Reference.Offences)
        {
            var rows = await site.ReadAsync(session => TalliesByMonthQuery.RunAsync(
                session, site.London, new TallySlice("offence", offence.Code), ["COMPLETION"], DateOnly.MinValue, DateOnly.MaxValue,
                TestContext.Current.CancellationToken));
            if (rows.Sum(row => row.ReportCount) > 20)
            {
                used.Add(offence.Code);
            }
        }

        return used;
    }
}

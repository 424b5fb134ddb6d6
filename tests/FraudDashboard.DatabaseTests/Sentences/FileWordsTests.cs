using FraudDashboard.DatabaseTests.Catalogue;
using FraudDashboard.Tests.Support.Sentences;
using FraudDashboard.Web.Exports;
using FraudDashboard.Web.Exports.Excel;
using FraudDashboard.Web.Features.Boroughs;
using FraudDashboard.Web.Features.Overview;
using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Requests;
using Xunit;

namespace FraudDashboard.DatabaseTests.Sentences;

/// <summary>What files write in words of a measure, a month and a borough, held against the numbers that it claims.</summary>
[Collection(nameof(DemoSite))]
public sealed class FileWordsTests(DemoSite site)
{
    private readonly List<string> _untrue = [];

    [Fact]
    public async Task Signals_OfEveryMeasureAreaAndMonth_AreThoseOfTheirRule()
    {
        var london = await site.RequestAsync(new PageFilter());
        var counted = await CountedMonths.ReadAsync(site, london.Reference.Boroughs);
        var flagged = 0;
        foreach (var (area, code) in SentencesTests.Areas(london).SelectMany(area => Headlines.Codes.Select(code => (area, code))))
        {
            var request = london with { Filter = new PageFilter { Area = area } };
            var trend = MeasureViewModel.Of(request, SentencesTests.SeriesOf(counted, code, area, SentencesTests.Window(london))).Trend;
            var truth = new JudgedSeries(counted.Of(code, CountedMonths.KeyOf(area)), london.LatestSettled(code));
            var sheet = TrendSheet.Of(trend, code);
            foreach (var point in TrendSheet.Rows(trend))
            {
                var (signal, i) = (Text(sheet, "Signal", point), truth.IndexOf(point.Month));
                Expect(Text(sheet, "Provisional", point) == (point.Month > london.LatestSettled(code) ? "[p]" : null), $"{code}, {request.AreaLabel}, {point.Month:yyyy-MM}: [p]");
                Expect(IsTrue(signal, truth, i), $"{code}, {request.AreaLabel}, {point.Month:yyyy-MM}: “{signal}”");
                flagged += signal is null ? 0 : 1;
            }
        }

        Assert.True(_untrue.Count == 0, string.Join(Environment.NewLine, _untrue.Take(40)));
        Assert.True(flagged > 100, $"Only {flagged} months are flagged: too few to show anything.");
    }

    [Fact]
    public async Task Headlines_OfEveryMonth_SayTheVerdictTheTargetAndTheMove()
    {
        var london = await site.RequestAsync(new PageFilter());
        var counted = await CountedMonths.ReadAsync(site, london.Reference.Boroughs);
        foreach (var (month, code) in SentencesTests.Window(london).SelectMany(month => Headlines.Codes.Select(code => (month, code))))
        {
            var request = london with { Filter = new PageFilter { Period = Period.Month(month) } };
            var row = MeasureViewModel.Of(request, SentencesTests.SeriesOf(counted, code, Area.London, SentencesTests.Window(london)));
            var truth = new JudgedSeries(counted.Of(code, CountedMonths.London), london.LatestSettled(code));
            var (verdict, assurance) = (Text(OverviewSheet.Sheet, "Verdict", row), Text(OverviewSheet.Sheet, "Against the target", row));
            var way = TitlesTests.Way(truth, month);
            Expect(month > london.LatestSettled(code) == (verdict == "[p]"), $"{code}, {month:yyyy-MM}: {verdict}");
            Expect(verdict is not ("Improvement" or "Concern") ? way == 0 : way == (verdict == "Improvement" ? 1 : -1), $"{code}, {month:yyyy-MM}: {verdict}, but {way}");
            Expect(assurance is null || SignalSentence.UntrueAssurance(TitlesTests.Plain(assurance), truth, month, (double)row.Measure.Target) is null, $"{code}, {month:yyyy-MM}: {assurance}");
            var (now, before) = (counted.Over(code, CountedMonths.London, new(month, month)), counted.Over(code, CountedMonths.London, new(month.AddMonths(-1), month.AddMonths(-1))));
            Expect(OverviewSheet.Sheet.Columns.Single(column => column.Header.StartsWith("Change on the period before", StringComparison.Ordinal)).Value(row) is not { } points
                || Math.Abs(Convert.ToDouble(points, System.Globalization.CultureInfo.InvariantCulture) - (now.Rate - before.Rate) * 100) < 0.051, $"{code}, {month:yyyy-MM}: {now} after {before}");
        }

        Assert.True(_untrue.Count == 0, string.Join(Environment.NewLine, _untrue.Take(40)));
    }

    [Fact]
    public async Task Boroughs_AreWrittenToStandWhereTheyStand()
    {
        var london = await site.RequestAsync(new PageFilter());
        var counted = await CountedMonths.ReadAsync(site, london.Reference.Boroughs);
        var (boroughs, different) = (SentencesTests.Boroughs(london), 0);
        foreach (var (period, code) in new[] { Period.Last12Months, Period.Month(london.AsAtOn.AddDays(1 - london.AsAtOn.Day)) }.SelectMany(period => Headlines.Codes.Select(code => (period, code))))
        {
            var request = await site.RequestAsync(new PageFilter { Period = period, Measure = code == "completion" ? null : code }, BoroughsSheet.Keys);
            var shown = BoroughsViewModel.Of(request, await site.ReadAsync(session => BoroughsData.ReadAsync(session, request, TestContext.Current.CancellationToken)));
            var months = request.MonthsFor(code);
            foreach (var row in shown.Rows.Where(row => row.IsAllocated))
            {
                var words = Text(BoroughsSheet.Of(shown), "Compared with London", row);
                var place = months.ToMonth > request.LatestSettled(code) ? 0 : counted.PlaceOf(code, row.Code, months, boroughs);
                Expect(place == (words switch { "Clearly higher" => 1, "Clearly lower" => -1, _ => 0 }), $"{code}, {row.Name}, {months.Label}: {words}, but {place}");
                different += Math.Abs(place);
            }
        }

        Assert.True(_untrue.Count == 0, string.Join(Environment.NewLine, _untrue.Take(40)));
        Assert.True(different > 0, "No borough is clearly different: nothing is shown.");
    }

    // Each rule by what it asks of the month itself; the first that fits is named.
    private static bool IsTrue(string? signal, JudgedSeries truth, int i) => signal switch
    {
        null => i < 0 || truth.FlaggedWay(i) == 0,
        "outside the limits" => truth.OutsideOf(i) != 0,
        "in a trend of 7 or more" => truth.OutsideOf(i) == 0 && (truth.IsTrend(i, 1) || truth.IsTrend(i, -1)),
        "2 of 3 near a limit" => truth.OutsideOf(i) == 0 && truth.NearOf(i) != 0 && truth.IsFlagged(i, truth.NearOf(i)),
        "in a run of 7 or more on one side of the average" => truth.OutsideOf(i) == 0 && truth.SideOf(i) != 0 && truth.IsFlagged(i, truth.SideOf(i)),
        _ => false,
    };

    private static string? Text<TRow>(Sheet<TRow> sheet, string header, TRow row) => (string?)sheet.Columns.Single(column => column.Header == header).Value(row);

    private void Expect(bool isTrue, string otherwise)
    {
        if (!isTrue)
        {
            _untrue.Add(otherwise);
        }
    }
}

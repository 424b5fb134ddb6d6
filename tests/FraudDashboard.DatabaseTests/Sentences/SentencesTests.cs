using FraudDashboard.DatabaseTests.Catalogue;
using FraudDashboard.Tests.Support.Sentences;
using FraudDashboard.Web.Features.Overview;
using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Measures.Queries;
using FraudDashboard.Web.Requests;
using Xunit;

namespace FraudDashboard.DatabaseTests.Sentences;

/// <summary>Every measure in every area and month of a demo store: what is said of it is held against the numbers that it claims.</summary>
[Collection(nameof(DemoSite))]
public sealed class SentencesTests(DemoSite site)
{
    private static readonly string[] Codes = [.. Headlines.Codes, "disseminations"];

    private readonly List<string> _untrue = [];

    [Fact]
    public async Task Sentences_OfEveryMeasureAreaAndMonth_AreTrue()
    {
        var london = await site.RequestAsync(new PageFilter());
        var counted = await CountedMonths.ReadAsync(site, london.Reference.Boroughs);
        int judged = 0, changed = 0;
        foreach (var area in Areas(london))
        {
            foreach (var code in Codes)
            {
                var series = SeriesOf(counted, code, area, Window(london));
                var truth = new JudgedSeries(counted.Of(code, CountedMonths.KeyOf(area)), london.LatestSettled(code));
                foreach (var month in series.Months)
                {
                    var request = london with { Filter = new PageFilter { Area = area, Period = Period.Month(month) } };
                    var measure = MeasureViewModel.Of(request, series);
                    _untrue.AddRange(MeasureSentences.Untrue(measure, truth, month).Select(what => $"{code}, {request.AreaLabel}, {month:yyyy-MM}: {what}"));
                    judged += measure.Verdict is null ? 0 : 1;
                    changed += measure.HasChanged ? 1 : 0;
                }
            }
        }

        Assert.True(_untrue.Count == 0, string.Join(Environment.NewLine, _untrue.Take(40)));
        Assert.True(judged > 1_000 && changed > 0, $"Only {judged} months are judged and {changed} have changed: too few to show anything.");
    }

    [Fact]
    public async Task Signals_OfEveryAreaAndMonth_CountWhatTheyOpen()
    {
        var london = await site.RequestAsync(new PageFilter());
        var counted = await CountedMonths.ReadAsync(site, london.Reference.Boroughs);
        var rules = await RulesAsync(london);
        var verdicts = await VerdictsAsync(london);
        int signals = 0, causes = 0;
        foreach (var month in Window(london))
        {
            var request = london with { Filter = new PageFilter { Period = Period.Month(month) } };
            var shown = OverviewViewModel.Of(request, DataOf(counted, request, rules, verdicts));
            foreach (var signal in shown.Attention.Shown)
            {
                signals++;
                CheckSignal(signal, counted, request);
                causes += CheckCause(signal, counted, request, verdicts) ? 1 : 0;
            }

            var boroughs = Boroughs(request);
            var completion = request.MonthsFor(Headlines.Completion);
            var different = completion.ToMonth > request.LatestSettled(Headlines.Completion) ? []
                : boroughs.Where(borough => counted.PlaceOf(Headlines.Completion, borough, completion, boroughs) != 0).Select(request.Reference.AreaName).ToList();
            Expect(different.Count is 0 or > 4 || different.All(name => shown.Finding.Contains(name, StringComparison.Ordinal)), $"{month:yyyy-MM}: {shown.Finding}");
            Expect(different.Count == 0 != shown.Finding.Contains("clearly below London", StringComparison.Ordinal)
                || shown.Finding.Contains("clearly above", StringComparison.Ordinal), $"{month:yyyy-MM}: {shown.Finding}");
            CheckRules(shown.Rules, rules, month);
        }

        Assert.True(_untrue.Count == 0, string.Join(Environment.NewLine, _untrue.Take(40)));
        Assert.True(signals > 10 && causes > 2, $"Only {signals} signals and {causes} causes: too few to show anything.");
    }

    private void CheckSignal(AttentionSignal signal, CountedMonths counted, PageRequest request)
    {
        var list = PageFilter.ParseUri(signal.Href, PageRequestReader.Lists(request.Reference, request.Frame, request.Reader));
        var named = request with { Filter = list.Filter };
        var title = signal.Title.Split(": ")[^1];
        Expect(list.Warnings.Count == 0 && title.StartsWith(Format.Count(signal.Failing.Numerator) + " ", StringComparison.Ordinal), $"{signal.Title} opens {signal.Href}");
        Expect(signal.Failing.Denominator >= 10, $"{signal.Title}: a verdict on {signal.Failing.Denominator}");
        if (list.Filter.Measure is { } measure)
        {
            var found = counted.Over(measure, CountedMonths.KeyOf(list.Filter.Area), named.MonthsFor(measure));
            Expect((signal.Failing.Numerator, signal.Failing.Denominator) == (found.Denominator - found.Numerator, found.Denominator), $"{signal.Title}: {found}");
            Expect(Plain(signal.Words).Contains(found.Written, StringComparison.Ordinal), $"{signal.Title}: {signal.Words}, but {found.Written}");
        }
    }

    // Cause and place, where they are told: the count is that of its list's verdict, the shares those of the boroughs named.
    private bool CheckCause(AttentionSignal signal, CountedMonths counted, PageRequest request, IReadOnlyList<TallyTotalsRow> verdicts)
    {
        var filter = PageFilter.ParseUri(signal.Href, PageRequestReader.Lists(request.Reference, request.Frame, request.Reader)).Filter;
        if (signal.Kind != SignalKind.Measure || signal.PlaceWords is not { } place)
        {
            return false;
        }

        var months = (request with { Filter = filter }).MonthsFor(filter.Measure!);
        var failing = Boroughs(request).Select(borough => (Name: request.Reference.AreaName(borough), Counted: counted.Over(filter.Measure!, borough, months)))
            .OrderByDescending(area => area.Counted.Denominator - area.Counted.Numerator).ToList();
        var most = failing.Take(3).Sum(area => area.Counted.Denominator - area.Counted.Numerator);
        var standsOut = (double)most / signal.Failing.Numerator >= 1.25 * failing.Take(3).Sum(area => area.Counted.Denominator) / signal.Failing.Denominator;
        if (place == "spread over the boroughs")
        {
            Expect(!standsOut, $"{signal.Title}: {place}, but the three with the most stand out");
            CheckVerdict(signal, filter, months, verdicts);
            return true;
        }

        Expect(standsOut, $"{signal.Title}: {place} do not stand out");
        var named = failing.Where(area => Names(place).Contains(area.Name)).ToList();
        Expect(named.Count == 3 && named.Sum(area => area.Counted.Denominator - area.Counted.Numerator) == most, $"{signal.Title}: {place} are not the three with the most");
        Expect(Plain(place).StartsWith($"{Share(most, signal.Failing.Numerator)} in ", StringComparison.Ordinal), $"{signal.Title}: {place}, but {most} of {signal.Failing.Numerator}");
        Expect(Plain(place).EndsWith($" have {Share(named.Sum(area => area.Counted.Denominator), signal.Failing.Denominator)} of all counted", StringComparison.Ordinal), $"{signal.Title}: {place}");
        CheckVerdict(signal, filter, months, verdicts);
        return true;
    }

    private void CheckVerdict(AttentionSignal signal, PageFilter filter, MonthRange months, IReadOnlyList<TallyTotalsRow> verdicts)
    {
        if (signal.Cause is { } cause && Subjects.TryGetValue(filter.Measure!, out var subject))
        {
            var counts = verdicts.Where(row => row.SubjectCode == subject && row.ResultCode != "accurate" && row.CohortMonth >= months.FromMonth && row.CohortMonth <= months.ToMonth)
                .GroupBy(row => row.ResultCode).ToDictionary(verdict => verdict.Key, verdict => verdict.Sum(row => row.ReportCount));
            var part = counts.Keys.Single(verdict => cause.Href.Contains($"part={verdict}", StringComparison.Ordinal));
            Expect(cause.Count == counts[part] && cause.Count == counts.Values.Max(), $"{signal.Title}: {cause.Count} {cause.Words}, but {string.Join(", ", counts)}");
        }
    }

    private static readonly Dictionary<string, string> Subjects = new() { ["nfib"] = "NFIB", ["outcomes"] = "OUTCOMES" };

    private static string Share(long count, long of) => Plain(Format.Percent((double)count / of, 0));

    // "41 % in Barnet, Bexley and Brent, which have …": names may hold "and" themselves.
    private static HashSet<string> Names(string place)
    {
        var listed = place[(place.IndexOf(" in ", StringComparison.Ordinal) + 4)..place.IndexOf(", which have", StringComparison.Ordinal)];
        var comma = listed.Split(", ");
        var ends = Enumerable.Range(0, comma[^1].Length).Where(at => comma[^1].AsSpan(at).StartsWith(" and ")).Select(at => (comma[^1][..at], comma[^1][(at + 5)..]));
        return [.. comma.SkipLast(1), .. ends.SelectMany(pair => new[] { pair.Item1, pair.Item2 })];
    }

    private Task<IReadOnlyList<TallyTotalsRow>> VerdictsAsync(PageRequest london) => site.ReadAsync(session => TallyTotalsQuery.RunAsync(
        session, london.Scope, london.Slice, [.. Subjects.Values], Window(london)[0], Window(london)[^1], TestContext.Current.CancellationToken));

    // Most gaps first, and none with more gaps is left out.
    private void CheckRules(IReadOnlyList<RuleViewModel> shown, IReadOnlyList<RulesByMonthRow> rules, DateOnly month)
    {
        var gaps = rules.Where(row => row.CohortMonth == month).GroupBy(row => row.SubjectCode)
            .Select(rule => rule.Sum(row => row.DueCount - row.SatisfiedCount)).Where(count => count > 0).OrderDescending().Take(8);
        Expect(gaps.SequenceEqual(shown.Select(rule => rule.Gaps)), $"{month:yyyy-MM}: rules with {string.Join(", ", shown.Select(rule => rule.Gaps))} gaps are not those with the most");
    }

    private Task<IReadOnlyList<RulesByMonthRow>> RulesAsync(PageRequest london) => site.ReadAsync(session => RulesByMonthQuery.RunAsync(
        session, london.Scope, london.Slice, london.Reference.Rules.Where(rule => rule.IsCounted).Select(rule => rule.RuleCode),
        Window(london)[0], Window(london)[^1], TestContext.Current.CancellationToken));

    private static OverviewData DataOf(CountedMonths counted, PageRequest request, IReadOnlyList<RulesByMonthRow> rules, IReadOnlyList<TallyTotalsRow> verdicts)
    {
        IReadOnlyList<AreaRate> Areas(MonthRange months) => AreasOf(Headlines.Completion, months);
        IReadOnlyList<AreaRate> AreasOf(string code, MonthRange months) => [.. Boroughs(request).Append(Area.NoneCode).Select(area => (area, Counted: counted.Over(code, area, months)))
            .Where(area => area.Counted.Denominator > 0).Select(area => new AreaRate(area.area, area.Counted.Numerator, area.Counted.Denominator))];
        return new()
        {
            Measures = [.. Headlines.Codes.Select(code => SeriesOf(counted, code, Area.London, Window(request)))],
            Areas = Areas(request.MonthsFor(Headlines.Completion)),
            AreasOver12Months = Areas(Headlines.Last12(request)),
            Rules = RuleSeries.Ordered(request, rules),
            Causes =
            [
                .. from code in Headlines.Codes
                   let months = request.MonthsFor(code)
                   select MeasureCause.Of(request, code, AreasOf(code, months), [.. verdicts.Where(row => Subjects.GetValueOrDefault(code) == row.SubjectCode && row.CohortMonth >= months.FromMonth && row.CohortMonth <= months.ToMonth)]),
            ],
            Outstanding = [],
        };
    }

    internal static RateSeries SeriesOf(CountedMonths counted, string code, Area area, List<DateOnly> window) => RateSeries.Of(
        code, new(window[0], window[^1]), counted.Of(code, CountedMonths.KeyOf(area)).Select(month => (month.Month, month.Numerator, month.Denominator)));

    internal static List<DateOnly> Window(PageRequest request)
    {
        var (first, last) = (request.Frame.Clock!.FirstMonth!.Value, request.AsAtOn);
        return [.. Enumerable.Range(0, (last.Year - first.Year) * 12 + last.Month - first.Month + 1).Select(first.AddMonths)];
    }

    internal static IEnumerable<Area> Areas(PageRequest request) =>
    [
        Area.London, Area.NotAllocated, .. Boroughs(request).Select(Area.Borough),
        .. request.Reference.Boroughs.Select(borough => borough.BcuName).OfType<string>().Distinct().Select(Area.Bcu),
    ];

    internal static List<string> Boroughs(PageRequest request) => [.. request.Reference.Boroughs.Where(borough => borough.IsMps).Select(borough => borough.Code)];

    private void Expect(bool isTrue, string otherwise)
    {
        if (!isTrue)
        {
            _untrue.Add(otherwise);
        }
    }

    private static string Plain(string words) => words.Replace(Format.NoBreak, " ", StringComparison.Ordinal);
}

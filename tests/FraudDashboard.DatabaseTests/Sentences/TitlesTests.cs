using System.Text.RegularExpressions;
using FraudDashboard.DatabaseTests.Catalogue;
using FraudDashboard.Tests.Support.Sentences;
using FraudDashboard.Web.Features.Boroughs;
using FraudDashboard.Web.Features.Nfib;
using FraudDashboard.Web.Features.Outcomes;
using FraudDashboard.Web.Features.VictimCare;
using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Requests;
using Xunit;

namespace FraudDashboard.DatabaseTests.Sentences;

/// <summary>The titles of the pages that have one of their own, by month and borough, held against the numbers that they claim.</summary>
[Collection(nameof(DemoSite))]
public sealed partial class TitlesTests(DemoSite site)
{
    private static readonly string[] WithoutChange =
    [
        "No measure has clearly changed", "No reports to measure in this period", "Too few to judge any measure",
        "Too few months to judge any measure", "Too early to judge: this period is provisional",
    ];

    private readonly List<string> _untrue = [];

    [Fact]
    public async Task Boroughs_AreSaidToStandWhereTheyClearlyStand()
    {
        var london = await site.RequestAsync(new PageFilter());
        var counted = await CountedMonths.ReadAsync(site, london.Reference.Boroughs);
        var boroughs = SentencesTests.Boroughs(london);
        var (year, sides) = (new PageFilter { Period = Period.Last12Months }, 0);
        // Every borough in its latest month, and over a year those that stand apart: whoever does not is caught by the month, which says both.
        var apart = boroughs.Where(borough => Headlines.Codes.Any(code => SidesOf(counted, london with { Filter = year }, code, borough, boroughs).Any()));
        foreach (var (borough, filter) in boroughs.Select(borough => (borough, new PageFilter())).Concat(apart.Select(borough => (borough, year))))
        {
            var request = london with { Filter = filter with { Area = Area.Borough(borough) } };
            var title = Plain(BoroughViewModel.Of(request, await site.ReadAsync(session => BoroughData.ReadAsync(session, request, Cancellation))).Finding);
            Expect(title.StartsWith(request.AreaLabel + ": ", StringComparison.Ordinal), title);
            var sentences = title[(request.AreaLabel.Length + 2)..].Split(". ");
            var found = sentences.Select(words => Side().Match(words)).Where(said => said.Success)
                .SelectMany(said => Names(said.Groups["names"].Value).Select(name => (name, said.Groups["side"].Value))).Order().ToList();
            var expected = Headlines.Codes.SelectMany(code => SidesOf(counted, request, code, borough, boroughs)).Order().ToList();
            Expect(expected.SequenceEqual(found), $"{title}, but {string.Join(", ", expected)}");
            if (filter.Period.Kind == PeriodKind.PageDefault)
            {
                CheckChanges(title, [.. sentences.Where(words => !Side().IsMatch(words))], counted, request);
            }

            sides += expected.Count;
        }

        Assert.True(_untrue.Count == 0, string.Join(Environment.NewLine, _untrue.Take(40)));
        Assert.True(sides > 1, $"Only {sides} boroughs stand anywhere: too few to show anything.");
    }

    [Fact]
    public async Task NfibAndOutcomes_SayTheirRateChangeAndWorst()
    {
        var london = await site.RequestAsync(new PageFilter());
        var counted = await CountedMonths.ReadAsync(site, london.Reference.Boroughs);
        var verdicts = await CountedVerdicts.ReadAsync(site);
        foreach (var month in SentencesTests.Window(london))
        {
            var request = london with { Filter = new PageFilter { Period = Period.Month(month) } };
            var nfib = NfibViewModel.Of(request, await site.ReadAsync(session => NfibData.ReadAsync(session, request, Cancellation)));
            var outcomes = OutcomesViewModel.Of(request, await site.ReadAsync(session => OutcomesData.ReadAsync(session, request, Cancellation)));
            CheckTitle(Plain(nfib.Finding), nfib.Lead, "nfib", month, counted, request, verdicts.WorstFields(month));
            CheckTitle(Plain(outcomes.Finding), outcomes.Lead, "outcomes", month, counted, request, verdicts.WorstFaults("OUTCOMES", month));
        }

        Assert.True(_untrue.Count == 0, string.Join(Environment.NewLine, _untrue.Take(40)));
    }

    [Fact]
    public async Task VictimCare_CountsWhoIsOverdueAndHowManyWereInTime()
    {
        var london = await site.RequestAsync(new PageFilter());
        var counted = await CountedMonths.ReadAsync(site, london.Reference.Boroughs);
        var overdue = await CountedVerdicts.OverdueAsync(site);
        foreach (var month in SentencesTests.Window(london).Select(month => (DateOnly?)month).Append(null))
        {
            var request = london with { Filter = month is { } one ? new PageFilter { Period = Period.Month(one) } : new PageFilter() };
            var title = Plain(VictimCareViewModel.Of(request, await site.ReadAsync(session => VictimCareData.ReadAsync(session, request, Cancellation))).Finding);
            var waiting = overdue.Where(referral => month is null || referral.Month == month).ToList();
            var (all, immediate) = (waiting.Sum(referral => referral.Count), waiting.Where(referral => referral.Priority == "immediate").Sum(referral => referral.Count));
            var received = month is { } when ? $" received in {Format.Month(when)}" : "";
            Expect(title.Split(". ")[0] == (all == 0 ? $"No referral{received} is overdue for first contact"
                : $"{Format.Of(all, "referral")}{received} {(all == 1 ? "is" : "are")} overdue for first contact, {(immediate == 0 ? "none" : Format.Count(immediate))} of them immediate"), title);
            var shown = month ?? london.LatestSettled("victim_care");
            var rate = counted.Over("victim_care", CountedMonths.London, new(shown, shown));
            Expect(rate.Denominator == 0 || title.EndsWith($". {Written(rate)} were contacted in time in {Format.Month(shown)}{SoFar(request, "victim_care", shown)}", StringComparison.Ordinal), $"{title}, but {rate}");
        }

        Assert.True(_untrue.Count == 0, string.Join(Environment.NewLine, _untrue.Take(40)));
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    // "82.4 %" and how much it can be relied on, then a change where there is one, then what is worst.
    private void CheckTitle(string title, string lead, string code, DateOnly month, CountedMonths counted, PageRequest request, string? worst)
    {
        var now = counted.Over(code, CountedMonths.London, new(month, month));
        Expect(lead.StartsWith($"{Format.Of(now.Denominator, "report")} ", StringComparison.Ordinal), $"{month:yyyy-MM}: {lead}, but {now.Denominator}");
        if (now.Denominator == 0)
        {
            Expect(title.StartsWith("No ", StringComparison.Ordinal) && title.Contains(Format.Month(month), StringComparison.Ordinal), title);
            return;
        }

        var sentences = title.Split(". ");
        Expect(sentences[0].StartsWith(Written(now) + " of ", StringComparison.Ordinal) && sentences[0].Contains(Format.Month(month), StringComparison.Ordinal)
            && sentences[0].EndsWith(" so far [p]", StringComparison.Ordinal) == (SoFar(request, code, month).Length > 0), $"{title}, but {now}");
        var series = new JudgedSeries(counted.Of(code, CountedMonths.London), request.LatestSettled(code));
        var change = Way(series, month) == 0 ? 0 : 1;
        Expect(sentences.Length == 1 + change + (worst is null ? 0 : 1), $"{title}, though its change is {Way(series, month)}, and {worst}");
        Expect(change == 0 || SignalSentence.UntrueChange(sentences[1], series, month) is null, $"{title}: {(change == 0 ? "" : SignalSentence.UntrueChange(sentences[1], series, month))}");
        Expect(worst is null || sentences[^1] == worst, $"{title}, but {worst}");
    }

    private void CheckChanges(string title, IReadOnlyList<string> sentences, CountedMonths counted, PageRequest request)
    {
        var key = CountedMonths.KeyOf(request.Filter.Area);
        var changed = Headlines.Codes.Select(code => (Code: code, Month: request.MonthsFor(code).ToMonth, Series: new JudgedSeries(counted.Of(code, key), request.LatestSettled(code))))
            .Where(measure => Way(measure.Series, measure.Month) != 0).ToList();
        var saying = sentences.Where(words => !WithoutChange.Contains(MeasureWords.Sentence(words), StringComparer.Ordinal)).ToList();
        Expect(saying.Count > 0 == changed.Count > 0, $"{title}, but {string.Join(", ", changed.Select(measure => measure.Code))}");
        foreach (var (code, month, series) in changed)
        {
            var words = saying.Where(sentence => sentence.Contains(MeasureWords.Noun(code), StringComparison.OrdinalIgnoreCase) || (code == Headlines.Completion && Complete().IsMatch(sentence))).ToList();
            Expect(words.Count == 1, $"{title} says {words.Count} times how {code} changed");
            Expect(words.Any(sentence => sentence.Contains(" and ", StringComparison.Ordinal)) || words.All(sentence => SignalSentence.UntrueChange(sentence, series, month) is null), $"{title} on {code}");
        }
    }

    private static IEnumerable<(string Name, string Side)> SidesOf(CountedMonths counted, PageRequest request, string code, string borough, List<string> boroughs)
    {
        var months = request.MonthsFor(code);
        if (months.ToMonth > request.LatestSettled(code))
        {
            yield break;
        }

        var place = counted.PlaceOf(code, borough, months, boroughs);
        var year = request.Filter.Period.Kind == PeriodKind.PageDefault ? counted.PlaceOf(code, borough, request.YearFor(code), boroughs) : 0;
        if (place != 0)
        {
            yield return (MeasureWords.Noun(code), place > 0 ? "above London" : "below London");
        }

        if (year != 0 && year != place)
        {
            yield return (MeasureWords.Noun(code), year > 0 ? "above London over 12 months" : "below London over 12 months");
        }
    }

    // 1 or -1 where the month is flagged on the side of the average on which it lies, else 0.
    internal static int Way(JudgedSeries series, DateOnly month)
    {
        if (series.IndexOf(month) is not (>= 0 and var i) || series.Months[i].Denominator < 10 || series.Months.Count < 2)
        {
            return 0;
        }

        var side = Math.Sign(Tenths(series.Months[i].Rate) - Tenths(series.Mean));
        return series.FlaggedWay(i) == side ? side : 0;
    }

    private static double Tenths(double rate) => Math.Round(rate * 1000, MidpointRounding.AwayFromZero);

    private static string Written(Counted value) => value.Written + (value.Denominator < 10 ? " [u]" : "");

    private static string SoFar(PageRequest request, string code, DateOnly month) => month > request.LatestSettled(code) ? " so far [p]" : "";

    private static string[] Names(string listed) => [.. listed.Split([", ", " and "], StringSplitOptions.None).Select(name => Headlines.Codes.Select(MeasureWords.Noun).Single(noun => noun.Equals(name, StringComparison.OrdinalIgnoreCase)))];

    internal static string Plain(string words) => words.Replace(Format.NoBreak, " ", StringComparison.Ordinal);

    private void Expect(bool isTrue, string otherwise)
    {
        if (!isTrue)
        {
            _untrue.Add(otherwise);
        }
    }

    [GeneratedRegex("^(?<names>.+) (is|are) clearly (?<side>(above|below) London( over 12 months)?)$")]
    private static partial Regex Side();

    [GeneratedRegex("[Rr]eports are (more|less) complete")]
    private static partial Regex Complete();
}

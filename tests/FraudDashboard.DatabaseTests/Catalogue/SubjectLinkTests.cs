using FraudDashboard.Database.Sessions;
using FraudDashboard.DatabaseTests.Support;
using FraudDashboard.Web.Features.CrimeReports;
using FraudDashboard.Web.Features.Measures;
using FraudDashboard.Web.Features.VictimCare;
using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Measures.Statistics;
using FraudDashboard.Web.Measures.Subjects;
using FraudDashboard.Web.Requests;
using Xunit;

namespace FraudDashboard.DatabaseTests.Catalogue;

/// <summary>Pages of measures and rules: every count, by part, borough and team, opens a list of as many rows, and the teams of an area add up to its figure.</summary>
[Collection(nameof(DemoSite))]
public sealed class SubjectLinkTests(DemoSite site)
{
    private const int Runs = 12;

    private static readonly string[] Areas = ["", "?borough=E09000033", "?bcu=Central%20West", "?borough=E09000007&period=last12", "?borough=none&period=last12", "?borough=E09000007&period=last12&offence=none", "?bcu=South&month=2026-08"];

    [Fact]
    public async Task Counts_OfRandomPages_EqualTheirLists()
    {
        var random = new Random(20261117);
        var wrong = new List<string>();
        var withRows = 0;
        for (var run = 0; run < Runs; run++)
        {
            var (request, subject, shown) = await ShowAsync(site.London, Areas[random.Next(Areas.Length)], random);
            // A page has some hundred counts: each is looked at in some run.
            foreach (var (name, count, url) in CountsOf(shown).OrderBy(_ => random.Next()).Take(12))
            {
                var listed = await ListedAsync(request, site.London, url);
                withRows += listed > 0 ? 1 : 0;
                if (listed != count)
                {
                    wrong.Add($"{subject.Code}{request.Filter}, {name}: {count}, but {url} lists {listed}");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
        Assert.True(withRows > Runs * 4, $"Only {withRows} counts had rows.");
    }

    [Fact]
    public async Task Counts_OfALead_EqualTheirLists()
    {
        var (request, _, shown) = await ShowAsync(site.Lead, "?borough=E09000007&period=last12", new Random(3), "completion");

        Assert.NotEmpty(shown.Teams!);
        foreach (var (_, count, url) in CountsOf(shown))
        {
            Assert.Equal(count, await ListedAsync(request, site.Lead, url));
        }
    }

    [Fact]
    public async Task Counts_OfTwoAreas_EqualTheirLists()
    {
        foreach (var query in new[] { "?borough=E09000033&with=E09000007", "?bcu=Central%20West&with=none&period=last12", "?borough=E09000025" })
        {
            var (request, _) = await RequestAsync(site.London, query, MeasuresSheet.Keys);
            var shown = MeasuresViewModel.Of(request, await site.ReadAsync(session => MeasuresData.ReadAsync(session, request, TestContext.Current.CancellationToken)));

            Assert.NotNull(shown.SecondName);
            foreach (var row in shown.Rows.Where(row => row.Subject.HasList))
            {
                Assert.Equal(row.First.Denominator, await ListedAsync(request, site.London, row.FirstUrls.All!));
                Assert.Equal(row.First.Denominator - row.First.Numerator, await ListedAsync(request, site.London, row.FirstUrls.Failing!));
                Assert.Equal(row.Second!.Value.Denominator, await ListedAsync(request, site.London, row.SecondUrls.All!));
                Assert.Equal(row.Second.Value.Denominator - row.Second.Value.Numerator, await ListedAsync(request, site.London, row.SecondUrls.Failing!));
            }
        }
    }

    /// <summary>Of every measure of reports and every rule: one query each for the teams, and the figure from the tallies.</summary>
    [Fact]
    public async Task Teams_OfEveryMeasureAndRule_AddUpToTheArea()
    {
        var seen = 0L;
        foreach (var query in new[] { "?borough=E09000033&period=last12", "?bcu=Central%20West&period=last12", "?borough=E09000033&period=last12&offence=NFIB3A" })
        {
            var (request, _) = await RequestAsync(site.London, query);
            var subjects = request.Reference.Measures.Select(MeasuredSubject.OfMeasure).Concat(request.Reference.Rules.Select(MeasuredSubject.OfRule));
            foreach (var subject in subjects.Where(subject => subject.HasTeams))
            {
                var data = await site.ReadAsync(session => SubjectData.ReadAsync(session, request, subject, TestContext.Current.CancellationToken));
                var teams = Proportion.Total(data.Teams!.Select(team => new Proportion(team.Numerator, team.Denominator)));
                var asked = request.AreaCodes!;
                var area = Proportion.Total(data.Areas.Where(row => asked.Contains(row.AreaCode)).Select(row => new Proportion(row.Numerator, row.Denominator)));

                Assert.True(area == teams && data.Series.Over(SubjectData.ComparedMonths(request, subject)) == teams, $"{subject.Code}{query}: area {area}, teams {teams}");
                seen += teams.Denominator;
            }
        }

        Assert.True(seen > 1_000);
    }

    private async Task<(PageRequest Request, MeasuredSubject Subject, SubjectViewModel Shown)> ShowAsync(UserScope reader, string query, Random random, string? code = null)
    {
        var (request, _) = await RequestAsync(reader, query);
        var subjects = request.Reference.Measures.Where(measure => measure.MeasureCode != "disseminations").Select(MeasuredSubject.OfMeasure)
            .Concat(request.Reference.Rules.Select(MeasuredSubject.OfRule)).ToList();
        var subject = code is null ? subjects[random.Next(2) == 0 ? random.Next(5) : random.Next(subjects.Count)] : subjects.Single(one => one.Code == code);
        var data = await site.Services.ReadAsync(reader, session => SubjectData.ReadAsync(session, request, subject, TestContext.Current.CancellationToken));
        return (request, subject, SubjectViewModel.Of(request, subject, data));
    }

    private static IEnumerable<(string Name, long Count, string Url)> CountsOf(SubjectViewModel shown)
    {
        yield return ("failing", shown.Failing.Numerator, shown.FailingUrl!);
        yield return ("in order", shown.Value.Numerator, shown.NumeratorUrl!);
        yield return ("counted", shown.Value.Denominator, shown.DenominatorUrl!);
        foreach (var part in shown.Parts)
        {
            yield return (part.Title, part.Value.Numerator, part.Url!);
        }

        foreach (var row in shown.Areas.Concat(shown.Teams ?? []).Where(row => row.Value.Denominator > 0))
        {
            yield return ($"{row.Name}, failing", row.Failing.Numerator, row.FailingUrl!);
            yield return ($"{row.Name}, counted", row.Value.Denominator, row.AllUrl!);
        }

        foreach (var point in shown.Trend.Points)
        {
            yield return ($"{point.Month:yyyy-MM}", point.Figure.Value.Denominator, point.Figure.Href!);
        }
    }

    private async Task<long> ListedAsync(PageRequest page, UserScope reader, string url)
    {
        var isCare = url.StartsWith(Urls.VictimCarePath, StringComparison.Ordinal);
        var (request, warnings) = await RequestAsync(reader, url[url.IndexOf('?', StringComparison.Ordinal)..], isCare ? ReferralsSheet.Keys : CrimeReportsSheet.Keys);
        Assert.True(warnings.Count == 0, $"{url}: {string.Join(' ', warnings)}");
        Assert.Equal(page.Reader.ScopeCodes, request.Reader.ScopeCodes);
        await using var session = await site.Get<ReadSessions>().OpenAsync(reader, TestContext.Current.CancellationToken);
        return isCare ? await ReferralsQuery.StreamAsync(session, request.ReferralScope, VictimCareData.Criteria(request), TestContext.Current.CancellationToken).LongCountAsync(TestContext.Current.CancellationToken)
            : await CrimeReportsCountQuery.RunAsync(session, request.Scope, CrimeReportList.Of(request).Criteria, TestContext.Current.CancellationToken);
    }

    private Task<(PageRequest Request, IReadOnlyList<string> Warnings)> RequestAsync(UserScope reader, string query, PageKeys? keys = null) =>
        site.Services.ReadAsync(reader, session => site.Get<PageRequestReader>().ReadAsync(session, query, keys ?? PageKeys.Figures, null, TestContext.Current.CancellationToken));
}

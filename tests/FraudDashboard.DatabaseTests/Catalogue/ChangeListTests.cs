using FraudDashboard.DatabaseTests.Support;
using FraudDashboard.Web.Features.CrimeReports;
using FraudDashboard.Web.Features.VictimCare;
using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Measures.Changes;
using FraudDashboard.Web.Measures.Statistics;
using FraudDashboard.Web.Requests;
using Xunit;

namespace FraudDashboard.DatabaseTests.Catalogue;

/// <summary>Each count of the parts of a change opens exactly as many records.</summary>
[Collection(nameof(DemoSite))]
public sealed class ChangeListTests(DemoSite site)
{
    private const int PartsOfEach = 3;

    private static readonly string[] Subjects = ["completion", "recorded_24h", "nfib", "outcomes", "victim_care", "PROTECT-ADVICE", "NFIB-REPORTED"];

    private static readonly string[] Addresses = ["", "?borough=E09000007", "?against=year&period=2026-04-to-2026-08"];

    [Fact]
    public async Task Counts_OfThePartsOfEveryChange_EqualTheirLists()
    {
        var random = new Random(17);
        var wrong = new List<string>();
        var opened = 0;
        foreach (var address in Addresses)
        {
            var request = await RequestAsync(address);
            foreach (var subject in Subjects.Select(code => MeasuredSubject.Of(request.Reference, code)!))
            {
                foreach (var dimension in ChangeQuestion.Available(request, subject))
                {
                    foreach (var (href, count) in await LinksAsync(request, subject, dimension, random))
                    {
                        opened++;
                        var rows = await RowsAsync(href);
                        wrong.AddRange(rows == count ? [] : [$"{subject.Code} by {dimension} ({address}): {count}, but {href} has {rows}"]);
                    }
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong.Take(40)));
        Assert.True(opened > 300, $"Only {opened} lists were opened.");
    }

    [Fact]
    public async Task Counts_OfALead_AreOfTheirBoroughsAlone()
    {
        var request = await RequestAsync("?by=team") with { Reader = site.Lead };
        var subject = MeasuredSubject.Of(request.Reference, "completion")!;

        var change = await site.Services.ReadAsync(site.Lead, session => ChangeParts.ReadAsync(session, request, subject, Cancellation));

        Assert.Equal(
            await Sql.ScalarAsync(site.LoaderConnection, $"select count(*) from core.assessment where is_counted and scope_code in ('E09000007', 'E09000019') and recorded_month = '{change.Question.To.ToMonth:yyyy-MM-dd}'"),
            change.To.Denominator);
        Assert.Equal(change.To, Proportion.Total(change.Parts.Select(part => part.To)));
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private async Task<PageRequest> RequestAsync(string address, PageKeys? keys = null)
    {
        var (request, warnings) = await site.ReadAsync(session => site.Get<PageRequestReader>().ReadAsync(
            session, address, keys ?? new PageKeys(), site.Frame, Cancellation));
        Assert.Empty(warnings);
        return request;
    }

    private async Task<List<(string Href, long Count)>> LinksAsync(PageRequest request, MeasuredSubject subject, string dimension, Random random)
    {
        var asked = request with { Filter = request.Filter with { By = dimension } };
        var parts = await site.ReadAsync(session => ChangeParts.ReadAsync(session, asked, subject, Cancellation));
        Assert.True(parts.Refusal is null || parts.Refusal.StartsWith("Nothing is counted", StringComparison.Ordinal), parts.Refusal);
        var rows = WhyItChangedViewModel.Of(asked, subject, parts).Rows.Where(row => !row.IsPool).OrderBy(_ => random.Next()).ToList();
        Assert.All(rows, row => Assert.Equal((row.From.Denominator == 0, row.To.Denominator == 0), (row.FromAllHref is null, row.ToAllHref is null)));
        return
        [
            .. rows.Take(PartsOfEach).SelectMany(row => new[]
            {
                (row.FromHref, row.From.Numerator), (row.FromAllHref, row.From.Denominator), (row.ToHref, row.To.Numerator), (row.ToAllHref, row.To.Denominator),
            }).Where(link => link.Item1 is not null).Select(link => (link.Item1!, link.Item2)),
        ];
    }

    private async Task<long> RowsAsync(string href)
    {
        var query = href[href.IndexOf('?', StringComparison.Ordinal)..];
        if (href.StartsWith(Urls.VictimCarePath, StringComparison.Ordinal))
        {
            var asked = await RequestAsync(query, ReferralsSheet.Keys);
            var criteria = VictimCareData.Criteria(asked) with { Limit = int.MaxValue };
            return (await site.ReadAsync(session => ReferralsQuery.RunAsync(session, asked.ReferralScope, criteria, Cancellation))).Count;
        }

        var request = await RequestAsync(query, CrimeReportsSheet.Keys);
        var list = CrimeReportList.Of(request);
        return await site.ReadAsync(session => CrimeReportsCountQuery.RunAsync(session, request.Scope, list.Criteria, Cancellation));
    }
}

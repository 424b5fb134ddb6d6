using FraudDashboard.Web.Features.Nfib;
using FraudDashboard.Web.Requests;
using Xunit;

namespace FraudDashboard.DatabaseTests.Catalogue;

/// <summary>What is counted of the submissions that someone has to look at, mostly by the tally, is what their lists hold.</summary>
[Collection(nameof(DemoSite))]
public sealed class SubmissionCountTests(DemoSite site)
{
    [Theory]
    [InlineData(SubmissionList.Orphans, null)]
    [InlineData(SubmissionList.Awaiting, null)]
    [InlineData(SubmissionList.Awaiting, "E09000007")]
    [InlineData(SubmissionList.Rejected, null)]
    public async Task Count_OfAPart_IsThatOfItsListAndItsOldest(string part, string? borough)
    {
        var request = await site.RequestAsync(
            new() { Part = part, Area = borough is null ? Area.London : Area.Borough(borough) }, SubmissionsSheet.Keys);
        var (unresolved, rows) = await site.ReadAsync(async session => (
            await UnresolvedSubmissions.ReadAsync(session, request, TestContext.Current.CancellationToken),
            await SubmissionsQuery.RunAsync(
                session, request.Scope, SubmissionList.Of(request, part).Criteria with { Limit = null }, TestContext.Current.CancellationToken)));

        Assert.NotEmpty(rows);
        Assert.Equal(rows.Count, SubmissionsData.TotalOf(request, part, unresolved));
        var summary = part switch
        {
            SubmissionList.Orphans => unresolved.Orphans,
            SubmissionList.Awaiting => unresolved.Awaiting,
            _ => null,
        };
        Assert.Equal(summary is null ? null : rows.Max(row => row.AgeDays), summary?.OldestDays);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(220)]
    [InlineData(10_000)]
    public async Task List_OfThoseOlder_HasWhatIsOlderByItsLondonDate(int days)
    {
        var request = await site.RequestAsync(new() { Part = SubmissionList.Awaiting }, SubmissionsSheet.Keys);
        var all = SubmissionList.Of(request, SubmissionList.Awaiting).Criteria with { Limit = null, OlderThanDays = null };
        var (rows, older, summary) = await site.ReadAsync(async session =>
        {
            var stored = await SubmissionsQuery.RunAsync(session, request.Scope, all, TestContext.Current.CancellationToken);
            var criteria = all with { OlderThanDays = days };
            return (
                stored,
                await SubmissionsQuery.RunAsync(session, request.Scope, criteria, TestContext.Current.CancellationToken),
                await SubmissionSummaryQuery.RunAsync(session, request.Scope, criteria, stored.Count, TestContext.Current.CancellationToken));
        });

        var expected = rows.Where(row => row.AgeDays > days).Select(row => row.SubmissionId).ToList();
        Assert.Equal(expected, older.Select(row => row.SubmissionId));
        Assert.Equal(expected.Count, summary.SubmissionCount);
    }
}

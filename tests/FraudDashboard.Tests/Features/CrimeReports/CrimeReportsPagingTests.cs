using FraudDashboard.Tests.Support;
using FraudDashboard.Web.Features.CrimeReports;
using FraudDashboard.Web.Requests;
using Xunit;

namespace FraudDashboard.Tests.Features.CrimeReports;

public sealed class CrimeReportsPagingTests
{
    [Theory]
    [InlineData("late")]
    [InlineData("newest")]
    [InlineData("oldest")]
    [InlineData("gaps")]
    [InlineData("loss")]
    public void Token_OfEachOrder_ComesBackFromAnAddressAsTheSamePlace(string name)
    {
        var sort = CrimeReportSort.Of(name);
        var token = sort.Token(Rows.Of(id: 42), 50);
        var filter = PageFilter.ParseUri($"/reports?sort={name}&after={token}", London.Lists, PageKeys.Worklist);
        Assert.Empty(filter.Warnings);
        Assert.Equal(sort.KeyOf(Rows.Of(id: 42)) with { Position = 50 }, sort.Read(filter.Filter.After));
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("1_2")]
    [InlineData("1_2_x")]
    [InlineData("99999999999999999999_1_1")]
    public void Token_ThatIsNone_IsNoPlace(string token) => Assert.Null(CrimeReportSort.Of("newest").Read(token));

    [Fact]
    public void View_FullPage_HasANextThatCountsOn()
    {
        var list = ListOf("?sort=loss");
        var first = CrimeReportsData.Of(list, Read(51), new(120, false));
        Assert.Equal((50, 1L), (first.Rows.Count, first.First));
        Assert.Equal("-1_50_50", first.Next);

        var second = CrimeReportsData.Of(ListOf("?sort=loss&after=" + first.Next), Read(20), new(120, false));
        Assert.Equal((20, 51L), (second.Rows.Count, second.First));
        Assert.Null(second.Next);
    }

    [Fact]
    public void Sort_TurnedRound_IsNotAnOrderOfTheWorklist() =>
        Assert.Single(PageFilter.ParseUri("/reports?sort=-loss", London.Lists, PageKeys.Worklist).Warnings);

    [Theory]
    [InlineData("", "late")]
    [InlineData("?tab=unallocated", "oldest")]
    [InlineData("?measure=recorded_24h&part=numerator", "newest")]
    public void Sort_NoneAsked_IsTheListsOwn(string query, string expected) =>
        Assert.Equal(expected, CrimeReportList.Of(Requests.Of(query)).Criteria.Sort);

    private static CrimeReportList ListOf(string query) => CrimeReportList.Of(Requests.Of(query, keys: PageKeys.Worklist));

    private static CrimeReportsRow[] Read(int count) => [.. Enumerable.Range(1, count).Select(id => Rows.Of(id))];
}

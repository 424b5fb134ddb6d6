using FraudDashboard.Tests.Support;
using FraudDashboard.Web.Features.CrimeReports;
using FraudDashboard.Web.Requests;
using Xunit;

namespace FraudDashboard.Tests.Features.CrimeReports;

public sealed class CrimeReportsPagingTests
{
    private static readonly string[] Lists = ["?sort=", "?tab=due-soon&sort=", "?tab=finalised&sort=", "?measure=completion&part=gap&sort="];

    [Theory]
    [MemberData(nameof(Orders))]
    public void Token_OfEachOrder_ComesBackFromAnAddressAsTheSamePlace(string query)
    {
        var sort = CrimeReportSort.Of(ListOf(query).Criteria);
        var token = sort.Token(Rows.Of(id: 42), 50);
        var filter = PageFilter.ParseUri($"/reports{query}&after={token}", London.Lists, CrimeReportsSheet.Keys);
        Assert.Empty(filter.Warnings);
        Assert.Equal(sort.KeyOf(Rows.Of(id: 42)) with { Position = 50 }, sort.Read(filter.Filter.After));
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("1_2")]
    [InlineData("1_2_x")]
    [InlineData("99999999999999999999_1_1")]
    public void Token_ThatIsNone_IsNoPlace(string token) => Assert.Null(CrimeReportSort.Of(new CrimeReportCriteria()).Read(token));

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
    [InlineData("", "due")]
    [InlineData("?tab=due-soon", "due")]
    [InlineData("?tab=finalised", "due")]
    [InlineData("?measure=completion&part=gap", "late")]
    [InlineData("?rule=NEEDS-ASSESSMENT", "newest")]
    [InlineData("?tab=unallocated", "oldest")]
    [InlineData("?measure=recorded_24h&part=numerator", "newest")]
    public void Sort_NoneAsked_IsTheListsOwn(string query, string expected) =>
        Assert.Equal(expected, CrimeReportList.Of(Requests.Of(query)).Criteria.Sort);

    // What a list does not have it says, and shows its own: never another in silence.
    [Theory]
    [InlineData("?tab=unallocated&sort=late", "late")]
    [InlineData("?tab=open-long&sort=fix", "fix")]
    [InlineData("?tab=supervisor-review&sort=due", "due")]
    [InlineData("?tab=due-soon&sort=late", "late")]
    [InlineData("?measure=nfib&part=late&sort=due", "due")]
    [InlineData("?measure=recorded_24h&part=gap&sort=late", "late")]
    [InlineData("?measure=completion&part=numerator&sort=fix", "fix")]
    public void Sort_ThatTheListLacks_IsWarnedOf(string query, string sort)
    {
        var parsed = PageFilter.ParseUri("/reports" + query + "&after=1_2_3", London.Lists, CrimeReportsSheet.Keys);
        Assert.Equal([$"“{sort}” is not an order of this list: its own order is shown."], parsed.Warnings);
        Assert.Equal((null, null), (parsed.Filter.Sort, parsed.Filter.After));
    }

    [Fact]
    public void DueSoon_NearestDueDate_IsTheNextAhead_AndOfGapsTheLast()
    {
        Assert.Equal("order by soon_due_on, report_id\n", CrimeReportSort.Of(ListOf("?tab=due-soon&sort=due").Criteria).Sql(isAfter: false));
        Assert.Equal("order by late_order desc, report_id desc\n", CrimeReportSort.Of(ListOf("?sort=due").Criteria).Sql(isAfter: false));
    }

    public static TheoryData<string> Orders =>
    [
        .. from list in Lists
           from sort in CrimeReportOrders.Of(PageFilter.ParseUri("/reports" + list[..^"?sort=".Length], London.Lists, CrimeReportsSheet.Keys).Filter)
           select list + sort.Value,
    ];

    private static CrimeReportList ListOf(string query) => CrimeReportList.Of(Requests.Of(query, keys: PageKeys.Worklist));

    private static CrimeReportsRow[] Read(int count) => [.. Enumerable.Range(1, count).Select(id => Rows.Of(id))];
}

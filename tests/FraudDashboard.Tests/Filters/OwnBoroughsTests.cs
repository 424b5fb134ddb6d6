using FraudDashboard.Tests.Support;
using FraudDashboard.Web.Requests;
using Xunit;

namespace FraudDashboard.Tests.Filters;

/// <summary>The filter of a reader of some boroughs: theirs alone, and a sentence for every other.</summary>
public sealed class OwnBoroughsTests
{
    private const string Camden = "E09000007";
    private const string Islington = "E09000019";

    [Theory]
    [InlineData("?borough=E09000033", "E09000033")]
    [InlineData("?area=e09000033", "E09000033")]
    [InlineData("?borough=none", "none")]
    [InlineData("?area=NONE", "none")]
    [InlineData("?bcu=Central%20West", "Central West")]
    public void Area_OfAnother_IsLeftOutWithAWarningAndNamed(string query, string refused)
    {
        var parsed = PageFilter.ParseUri("/" + query, Lists(Camden, Islington));

        Assert.Equal(Area.London, parsed.Filter.Area);
        Assert.Contains("is not among your boroughs: your boroughs are shown.", Assert.Single(parsed.Warnings), StringComparison.Ordinal);
        Assert.Equal(refused, parsed.RefusedArea);
    }

    [Theory]
    [InlineData("?bcu=Central%20North", "Central North")]
    public void CommandUnit_OfWhichABoroughIsAnothers_IsLeftOut(string query, string refused)
    {
        var parsed = PageFilter.ParseUri("/" + query, Lists(Camden));

        Assert.Equal(Area.London, parsed.Filter.Area);
        Assert.EndsWith("is not among your boroughs: Camden is shown.", Assert.Single(parsed.Warnings), StringComparison.Ordinal);
        Assert.Equal(refused, parsed.RefusedArea);
    }

    [Theory]
    [InlineData("?borough=E09000007", AreaKind.Borough)]
    [InlineData("?bcu=Central%20North", AreaKind.Bcu)]
    [InlineData("", AreaKind.London)]
    public void Area_OfTheirOwn_IsFollowed(string query, AreaKind kind)
    {
        var parsed = PageFilter.ParseUri("/" + query, Lists(Camden, Islington));

        Assert.Equal(kind, parsed.Filter.Area.Kind);
        Assert.Empty(parsed.Warnings);
        Assert.Null(parsed.RefusedArea);
    }

    [Fact]
    public void Area_ThatDoesNotExist_IsRefusedWithoutWhatWasTyped()
    {
        var parsed = PageFilter.ParseUri("/?borough=nowhere", Lists(Camden));

        Assert.Equal(Area.UnknownCode, parsed.RefusedArea);
        Assert.EndsWith("your own are shown.", Assert.Single(parsed.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void Options_AreTheirBoroughsAndAUnitThatIsWhollyTheirs()
    {
        Assert.Equal(["Your boroughs", "All Central North", "Camden", "Islington"], Labels(Camden, Islington));
        Assert.Equal(["Camden", "Camden"], Labels(Camden));
        Assert.Equal(["Your boroughs", "Camden", "Newham"], Labels(Camden, "E09000025"));
    }

    private static IEnumerable<string> Labels(params string[] own) => FilterOption.Areas(Lists(own)).Select(option => option.Label);

    private static FilterLists Lists(params string[] own) => London.Lists with { Own = own.ToHashSet() };
}

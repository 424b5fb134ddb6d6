using FraudDashboard.Tests.Support;
using FraudDashboard.Web.Requests;
using Xunit;

namespace FraudDashboard.Tests.Filters;

public sealed class ComparedAreasTests
{
    [Fact]
    public void Options_OfTheAreaToCompareWith_ArePostedUnderTheNameOfTheirSelect()
    {
        Assert.Contains(FilterOption.Areas(London.Lists), option => option.Key is not null);
        Assert.All(FilterOption.Compared(London.Lists), option => Assert.Null(option.Key));
    }
}

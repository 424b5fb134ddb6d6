using FraudDashboard.Tests.Support;
using FraudDashboard.Web.Requests;
using Xunit;

namespace FraudDashboard.Tests.Filters;

public sealed class AreaTests
{
    [Fact]
    public void ScopeCodes_AllLondon_AreThe32BoroughsNoneAndOrphans()
    {
        var codes = Area.London.ScopeCodes(London.Boroughs);

        Assert.Equal(34, codes.Count);
        Assert.DoesNotContain("E09000001", codes);
        Assert.Equal(["none", "orphan"], codes.TakeLast(2));
    }

    [Fact]
    public void ScopeCodes_CommandUnit_AreItsBoroughs() =>
        Assert.Equal(["E09000007", "E09000019"], Area.Bcu("Central North").ScopeCodes(London.Boroughs));

    [Fact]
    public void ScopeCodes_Borough_IsItself() => Assert.Equal(["E09000007"], Area.Borough("E09000007").ScopeCodes(London.Boroughs));

    [Fact]
    public void ScopeCodes_NotAllocated_IsNone() => Assert.Equal(["none"], Area.NotAllocated.ScopeCodes(London.Boroughs));

    [Fact]
    public void Label_Borough_IsItsName() => Assert.Equal("Camden", Area.Borough("E09000007").Label(London.Boroughs));
}

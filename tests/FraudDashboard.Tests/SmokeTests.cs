using Xunit;

namespace FraudDashboard.Tests;

public sealed class SmokeTests
{
    [Fact]
    public void Site_IsOneAssembly_Loads() => Assert.Equal("FraudDashboard.Web", typeof(Program).Assembly.GetName().Name);
}

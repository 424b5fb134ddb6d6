using FraudDashboard.Database;
using Xunit;

namespace FraudDashboard.Tests.Components;

public sealed class RateTextTests
{
    [Theory]
    [InlineData(0, 1, "0.0")]
    [InlineData(1, 1, "100.0")]
    [InlineData(0.8245, 1, "82.5")]
    [InlineData(0.99951, 1, ">99.9")]
    [InlineData(0.9994, 1, "99.9")]
    [InlineData(0.0004, 1, "<0.1")]
    [InlineData(0.0005, 1, "0.1")]
    [InlineData(0.996, 0, ">99")]
    [InlineData(0.004, 0, "<1")]
    [InlineData(1, 0, "100")]
    public void PerCent_NeitherAllNorNone_IsNeverCalledSo(double rate, int decimals, string expected) =>
        Assert.Equal(expected, RateText.PerCent(rate, decimals));
}

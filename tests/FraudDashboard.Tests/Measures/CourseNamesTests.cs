using FraudDashboard.Web.Measures;
using Xunit;

namespace FraudDashboard.Tests.Measures;

public sealed class CourseNamesTests
{
    [Theory]
    [InlineData("FRAUD-AWARE", "Fraud awareness")]
    [InlineData("bank-protocol", "Banking Protocol")]
    [InlineData("CYBER-BASICS", "Cyber basics")]
    [InlineData("fraud_basics", "Fraud basics")]
    [InlineData("Fraud and Cyber", "Fraud and Cyber")]
    [InlineData("", "")]
    public void Of_ACode_IsAName(string code, string name) => Assert.Equal(name, CourseNames.Of(code));
}

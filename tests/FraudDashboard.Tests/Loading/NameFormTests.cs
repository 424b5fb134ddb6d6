using FraudDashboard.Ingestion.Contracts;
using Xunit;

namespace FraudDashboard.Tests.Loading;

public sealed class NameFormTests
{
    [Theory]
    [InlineData("Fraud desk", "FRAUDDESK")]
    [InlineData("FRAUD-DESK.", "FRAUDDESK")]
    [InlineData("fraud_desk", "FRAUDDESK")]
    [InlineData(" Fraud\u00A0desk\u200B", "FRAUDDESK")]
    [InlineData("Fraud – desk", "FRAUDDESK")]
    [InlineData("Équipe", "ÉQUIPE")]
    [InlineData("e\u0301quipe", "ÉQUIPE")]
    [InlineData("Team 1", "TEAM1")]
    [InlineData("Team 11", "TEAM11")]
    [InlineData("+44 desk", "+44DESK")]
    [InlineData("--", "")]
    [InlineData("\U0001D400 desk", "ADESK")]
    public void Of_AName_IsItsLettersAndDigits(string name, string form) => Assert.Equal(form, NameForm.Of(name));

    [Fact]
    public void Of_ATextThatNoEncodingHolds_IsAFormAllTheSame() => Assert.NotEmpty(NameForm.Of("a\uD800b"));
}

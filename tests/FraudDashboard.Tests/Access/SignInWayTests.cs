using FraudDashboard.Database;
using FraudDashboard.Web.Hosting;
using FraudDashboard.Web.Security;
using FraudDashboard.Web.Security.SignIn;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace FraudDashboard.Tests.Access;

/// <summary>The site starts only where it is clear how people sign in, and with secrets that nobody can guess.</summary>
public sealed class SignInWayTests
{
    [Theory]
    [InlineData("urls=http://127.0.0.1:5080")]
    [InlineData("urls=http://localhost:5080;http://[::1]:5081")]
    [InlineData("http_ports=8080", "Access:Demo=published-on-loopback")]
    [InlineData("urls=http://0.0.0.0:5080", "Access:Demo=published-on-loopback")]
    public void Demo_InDevelopmentOnLoopback_IsAllowed(params string[] settings) => Assert.True(Of(true, settings).IsDemo);

    [Theory]
    [InlineData("urls=http://0.0.0.0:5080")]
    [InlineData("urls=http://127.0.0.1:5080;http://*:5081")]
    [InlineData("urls=http://127.0.0.1.example:5080")]
    [InlineData("http_ports=8080")]
    [InlineData("https_ports=8443")]
    [InlineData("Kestrel:Endpoints:a:Url=http://+:80")]
    [InlineData("urls=http://10.0.0.1:5080", "Access:Demo=yes")]
    public void Demo_WhereOthersCanReachIt_DoesNotStart(params string[] settings)
    {
        var refused = Assert.Throws<SiteRefusedException>(() => Of(true, settings));

        Assert.Contains("can be reached from other machines", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("urls=http://127.0.0.1:5080")]
    [InlineData("urls=http://127.0.0.1:5080", "Access:Demo=published-on-loopback")]
    public void Demo_OutsideDevelopment_DoesNotStart(params string[] settings) => Assert.Throws<SiteRefusedException>(() => Of(false, settings));

    [Theory]
    [InlineData("Authentication:Authority=https://id.example")]
    [InlineData("Authentication:Authority=https://id.example", "Authentication:ClientId=fraud")]
    public void Provider_WithoutClientOrSecret_DoesNotStart(params string[] settings) => Assert.Throws<SiteRefusedException>(() => Of(false, settings));

    [Fact]
    public void Provider_Configured_IsTheWay() => Assert.False(Of(
        false, "urls=http://0.0.0.0:80", "Authentication:Authority=https://id.example", "Authentication:ClientId=fraud", "Authentication:ClientSecret=x").IsDemo);

    [Theory]
    [InlineData("")]
    [InlineData("postgres")]
    [InlineData("demo-only-web")]
    [InlineData("fraud_web")]
    public void Secrets_ThatAnybodyCouldGuess_DoNotStart(string password)
    {
        var connection = $"Host=db;Username=fraud_web;Password={password}";

        Assert.Throws<SiteRefusedException>(() => Secrets.Check(new DatabaseConnections("", connection, "", "", "", ""), new()));
    }

    [Fact]
    public void Secrets_OfTheirOwn_AreTaken() =>
        Secrets.Check(new DatabaseConnections("", "Host=db;Username=fraud_web;Password=kT9x2mQ7", "", "", "", ""), new());

    private static AuthenticationMode Of(bool isDevelopment, params string[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => setting.Split('=', 2)).Select(pair => KeyValuePair.Create(pair[0], (string?)pair[1])))
            .Build();
        return AuthenticationMode.Of(
            configuration, isDevelopment, SignInServices.SettingsOf(configuration), configuration.GetSection(AccessSettings.Section).Get<AccessSettings>() ?? new());
    }
}

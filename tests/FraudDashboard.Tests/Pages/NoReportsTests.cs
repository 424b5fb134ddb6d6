using System.Security.Claims;
using Bunit;
using FraudDashboard.Tests.Support;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Security;
using FraudDashboard.Web.Ui.Filters;
using FraudDashboard.Web.Ui.Pages;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace FraudDashboard.Tests.Pages;

public sealed class NoReportsTests() : ComponentTest(services => services.AddScoped<AuthenticationStateProvider, SignedIn>().AddScoped<CurrentReader>())
{
    [Theory]
    [InlineData(Role.Analyst, true)]
    [InlineData(Role.Command, false)]
    [InlineData(Role.BoroughLead, false)]
    public void NothingLoaded_LinksToTheLoadingForThoseAloneWhoMayLoad(Role role, bool isLinked)
    {
        var reader = new Reader { UserId = "one", UserName = "One", Role = role, Boroughs = role == Role.BoroughLead ? ["E09000007"] : [], SessionId = Guid.NewGuid() };
        ((SignedIn)Services.GetRequiredService<AuthenticationStateProvider>()).Reader = reader.ToPrincipal();

        Assert.Equal(isLinked ? [Urls.Imports()] : [], Links(Render<NoReports>()));
    }

    [Fact]
    public void Select_OfOrders_ShowsTheFirstWhereNoneIsChosenYet()
    {
        var cut = Render<FilterSelect>(p => p.Add(select => select.Label, "Order").Add(select => select.Name, "sort")
            .Add(select => select.Options, [new FilterOption("due", "Nearest due date first"), new FilterOption("loss", "Largest loss first")]));

        Assert.Equal("due", cut.Find("select").GetAttribute("value"));
    }
}

/// <summary>Whoever is said to be signed in.</summary>
internal sealed class SignedIn : AuthenticationStateProvider
{
    public ClaimsPrincipal Reader { get; set; } = new();

    public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(Reader));
}

using System.Reflection;
using FraudDashboard.Web.Features.SignIn;
using FraudDashboard.Web.Hosting;
using FraudDashboard.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Xunit;

namespace FraudDashboard.Tests.Access;

/// <summary>No page can be forgotten: each says what it needs, or that it is open to everyone.</summary>
public sealed class PageNeedsTests
{
    private static readonly Type[] OpenToAll = [typeof(ErrorPage), typeof(NotFoundPage), typeof(SignInPage), typeof(NoAccessPage)];

    public static TheoryData<Type> Pages =>
        [.. typeof(Site).Assembly.GetTypes().Where(type => type.GetCustomAttributes<RouteAttribute>().Any())];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Page_OfTheSite_SaysWhatItNeedsOrIsAmongThoseOpenToAll(Type page)
    {
        var isOpen = page.GetCustomAttribute<AllowAnonymousAttribute>() is not null;

        Assert.Equal(OpenToAll.Contains(page), isOpen);
        Assert.True(isOpen || page.GetCustomAttribute<RequiresAttribute>() is not null, $"{page.Name} needs an attribute: @attribute [Requires(…)]");
    }

    [Fact]
    public void Screens_AndReports_HaveAPageThatSaysWhatItNeeds()
    {
        Assert.All(SiteMap.Screens, screen => PageRequirements.Of(screen.Path));
        Assert.All(ExportCatalogue.All, report => PageRequirements.Of(report.Path));
    }

    [Theory]
    [InlineData(Role.Command, true, true, false)]
    [InlineData(Role.BoroughLead, false, false, false)]
    [InlineData(Role.StaffOfficer, true, true, false)]
    [InlineData(Role.Analyst, true, true, true)]
    [InlineData(Role.Administrator, false, false, false)]
    [InlineData(Role.Auditor, false, false, false)]
    public void Scope_OfEachRole_IsWhatTheTableSays(Role role, bool isAllLondon, bool hasUnallocated, bool mayReadRaw)
    {
        string[] boroughs = role == Role.BoroughLead ? ["E09000007"] : [];
        var reader = new Reader { UserId = "x", UserName = "X", Role = role, Boroughs = boroughs, SessionId = Guid.NewGuid() };

        Assert.Equal(isAllLondon, reader.Scope.ScopeCodes.Contains("*"));
        Assert.Equal(hasUnallocated, reader.Scope.ScopeCodes.Contains("none") && reader.Scope.ScopeCodes.Contains("orphan"));
        Assert.Equal(isAllLondon ? 35 : boroughs.Length, reader.Scope.ScopeCodes.Count);
        Assert.Equal(mayReadRaw, reader.Scope.MayReadRaw);
    }

    [Fact]
    public void Principal_OfAReader_ReadsBackAsTheSameReader()
    {
        var reader = new Reader
        {
            UserId = "x",
            UserName = "X Y",
            Role = Role.BoroughLead,
            Boroughs = ["E09000007", "E09000019"],
            SessionId = Guid.NewGuid(),
            AreaText = "Camden, Islington",
        };

        Assert.Equivalent(reader, Reader.Of(reader.ToPrincipal()), strict: true);
        Assert.Null(Reader.Of(new()));
    }
}

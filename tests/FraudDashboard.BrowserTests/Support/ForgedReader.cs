using FraudDashboard.Web.Security;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FraudDashboard.BrowserTests.Support;

/// <summary>A reader without a session in any database, for a site whose database does not answer.</summary>
internal static class ForgedReader
{
    public static Reader Analyst { get; } = new()
    {
        UserId = "analyst",
        UserName = "Analyst",
        Role = Role.Analyst,
        Boroughs = [],
        SessionId = Guid.NewGuid(),
        AreaText = "All London",
    };

    /// <summary>The cookie that the site would have given before its database went away.</summary>
    public static string Cookie(IServiceProvider site) =>
        site.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(CookieAuthenticationDefaults.AuthenticationScheme)
            .TicketDataFormat.Protect(new AuthenticationTicket(Analyst.ToPrincipal(), CookieAuthenticationDefaults.AuthenticationScheme));
}

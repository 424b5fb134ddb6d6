using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Security.SignIn;

/// <summary>Where a reader comes to after signing in.</summary>
public static class PostSignInRedirect
{
    /// <summary>The page they asked for; in place of an overview that is not open to them, their first screen.</summary>
    public static string For(Reader reader, string? from) => Urls.Local(from) is var local && local != Urls.OverviewPath
        ? local : SiteMap.For(reader).First().Path;
}

using System.Reflection;
using Microsoft.AspNetCore.Components;

namespace FraudDashboard.Web.Security;

/// <summary>What each page of the site needs, as its own attribute says: links, exports and tests ask here.</summary>
public static class PageRequirements
{
    private static readonly Dictionary<string, Capability> ByPath = typeof(PageRequirements).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(ComponentBase)))
        .SelectMany(page => page.GetCustomAttributes<RouteAttribute>()
            .Select(route => (route.Template, Needs: page.GetCustomAttribute<RequiresAttribute>())))
        .Where(page => page.Needs is not null)
        .ToDictionary(page => page.Template, page => page.Needs!.Capability);

    /// <summary>What the page at a path needs; a path that no page has is a mistake.</summary>
    public static Capability Of(string path) => ByPath[path];
}

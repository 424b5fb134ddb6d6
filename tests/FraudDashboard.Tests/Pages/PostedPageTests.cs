using System.Reflection;
using FraudDashboard.Web.Hosting;
using Microsoft.AspNetCore.Components;
using Xunit;

namespace FraudDashboard.Tests.Pages;

/// <summary>Pages that are answered as they are posted, which a circuit does not know.</summary>
public sealed class PostedPageTests
{
    private static readonly Type[] Pages = [.. typeof(Site).Assembly.GetTypes().Where(type => type.GetCustomAttributes<RouteAttribute>().Any())];

    public static TheoryData<string> Paths =>
        [.. Pages.Where(page => page.GetCustomAttribute<ExcludeFromInteractiveRoutingAttribute>() is not null).SelectMany(Templates)];

    /// <summary>A link to it within a circuit would show the page of a record that has its last word for a code.</summary>
    [Theory]
    [MemberData(nameof(Paths))]
    public void Path_IsNotThatOfAPageOfTheCircuit(string path) => Assert.DoesNotContain(
        Pages.Where(page => page.GetCustomAttribute<ExcludeFromInteractiveRoutingAttribute>() is null).SelectMany(Templates),
        template => template.Split('/') is var parts && path.Split('/') is var words && parts.Length == words.Length
            && parts.Zip(words).All(pair => pair.First == pair.Second || (pair.First.StartsWith('{') && !pair.First.Contains(':', StringComparison.Ordinal))));

    private static IEnumerable<string> Templates(Type page) => page.GetCustomAttributes<RouteAttribute>().Select(route => route.Template);
}

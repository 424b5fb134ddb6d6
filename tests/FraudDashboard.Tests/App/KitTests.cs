using System.Text.RegularExpressions;
using FraudDashboard.Tests.Support;
using MudBlazor;
using Xunit;

namespace FraudDashboard.Tests.App;

/// <summary>MudBlazor carries the pages: which of its components they are made of, as the README lists them.</summary>
public sealed partial class KitTests
{
    private const int Fewest = 20;

    [Fact]
    public void Components_OfMudBlazorInThePages_AreTwentyKindsAndThoseOfTheReadme()
    {
        var known = typeof(MudButton).Assembly.GetExportedTypes().Select(type => type.Name.Split('`')[0]).ToHashSet();
        var used = Directory.EnumerateFiles(Path.Combine(Repository.Folder, "src/FraudDashboard.Web"), "*.razor", SearchOption.AllDirectories)
            .SelectMany(file => Tag().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value))
            .Where(known.Contains)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToList();
        var listed = Name().Matches(Readme().Match(File.ReadAllText(Path.Combine(Repository.Folder, "README.md"))).Value).Select(match => match.Groups[1].Value);

        Assert.True(used.Count >= Fewest, string.Join(", ", used));
        Assert.Equal(used, listed);
    }

    [GeneratedRegex("<(Mud[A-Za-z]+)")]
    private static partial Regex Tag();

    [GeneratedRegex("MudBlazor carries the pages with:(.*?)\n\n", RegexOptions.Singleline)]
    private static partial Regex Readme();

    [GeneratedRegex("`(Mud[A-Za-z]+)`")]
    private static partial Regex Name();
}

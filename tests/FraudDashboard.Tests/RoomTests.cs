using System.Reflection;
using FraudDashboard.Database.Sessions;
using FraudDashboard.Ingestion.Pipeline;
using FraudDashboard.Tests.Support;
using FraudDashboard.Web.Hosting;
using NetArchTest.Rules;
using Xunit;

namespace FraudDashboard.Tests;

/// <summary>Who may know whom, as spec and README say: a room uses those before it, and a feature no other feature.</summary>
public sealed class RoomTests
{
    private const string Web = "FraudDashboard.Web";

    private const int MostLines = 300;

    private static readonly string[] Rooms = ["Requests", "Measures", "Security", "Exports", "Ui", "Features", "Hosting"];

    public static TheoryData<string> RoomsOfTheSite => [.. Rooms];

    public static TheoryData<string> FeaturesOfTheSite =>
        [.. Namespaces().Where(name => name.StartsWith($"{Web}.Features.", StringComparison.Ordinal)).Select(name => name.Split('.')[3]).Distinct()];

    [Fact]
    public void Site_EveryType_StandsInARoom() => Assert.All(
        Namespaces().Where(name => name != Web), name => Assert.Contains(name.Split('.').ElementAtOrDefault(2), Rooms));

    [Theory]
    [MemberData(nameof(RoomsOfTheSite))]
    public void Room_UsesNoLaterOne(string room) => Assert.Empty(UsersIn(
        $"{Web}.{room}", Rooms.Skip(Array.IndexOf(Rooms, room) + 1).Select(later => $"{Web}.{later}")));

    [Theory]
    [MemberData(nameof(FeaturesOfTheSite))]
    public void Feature_UsesNoOtherFeature(string feature) => Assert.Empty(UsersIn(
        $"{Web}.Features.{feature}", FeaturesOfTheSite.Select(row => row.Data).Where(other => other != feature).Select(other => $"{Web}.Features.{other}")));

    [Fact]
    public void Projects_UseNoneBuiltOnThem()
    {
        Assert.Empty(Referenced(typeof(ReadSession).Assembly).Intersect(["FraudDashboard.Ingestion", Web, "FraudDashboard.Cli"]));
        Assert.Empty(Referenced(typeof(LoadExtracts).Assembly).Intersect([Web, "FraudDashboard.Cli"]));
        Assert.DoesNotContain("FraudDashboard.Cli", Referenced(typeof(Site).Assembly));
    }

    [Fact]
    public void Files_NoTwoBearOneName() => Assert.Empty(
        Sources().Select(file => Path.GetRelativePath(Repository.Folder, file)).Where(file => Path.GetFileName(file) != "_Imports.razor")
            // A component's markup and the code behind it are one.
            .Select(file => file.EndsWith(".razor.cs", StringComparison.Ordinal) ? file[..^".cs".Length] : file).Distinct()
            .GroupBy(file => Path.GetFileNameWithoutExtension(file), StringComparer.OrdinalIgnoreCase)
            .Where(name => name.Count() > 1).Select(name => string.Join(" and ", name)));

    [Fact]
    public void Files_NoneIsOverTheLinesAllowed() => Assert.Empty(
        Sources().Where(file => File.ReadLines(file).Count() > MostLines).Select(file => Path.GetRelativePath(Repository.Folder, file)));

    private static IEnumerable<string> UsersIn(string room, IEnumerable<string> forbidden) =>
        forbidden.ToArray() is { Length: > 0 } names
            ? Types.InAssembly(typeof(Site).Assembly).That().ResideInNamespace(room).ShouldNot().HaveDependencyOnAny(names).GetResult().FailingTypeNames ?? []
            : [];

    private static IEnumerable<string> Namespaces() =>
        typeof(Site).Assembly.GetTypes().Select(type => type.Namespace).OfType<string>()
            .Where(name => name.Split('.') is ["FraudDashboard", ..]).Distinct().Order(StringComparer.Ordinal);

    private static IEnumerable<string> Referenced(Assembly assembly) => assembly.GetReferencedAssemblies().Select(name => name.Name!);

    private static IEnumerable<string> Sources() =>
        Directory.EnumerateFiles(Path.Combine(Repository.Folder, "src"), "*", SearchOption.AllDirectories)
            .Where(file => file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".razor", StringComparison.Ordinal))
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(folder => folder is "obj" or "bin"));
}

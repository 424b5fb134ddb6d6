using System.Text.Json;
using Xunit;

namespace FraudDashboard.Tests.App;

public sealed class RuntimePatchTests
{
    /// <summary>The framework's first release has faults that its patches mend: the programs ask for the patch that they were built with.</summary>
    [Theory]
    [InlineData("FraudDashboard.Web")]
    [InlineData("fraud")]
    public void Program_AsBuilt_StartsOnNoEarlierPatchThanItsOwn(string program)
    {
        var path = Path.Combine(AppContext.BaseDirectory, $"{program}.runtimeconfig.json");
        using var configuration = JsonDocument.Parse(File.ReadAllText(path));
        var options = configuration.RootElement.GetProperty("runtimeOptions");
        var frameworks = options.TryGetProperty("frameworks", out var several) ? several.EnumerateArray().ToArray() : [options.GetProperty("framework")];

        Assert.NotEmpty(frameworks);
        Assert.All(frameworks, framework =>
        {
            var least = Version.Parse(framework.GetProperty("version").GetString()!);
            Assert.True(least.Build > 0, $"{program} would start on {least}, which is no patch.");
            Assert.True(least <= Environment.Version, $"{program} asks for {least}, and this is {Environment.Version}.");
        });
    }
}

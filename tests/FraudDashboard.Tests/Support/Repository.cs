namespace FraudDashboard.Tests.Support;

/// <summary>Where the sources of these tests are.</summary>
internal static class Repository
{
    /// <summary>The folder of the solution, above the one that the tests run in.</summary>
    public static string Folder { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "FraudDashboard.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        }

        return folder.FullName;
    }
}

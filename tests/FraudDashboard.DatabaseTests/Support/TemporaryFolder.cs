namespace FraudDashboard.DatabaseTests.Support;

/// <summary>A path for one test, not made yet: under /tmp, where the unprivileged user that PostgreSQL runs as can reach it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"fraud-test-{Guid.NewGuid():N}"[..20]);

    public void Dispose()
    {
        if (Directory.Exists(Path))
        {
            Directory.Delete(Path, recursive: true);
        }
    }
}

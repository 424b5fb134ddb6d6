using System.Security.Cryptography;
using System.Text;
using FraudDashboard.Ingestion.Demo;
using Xunit;

namespace FraudDashboard.Tests.Demo;

/// <summary>Demo extracts in a folder of their own, removed afterwards.</summary>
internal sealed class ExtractFolder : IDisposable
{
    public static readonly DateOnly AsAt = new(2026, 11, 24);

    public ExtractFolder(int reports, long seed = 1, DateOnly? asAt = null)
    {
        Path = Directory.CreateTempSubdirectory("demo-extracts-").FullName;
        Extracts = new DemoExtracts(reports, seed, asAt ?? AsAt);
        Files = Extracts.WriteTo(Path, TestContext.Current.CancellationToken);
    }

    public string Path { get; }

    public DemoExtracts Extracts { get; }

    public IReadOnlyList<string> Files { get; }

    public string Hash() => Convert.ToHexString(SHA256.HashData(Encoding.ASCII.GetBytes(string.Join(' ', Hashes()))));

    public string[] Hashes() => [.. Files.Select(file => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file))))];

    public CsvRows Read(string kind) => CsvRows.Read(
        Files.Single(file => System.IO.Path.GetFileName(file).StartsWith(kind + "_", StringComparison.Ordinal)));

    public void Dispose() => Directory.Delete(Path, recursive: true);
}

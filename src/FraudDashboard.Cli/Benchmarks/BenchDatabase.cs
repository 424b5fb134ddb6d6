using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FraudDashboard.Database;
using FraudDashboard.Database.Embedded;
using FraudDashboard.Database.Migration;
using FraudDashboard.Ingestion.Demo;

namespace FraudDashboard.Cli.Benchmarks;

/// <summary>A private server with one size of demo reports, made once and kept.</summary>
internal sealed class BenchDatabase : IAsyncDisposable
{
    private static readonly string[] StoringFolders = ["migrations", "functions", "views/prep"];
    private static readonly DateOnly AsAt = new(2026, 11, 1);

    private readonly PrivateServer _server;
    private readonly string _daily;

    private BenchDatabase(PrivateServer server, LoadTimes load, string daily)
    {
        _server = server;
        _daily = daily;
        Load = load;
    }

    public DatabaseConnections Connections => _server.Connections;

    /// <summary>What the first load took, when it was made.</summary>
    public LoadTimes Load { get; }

    /// <summary>The crime reports of the next day: 10,000 rows.</summary>
    public string DailyFile => Directory.GetFiles(_daily).Single();

    /// <summary>Joins the kept database of this size; makes it where it is missing or was left half-made.</summary>
    public static async Task<BenchDatabase> OpenAsync(string folder, int reports, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        var name = $"{reports}-{StoredForm()}";
        var times = Path.Combine(folder, $"{name}.json");
        var data = Path.Combine(folder, name);
        var daily = $"{data}-daily";
        if (!File.Exists(times) && Directory.Exists(data))
        {
            Directory.Delete(data, recursive: true);
        }

        Directory.CreateDirectory(daily);

        var server = await PrivateServer.StartAsync(new PrivateServerOptions { DataFolder = data }, cancellationToken);
        await new Migrator(SqlScripts.Embedded, server.Connections).RunAsync(cancellationToken);
        if (!File.Exists(times))
        {
            var load = await MakeAsync(server.Connections, reports, daily, cancellationToken);
            await File.WriteAllTextAsync(times, JsonSerializer.Serialize(load), cancellationToken);
        }

        return new(server, JsonSerializer.Deserialize<LoadTimes>(await File.ReadAllTextAsync(times, cancellationToken))!, daily);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    /// <summary>What decides how a load is stored: another version of the program that stores otherwise makes its own database.</summary>
    private static string StoredForm()
    {
        var files = StoringFolders.SelectMany(folder => SqlScripts.Embedded.In(folder));
        var text = string.Concat(files.Select(file => file.Checksum));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..12];
    }

    private static async Task<LoadTimes> MakeAsync(
        DatabaseConnections connections, int reports, string daily, CancellationToken cancellationToken)
    {
        Console.WriteLine($"Making up and loading {reports:N0} reports…");
        var extracts = Directory.CreateTempSubdirectory("fraud-bench-").FullName;
        try
        {
            var files = new DemoExtracts(reports, 1, AsAt).WriteTo(extracts, cancellationToken);
            var bare = await BareCopy.SecondsAsync(connections.Owner, files[0], cancellationToken);
            var first = await LoaderProcess.RunAsync(connections, files.Take(1), cancellationToken);
            var others = await LoaderProcess.RunAsync(connections, files.Skip(1), cancellationToken);
            DailyExtract.Write(files[0], reports, AsAt, daily);
            return new(bare, first, others);
        }
        finally
        {
            Directory.Delete(extracts, recursive: true);
        }
    }
}

/// <summary>Seconds of a bare copy of the crime reports, their load, and the load of the other kinds.</summary>
internal sealed record LoadTimes(double BareCopySeconds, LoaderRun CrimeReports, LoaderRun Others);

using System.Diagnostics;
using System.Globalization;
using FraudDashboard.Database;

namespace FraudDashboard.Cli.Benchmarks;

/// <summary>Loads files as <c>fraud load</c> does, in a process of its own, so that its memory can be told from the benchmark's.</summary>
internal static class LoaderProcess
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);

    /// <exception cref="CannotRunException">The loader did not end well.</exception>
    public static async Task<LoaderRun> RunAsync(DatabaseConnections connections, IEnumerable<string> files, CancellationToken cancellationToken)
    {
        // Started as "dotnet fraud.dll bench", the program of this process is dotnet.
        var program = Environment.ProcessPath!;
        string[] own = Path.GetFileNameWithoutExtension(program) == "dotnet" ? [Path.Combine(AppContext.BaseDirectory, "fraud.dll")] : [];
        var start = new ProcessStartInfo(program, [.. own, "load", .. files])
        {
            Environment = { ["ConnectionStrings__FraudLoader"] = connections.Loader, ["NO_COLOR"] = "1" },
            RedirectStandardOutput = true,
        };
        var started = Stopwatch.GetTimestamp();
        using var loader = Process.Start(start)!;
        var output = loader.StandardOutput.ReadToEndAsync(cancellationToken);
        var peak = 0.0;
        while (!loader.HasExited)
        {
            peak = Math.Max(peak, PeakMegabytes(loader.Id));
            await Task.WhenAny(loader.WaitForExitAsync(cancellationToken), Task.Delay(Interval, cancellationToken));
            cancellationToken.ThrowIfCancellationRequested();
        }

        return loader.ExitCode == ExitCode.Done
            ? new(Stopwatch.GetElapsedTime(started).TotalSeconds, peak)
            : throw new CannotRunException($"The loader ended with {loader.ExitCode}:{Environment.NewLine}{await output}");
    }

    /// <summary>The most that the process has held in memory so far, as Linux keeps it (VmHWM).</summary>
    private static double PeakMegabytes(int processId)
    {
        try
        {
            var line = File.ReadLines($"/proc/{processId}/status").FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
        }
        catch (IOException)
        {
            return 0;
        }
    }
}

/// <summary>Seconds from start to end of the loader, and the most memory that it held.</summary>
internal sealed record LoaderRun(double Seconds, double PeakMegabytes);

using System.ComponentModel;
using System.Diagnostics;

namespace FraudDashboard.Database.Embedded;

/// <summary>Runs one of PostgreSQL's programs to its end and keeps what it said.</summary>
internal static class ExternalCommand
{
    internal readonly record struct Outcome(int ExitCode, string Output)
    {
        public bool Succeeded => ExitCode == 0;
    }

    public static async Task<Outcome> RunAsync(
        IEnumerable<string> command, string workingFolder, CancellationToken cancellationToken)
    {
        var words = command.ToArray();
        var start = new ProcessStartInfo(words[0], words[1..])
        {
            WorkingDirectory = workingFolder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["LC_ALL"] = "C";
        try
        {
            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            var errors = process.StandardError.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            return new Outcome(process.ExitCode, (await output + await errors).Trim());
        }
        catch (Win32Exception problem)
        {
            throw new PrivateServerException($"{words[0]} cannot be started: {problem.Message}.", problem);
        }
    }
}

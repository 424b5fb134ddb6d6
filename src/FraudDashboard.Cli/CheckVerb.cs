using System.CommandLine;
using FraudDashboard.Database.Migration;

namespace FraudDashboard.Cli;

/// <summary>Runs the invariants of sql/checks.</summary>
internal static class CheckVerb
{
    public static Command Create()
    {
        var verb = new Command("check", """
            Run every invariant in sql/checks and report what does not hold, with the first rows that offend it.

            Reads only. Connects as the loader (ConnectionStrings__FraudLoader), who sees every row. Exit code 1 when a check fails.
            """);
        verb.Runs(RunAsync);
        return verb;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var database = await CommonOptions.OpenAsync(parsed, "FraudLoader", cancellationToken);
        var report = await new Checker(SqlScripts.Embedded, database.Connections.Loader).RunAsync(cancellationToken);
        foreach (var finding in report.Findings)
        {
            Print(finding);
        }

        Console.WriteLine($"{report.CheckCount - report.Findings.Count} of {report.CheckCount} checks hold.");
        return report.Holds ? ExitCode.Done : ExitCode.Refused;
    }

    private static void Print(CheckFinding finding)
    {
        Console.WriteLine(finding.Failure is { } failure
            ? $"{finding.Name} could not run: {failure}"
            : $"{finding.Name} does not hold: {finding.RowCount} {(finding.RowCount == 1 ? "row" : "rows")}");
        foreach (var row in finding.FirstRows)
        {
            Console.WriteLine($"  {row}");
        }
    }
}

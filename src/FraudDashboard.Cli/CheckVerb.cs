using System.CommandLine;
using FraudDashboard.Database.Audit;
using FraudDashboard.Database.Frozen;
using FraudDashboard.Database.Migration;

namespace FraudDashboard.Cli;

/// <summary>Runs the invariants of sql/checks, or verifies the audit.</summary>
internal static class CheckVerb
{
    private static readonly Option<bool> Audit = new("--audit")
    {
        Description = "Verify the audit instead, as the auditor (ConnectionStrings__FraudAuditor): the chain of its lines, and every anchor in the anchor file (Audit__AnchorFile).",
    };

    public static Command Create()
    {
        var verb = new Command("check", """
            Run every invariant in sql/checks and report what does not hold, with the first rows that offend it; then read every frozen
            month again, and say which is not as it was frozen.

            Reads only. Connects as the loader (ConnectionStrings__FraudLoader), who sees every row. Exit code 1 when a check fails.
            """)
        {
            Audit,
        };
        verb.Runs((parsed, cancellationToken) => parsed.GetValue(Audit) ? VerifyAuditAsync(parsed, cancellationToken) : RunAsync(parsed, cancellationToken));
        return verb;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var database = await CommonOptions.OpenAsync(parsed, "FraudLoader", cancellationToken);
        var result = await new Checker(SqlScripts.Embedded, database.Connections.Loader).RunAsync(cancellationToken);
        foreach (var finding in result.Findings)
        {
            Print(finding);
        }

        Console.WriteLine($"{result.CheckCount - result.Findings.Count} of {result.CheckCount} checks hold.");
        var packs = await VerifyPacks.RunAsync(database.Connections.Loader, cancellationToken);
        foreach (var finding in packs.Findings)
        {
            Console.WriteLine(finding);
        }

        Console.WriteLine($"{packs.PackCount} frozen {(packs.PackCount == 1 ? "month" : "months")}, {(packs.Findings.Count == 0 ? "each as it was frozen" : "NOT as they were frozen")}.");
        return result.Holds && packs.Findings.Count == 0 ? ExitCode.Done : ExitCode.Refused;
    }

    private static async Task<int> VerifyAuditAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var database = await CommonOptions.OpenAsync(parsed, "FraudAuditor", cancellationToken);
        var result = await VerifyAudit.RunAsync(database.Connections.Auditor, CommonOptions.AnchorsOf(database), cancellationToken);
        foreach (var finding in result.Findings)
        {
            Console.WriteLine(finding);
        }

        Console.WriteLine($"{result.LineCount:N0} {(result.LineCount == 1 ? "line" : "lines")} of the audit, {(result.Holds ? "whole" : "NOT whole")}; {LastAnchor(result)}.");
        return result.Holds ? ExitCode.Done : ExitCode.Refused;
    }

    private static string LastAnchor(AuditVerification result) => result.LastAnchored is { } last
        ? $"last anchored at line {last.Anchor.EventNo:N0} on {last.At:d MMMM yyyy} at {last.At:HH:mm:ss} UTC"
        : "never anchored";

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

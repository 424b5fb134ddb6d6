using System.CommandLine;
using FraudDashboard.Web.Features.Packs;
using Microsoft.Extensions.DependencyInjection;

namespace FraudDashboard.Cli;

/// <summary><c>fraud freeze</c>: keeps what is said of a month.</summary>
internal static class FreezeVerb
{
    private static readonly Option<string> Month = new("--month") { Description = "The month to freeze: 2026-09.", HelpName = "YYYY-MM", Required = true };

    private static readonly Option<string> Reason = new("--reason") { Description = "Why: it stays with the pack and in the audit.", Required = true };

    public static Command Create()
    {
        var verb = new Command("freeze", """
            Freeze a complete and settled month: its figures by area, its words and the reports that they count are kept as they stand.

            A month that is frozen already gets its next version where its figures are others by now; the versions before stay.
            Exit codes: 0 it is frozen, or was already with the same figures; 1 it cannot be frozen, or not yet.
            """)
        {
            Month,
            Reason,
        };
        verb.Runs(RunAsync);
        return verb;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var month = CommonOptions.MonthOf(parsed, Month);
        await using var database = await CommonOptions.OpenAsync(parsed, "FraudLoader", cancellationToken);
        await using var provider = PackVerb.Services(database);
        var asked = new FreezeRequest(month.Start, parsed.GetRequiredValue(Reason).Trim(), Environment.UserName, Environment.UserName);
        var result = await provider.GetRequiredService<FreezePack>().RunAsync(asked, cancellationToken);
        var isDone = result.State is FreezeState.Frozen or FreezeState.NothingToConfirm;
        await (isDone ? Console.Out : Console.Error).WriteLineAsync(result.Sentence);
        return isDone ? ExitCode.Done : ExitCode.Refused;
    }
}

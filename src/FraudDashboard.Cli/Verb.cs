using System.CommandLine;
using FraudDashboard.Database.Embedded;
using FraudDashboard.Database.Migration;
using Npgsql;

namespace FraudDashboard.Cli;

/// <summary>Runs a verb, and turns what may go wrong into one sentence and an exit code.</summary>
internal static class Verb
{
    public static void Runs(this Command command, Func<ParseResult, CancellationToken, Task<int>> run) =>
        command.SetAction(async (parsed, cancellationToken) =>
        {
            try
            {
                return await run(parsed, cancellationToken);
            }
            catch (Exception problem) when (Sentence(problem) is not null)
            {
                await Console.Error.WriteLineAsync(Sentence(problem));
                return problem is MigrationRefusedException ? ExitCode.Refused : ExitCode.CannotRun;
            }
            catch (OperationCanceledException)
            {
                return ExitCode.Interrupted;
            }
        });

    /// <summary>ENOSPC, as Linux numbers it.</summary>
    public const int NoSpaceLeft = 28;

    /// <summary>Null for what nobody foresaw: that shows its stack.</summary>
    private static string? Sentence(Exception problem) => problem switch
    {
        CannotRunException or PrivateServerException or MigrationRefusedException => problem.Message,
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } full => $"The database's disk is full ({full.MessageText}): nothing of this was stored. Make room on it, then try again.",
        IOException { HResult: NoSpaceLeft } => $"The disk is full ({problem.Message}): what was being written is not whole. Make room on it, then try again.",
        PostgresException { SqlState: ['2', '8', ..] or PostgresErrorCodes.InvalidCatalogName } refusal => $"The database refuses the connection: {refusal.MessageText}.",
        PostgresException { IsTransient: true } broken => $"The database broke this off ({broken.MessageText}): nothing of it was stored. Try again.",
        PostgresException => null,
        NpgsqlException => $"The database cannot be reached: {problem.Message} ({problem.GetBaseException().Message}).",
        ArgumentException { Source: "Npgsql" or "System.Data.Common" } => $"The connection string cannot be read: {problem.Message}",
        _ => null,
    };
}

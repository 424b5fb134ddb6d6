using System.CommandLine;
using FraudDashboard.Ingestion.Pipeline;

namespace FraudDashboard.Cli;

/// <summary>
/// Asks once more before something is taken back, with what it touches. On a terminal a person answers, unless --yes is given;
/// a script is told, and goes on. All of it goes to standard error: standard output has the result alone.
/// </summary>
internal static class Confirmation
{
    public static Option<bool> Option() => new("--yes") { Description = "Do not ask on a terminal. A script is never asked: it is told what is touched." };

    /// <summary>True where it is to be done.</summary>
    public static async Task<bool> IsGivenAsync(string question, DecisionPreview preview, bool isGiven)
    {
        foreach (var sentence in preview.Touches)
        {
            await Console.Error.WriteLineAsync(LoadDisplay.Printable(sentence));
        }

        if (isGiven || Console.IsInputRedirected || Console.IsErrorRedirected)
        {
            return true;
        }

        await Console.Error.WriteAsync($"{question} Type yes to go on: ");
        if (string.Equals(Console.ReadLine()?.Trim(), "yes", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        await Console.Error.WriteLineAsync("Nothing was changed.");
        return false;
    }
}

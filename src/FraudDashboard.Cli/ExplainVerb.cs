using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Exports.Json;
using FraudDashboard.Web.Hosting;
using FraudDashboard.Web.Requests;
using Microsoft.Extensions.DependencyInjection;

namespace FraudDashboard.Cli;

/// <summary>Says why a measure changed between two periods, as JSON.</summary>
internal static class ExplainVerb
{
    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private static readonly Option<string> Measure = new("--measure")
    {
        Description = "Code of the measure (completion, recorded_24h, nfib, outcomes, disseminations, victim_care) or of a rule.",
        HelpName = "CODE",
        Required = true,
    };

    private static readonly Option<string> From = new("--from")
    {
        Description = "The earlier period: 2026-09, 2026-Q3, or 2026-05-to-2026-07.",
        HelpName = "MONTH",
        Required = true,
    };

    private static readonly Option<string> To = new("--to")
    {
        Description = "The later period, of the same length.",
        HelpName = "MONTH",
        Required = true,
    };

    private static readonly Option<string> By = new("--by")
    {
        Description = $"What the change is divided by: {string.Join(", ", FilterWords.Dimensions.Select(choice => choice.Value))}.",
        HelpName = "DIMENSION",
        Required = true,
    };

    private static readonly Option<string?> InArea = new("--area")
    {
        Description = "Code of a borough, name of a Command Unit, or none for what no borough owns. All London without it.",
        HelpName = "CODE",
    };

    private static readonly Option<string> As = new("--as")
    {
        Description = "The form of the answer.",
        DefaultValueFactory = _ => "json",
    };

    public static Command Create()
    {
        As.AcceptOnlyFromAmong("json");
        var verb = new Command("explain", """
            Say why a measure changed between two periods, as JSON.

            Divides the difference into what each part's own rate explains and what its share of the reports explains; of
            rules and verdicts gives the change of each one's share. The terms add up to the difference.
            """)
        {
            Measure, From, To, By, InArea, As,
        };
        verb.Runs(RunAsync);
        return verb;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var database = await CommonOptions.OpenAsync(parsed, "FraudCli", cancellationToken);
        var services = new ServiceCollection().AddLogging().AddFigures(database.Connections.ForCommandLine());
        await using var provider = services.BuildServiceProvider();
        await using var session = await provider.GetRequiredService<ReadSessions>().OpenAsync(UserScope.AllLondon, cancellationToken);
        try
        {
            var request = await ChangeDocument.RequestAsync(session, parsed.GetValue(InArea), cancellationToken);
            var change = await ChangeDocument.RunAsync(
                session, request, parsed.GetValue(Measure)!, parsed.GetValue(From)!, parsed.GetValue(To)!, parsed.GetValue(By)!, cancellationToken);
            await Console.Out.WriteLineAsync(change.ToJsonString(Written));
            return ExitCode.Done;
        }
        catch (ChangeRefusedException refused)
        {
            await Console.Error.WriteLineAsync(refused.Message);
            return ExitCode.Refused;
        }
    }
}

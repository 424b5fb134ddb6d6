using System.CommandLine;
using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Hosting;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Requests.Reference;
using FraudDashboard.Web.Ui.Pages;
using Microsoft.Extensions.DependencyInjection;

namespace FraudDashboard.Cli;

/// <summary><c>fraud status</c>: one line on the extracts, for a scheduler or a monitor.</summary>
internal static class StatusVerb
{
    public static Command Create()
    {
        var verb = new Command("status", """
            Say in one line how old each extract is, and whether the last one was refused, broken off, mostly rejected or other than usual, a load is held, or a month that was due to be frozen is not.

            Exit codes: 0 every kind is up to date, and every month that is due is frozen; 1 one is late, missing, refused, broken off, mostly rejected, other than usual or held.
            """);
        verb.Runs(RunAsync);
        return verb;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var database = await CommonOptions.OpenAsync(parsed, "FraudCli", cancellationToken);
        await using var provider = new ServiceCollection().AddLogging().AddFigures(database.Connections.ForCommandLine()).BuildServiceProvider();
        await using var session = await provider.GetRequiredService<ReadSessions>().OpenAsync(UserScope.AllLondon, cancellationToken);
        var kinds = await ExtractAgesQuery.RunAsync(session, UserScope.AllLondon, cancellationToken);
        var freeze = (await ClockQuery.RunAsync(session, UserScope.AllLondon, cancellationToken))?.FreezeProblem;
        var ages = provider.GetRequiredService<DataAges>();
        var unknown = kinds.Any(kind => kind.IsAfterUnknownFile) ? "; a file was refused, its kind unknown" : "";
        var frozen = freeze is null ? "" : $"; {freeze}";
        await Console.Out.WriteLineAsync(string.Join("; ", kinds.Select(kind => $"{kind.Kind} {Words(kind, ages.AgeOf(kind))}")) + unknown + frozen);
        return freeze is not null || kinds.Any(kind => kind.IsAfterUnknownFile || kind.HeldLoadCount > 0 || kind.IsWithoutLast || kind.HasRejectedLoad || kind.DifferingColumns.Length > 0 || ages.AgeOf(kind) is { IsAmber: true } or { IsRed: true }) ? ExitCode.Refused : ExitCode.Done;
    }

    private static string Words(ExtractAgesRow kind, ExtractAge age)
    {
        var days = age.Days switch
        {
            null => "never loaded",
            0 => "of today",
            1 => "1 day old",
            var many => $"{many} days old{(age.IsAmber || age.IsRed ? ", late" : "")}",
        };
        return days + (kind.HeldLoadCount switch { 0 => "", 1 => ", a load is held", var held => $", {held} loads are held" }) + (kind.HasRefusedLoad ? ", the last file was refused" : "") + (kind.HasBrokenLoad ? ", the last load was broken off" : "")
            + (kind.HasRejectedLoad ? ", most rows of the last file were rejected" : "")
            + (kind.DifferingColumns.Length > 0 ? $", columns of the last file are other than usual ({string.Join(", ", kind.DifferingColumns.Select(sentence => sentence.Split(' ')[0]))})" : "");
    }
}

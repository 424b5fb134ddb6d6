using System.CommandLine;
using FraudDashboard.Database;
using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Exports;
using FraudDashboard.Web.Features.Packs;
using FraudDashboard.Web.Hosting;
using FraudDashboard.Web.Requests;
using Microsoft.Extensions.DependencyInjection;

namespace FraudDashboard.Cli;

/// <summary><c>fraud pack</c>: writes the files of a frozen month; <c>fraud pack verify</c>: says whether one is as it was issued.</summary>
internal static class PackVerb
{
    private static readonly Option<string> Month = new("--month") { Description = "The frozen month: 2026-09.", HelpName = "YYYY-MM", Required = true };

    private static readonly Option<string> Out = new("--out") { Description = "The folder to write to.", HelpName = "DIR", Required = true };

    private static readonly Option<string> Purpose = new("--purpose") { Description = "What they are for: it stands in the audit.", DefaultValueFactory = _ => "the monthly pack" };

    private static readonly Option<bool> Internal = new("--internal") { Description = "The copies with true counts, which must not leave the force." };

    private static readonly Argument<string> FileArgument = new("FILE") { Description = "A workbook of a pack, or its brief." };

    public static Command Create()
    {
        var verb = new Command("pack", """
            Write the workbooks of a frozen month: one of all London, one of each Command Unit, one of each borough, and a zip of them all.

            Small numbers are left out and counts rounded, so that they can leave the force. The latest version of the month is taken.
            """)
        {
            Month,
            Out,
            Purpose,
            Internal,
            CreateVerify(),
        };
        verb.Runs(WriteAsync);
        return verb;
    }

    private static Command CreateVerify()
    {
        var verb = new Command("verify", """
            Say whether a workbook of a pack, or its brief, is as it was issued, of which frozen month it is, and what has moved since.

            Exit codes: 0 every cell and word is as it was issued; 1 it is not.
            """)
        {
            FileArgument,
        };
        verb.Runs(VerifyAsync);
        return verb;
    }

    private static async Task<int> WriteAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var month = CommonOptions.MonthOf(parsed, Month);
        var purpose = PurposeOf(parsed, Purpose, "pack");

        await using var database = await CommonOptions.OpenAsync(parsed, "FraudLoader", cancellationToken);
        await using var provider = Services(database);
        var make = provider.GetRequiredService<MakePack>();
        if (await make.FindAsync(month.Start, Reader, cancellationToken) is not { } pack)
        {
            throw NotFrozen(month);
        }

        var folder = parsed.GetRequiredValue(Out);
        var profile = parsed.GetValue(Internal) ? PackProfile.Internal : PackProfile.Publication;
        var names = await make.WriteAsync(new PackOrder(pack, "", profile, purpose), Reader, folder, cancellationToken);
        await Console.Out.WriteLineAsync($"{names.Count - 1} workbooks and {names[0]} are in {Path.GetFullPath(folder)}.");
        return ExitCode.Done;
    }

    private static async Task<int> VerifyAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var path = parsed.GetRequiredValue(FileArgument);
        if (!File.Exists(path))
        {
            throw new CannotRunException($"There is no file {path}.");
        }

        await using var database = await CommonOptions.OpenAsync(parsed, "FraudLoader", cancellationToken);
        await using var provider = Services(database);
        var verdict = await VerifyPackFile.RunAsync(
            path, database.Connections.Auditor, provider.GetRequiredService<ReadSessions>(), Reader, provider.GetRequiredService<PageRequestReader>(), cancellationToken);
        foreach (var line in verdict.Lines)
        {
            await (verdict.IsAsIssued ? Console.Out : Console.Error).WriteLineAsync(line);
        }

        return verdict.IsAsIssued ? ExitCode.Done : ExitCode.Refused;
    }

    /// <summary>What a file is for, as it stands in the audit.</summary>
    /// <exception cref="CannotRunException">It says nothing, or too much.</exception>
    internal static string PurposeOf(ParseResult parsed, Option<string> option, string noun)
    {
        var purpose = parsed.GetRequiredValue(option).Trim();
        return AuditExport.RefusalOf(purpose, noun) is { } refusal ? throw new CannotRunException(refusal) : purpose;
    }

    internal static CannotRunException NotFrozen(Period month) =>
        new($"{Format.Month(month.Start)} is not frozen: freeze it first with fraud freeze --month {month.Value} --reason WHY.");

    /// <summary>Who makes the files: the user of this machine, who may have them all.</summary>
    internal static UserScope Reader => UserScope.AllLondon with { UserName = Environment.UserName };

    // The loader's login reads every row, and writes a freeze and the line of the audit: no other need be given.
    internal static ServiceProvider Services(ConnectedDatabase database) => new ServiceCollection().AddLogging()
        .AddFigures(database.Connections with { Web = database.Connections.Loader }, database.AnchorPath).BuildServiceProvider();
}

using System.CommandLine;
using FraudDashboard.Web.Features.Packs;
using FraudDashboard.Web.Features.Packs.Briefs;
using Microsoft.Extensions.DependencyInjection;

namespace FraudDashboard.Cli;

/// <summary><c>fraud brief</c>: writes the brief of a frozen month as a Word document.</summary>
internal static class BriefVerb
{
    private static readonly Option<string> Month = new("--month") { Description = "The frozen month: 2026-09.", HelpName = "YYYY-MM", Required = true };

    private static readonly Option<string> Out = new("--out") { Description = "The document to write: brief.docx.", HelpName = "FILE", Required = true };

    private static readonly Option<string?> InArea = new("--area") { Description = "A borough by its code or name, or a Command Unit by its name; all London without.", HelpName = "AREA" };

    private static readonly Option<string> Purpose = new("--purpose") { Description = "What it is for: it stands in the audit.", DefaultValueFactory = _ => "the bilateral meeting" };

    private static readonly Option<bool> Internal = new("--internal") { Description = "The copy with true counts, which must not leave the force." };

    public static Command Create()
    {
        var verb = new Command("brief", """
            Write the brief of a frozen month: two pages for the bilateral meeting, as a Word document.

            Its numbers are those of the pack's workbooks: small ones are left out and counts rounded. The latest version of the
            month is taken, with the comments that were written to it by now.
            """)
        {
            Month,
            Out,
            InArea,
            Purpose,
            Internal,
        };
        verb.Runs(WriteAsync);
        return verb;
    }

    private static async Task<int> WriteAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var month = CommonOptions.MonthOf(parsed, Month);
        var purpose = PackVerb.PurposeOf(parsed, Purpose, "brief");

        await using var database = await CommonOptions.OpenAsync(parsed, "FraudLoader", cancellationToken);
        await using var provider = PackVerb.Services(database);
        if (await provider.GetRequiredService<MakePack>().FindAsync(month.Start, PackVerb.Reader, cancellationToken) is not { } pack)
        {
            throw PackVerb.NotFrozen(month);
        }

        var (make, name) = (provider.GetRequiredService<MakeBrief>(), parsed.GetValue(InArea)?.Trim() ?? "");
        var area = await make.FindAreaAsync(name, PackVerb.Reader, cancellationToken)
            ?? throw new CannotRunException($"There is no borough or Command Unit “{name}”.");
        var (path, profile) = (parsed.GetRequiredValue(Out), parsed.GetValue(Internal) ? PackProfile.Internal : PackProfile.Publication);
        await make.WriteAsync(new PackOrder(pack, area, profile, purpose), PackVerb.Reader, path, cancellationToken);
        await Console.Out.WriteLineAsync($"The brief is in {Path.GetFullPath(path)}.");
        return ExitCode.Done;
    }
}

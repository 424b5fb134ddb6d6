using System.CommandLine;
using FraudDashboard.Ingestion.Contracts;
using FraudDashboard.Ingestion.Parsing.Files;
using FraudDashboard.Ingestion.Profiles;
using FraudDashboard.Ingestion.Profiles.Proposals;
using Spectre.Console;

namespace FraudDashboard.Cli;

/// <summary><c>fraud profile</c>: lists the mapping profiles, proposes one for a file that none fits, and saves one for every load.</summary>
internal static class ProfileVerb
{
    private static readonly Argument<FileInfo> File = new("FILE")
    {
        Description = "The file, CSV or .xlsx.",
    };

    private static readonly Option<string> Kind = new("--kind")
    {
        Description = "The kind of extract that the file should be.",
        Required = true,
    };

    private static readonly Option<DateOnly?> AsAt = new("--as-at")
    {
        Description = "The day up to which the file was taken, YYYY-MM-DD, where its name does not hold it.",
        CustomParser = LoadVerb.ReadDate,
    };

    private static readonly Option<FileInfo?> Profile = new("--profile")
    {
        Description = "Show the first rows through this profile instead of proposing one.",
        HelpName = "FILE",
    };

    private static readonly Argument<FileInfo> Saved = new("PROFILE") { Description = "The profile's file (YAML)." };

    private static readonly Argument<string> Name = new("NAME") { Description = "The profile's name." };

    private static readonly Option<string> Reason = new("--reason") { Description = "Why: it stays with the profile and in the audit.", Required = true };

    private static readonly Option<bool> Yes = Confirmation.Option();

    public static Command Create()
    {
        Kind.AcceptOnlyFromAmong([.. ExtractContracts.All.Select(contract => contract.Kind)]);
        var propose = new Command("propose", """
            Print a mapping profile for a file, and its first rows as they would be read. Stores nothing.

            Exit codes: 0 a whole profile; 1 a required column has no source yet, or the file is refused.
            """)
        {
            File,
            Kind,
            AsAt,
            Profile,
        };
        propose.Runs(ProposeAsync);
        var save = new Command("save", """
            Save a profile in the database, as the next version of its name: files that it knows are read through it from then on.

            Exit codes: 0 it is saved; 1 it is not in order.
            """)
        {
            Saved,
            Reason,
        };
        save.Runs(SaveAsync);
        var retire = new Command("retire", """
            Retire a saved profile: no file is read through it any more, until it is saved again.

            Exit codes: 0 it is retired; 1 no such profile is in use, or the answer was not yes.
            """)
        {
            Name,
            Reason,
            Yes,
        };
        retire.Runs(RetireAsync);
        var list = new Command("list", "List the mapping profiles in use: saved ones, and those that this program carries.");
        list.Runs(ListAsync);
        return new Command("profile", "Mapping profiles: how exports with other column names are read.") { propose, save, retire, list };
    }

    /// <summary>Reads a profile from a file; what is wrong with it is one sentence.</summary>
    public static MappingProfile Read(FileInfo file)
    {
        var text = TextOf(file);
        try
        {
            return ProfileReader.Read(text);
        }
        catch (ProfileRefusedException refusal)
        {
            throw new CannotRunException($"{file.Name}: {refusal.Message}");
        }
    }

    private static string TextOf(FileInfo file)
    {
        try
        {
            if (file.Length > MappingProfile.LargestFile)
            {
                throw new CannotRunException($"{file.Name} is too large for a mapping profile: a profile is a page or two of YAML.");
            }

            return System.IO.File.ReadAllText(file.FullName);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new CannotRunException($"The mapping profile {file.Name} cannot be read: check its name, and who may open it.");
        }
    }

    private static Task<int> SaveAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var text = TextOf(parsed.GetRequiredValue(Saved));
        return ChangeAsync(parsed, async (profiles, reason, user) => $"Saved as {await profiles.SaveAsync(text, reason, user, user, cancellationToken)}.", cancellationToken);
    }

    private static Task<int> RetireAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var name = parsed.GetRequiredValue(Name);
        return ChangeAsync(
            parsed,
            async (profiles, reason, user) =>
            {
                if (await profiles.PreviewRetireAsync(name, cancellationToken) is { Problem: null } touched
                    && !await Confirmation.IsGivenAsync($"Is {name} to be retired?", touched, parsed.GetValue(Yes)))
                {
                    return null;
                }

                await profiles.RetireAsync(name, reason, user, user, cancellationToken);
                return $"{name} is retired.";
            },
            cancellationToken);
    }

    private static async Task<int> ChangeAsync(ParseResult parsed, Func<SavedProfiles, string, string, Task<string?>> change, CancellationToken cancellationToken)
    {
        await using var database = await CommonOptions.OpenAsync(parsed, "FraudLoader", cancellationToken);
        try
        {
            var profiles = new SavedProfiles(database.Connections.Loader, CommonOptions.AnchorsOf(database));
            if (await change(profiles, parsed.GetRequiredValue(Reason).Trim(), Environment.UserName) is not { } done)
            {
                return ExitCode.Refused;
            }

            await Console.Out.WriteLineAsync(done);
            return ExitCode.Done;
        }
        catch (ProfileRefusedException refusal)
        {
            await Console.Error.WriteLineAsync(refusal.Message);
            return ExitCode.Refused;
        }
    }

    private static async Task<int> ListAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var database = await CommonOptions.OpenAsync(parsed, "FraudLoader", cancellationToken);
        foreach (var profile in await new SavedProfiles(database.Connections.Loader).KnownAsync(cancellationToken))
        {
            var line = $"{profile.Name} {profile.Version}: {profile.Contract.Kind}, known by {string.Join(", ", profile.KnownBy)}";
            await Console.Out.WriteLineAsync(LoadDisplay.Printable(line));
        }

        return ExitCode.Done;
    }

    private static async Task<int> ProposeAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var given = parsed.GetValue(Profile) is { } profile ? Read(profile) : null;
        try
        {
            var source = ExtractSource.FromPath(parsed.GetRequiredValue(File).FullName);
            var asAt = FileIdentity.AsAtOf(parsed.GetValue(AsAt), source.FileName, TimeProvider.System);
            var file = await ExtractFile.OpenAsync(source, cancellationToken);
            return given is null
                ? Propose(file, ExtractContracts.Find(parsed.GetRequiredValue(Kind))!, asAt)
                : Show(MappingPreview.Of(file, given, asAt, ShippedLists.All));
        }
        catch (Exception problem) when (problem is ExtractRefusedException or IOException { HResult: not Verb.NoSpaceLeft } or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(problem is ExtractRefusedException ? problem.Message : "There is no such file, or it may not be read: check its name and folder.");
            return ExitCode.Refused;
        }
    }

    private static int Propose(ExtractFile file, ExtractContract contract, DateOnly asAt)
    {
        var proposal = MappingProposal.For(file, contract, asAt);
        Console.WriteLine(LoadDisplay.PrintableLines(proposal.Yaml));
        if (proposal.UnusedColumns.Count > 0)
        {
            Console.WriteLine(LoadDisplay.Printable($"Not read: {string.Join(", ", proposal.UnusedColumns)}"));
        }

        foreach (var note in ProposalLines.Of(proposal))
        {
            Console.WriteLine(LoadDisplay.Printable(note));
        }

        foreach (var assumed in ProfileAssumptions.Of(proposal.Draft))
        {
            Console.WriteLine(LoadDisplay.Printable($"Taken for granted: {assumed}"));
        }

        if (proposal.AmbiguousDates.Count > 0)
        {
            Console.WriteLine(LoadDisplay.Printable($"Day or month first? Every date in {string.Join(", ", proposal.AmbiguousDates)} could have the month first; they are read with the day first: name date_format in the profile if that is wrong."));
        }

        if (proposal.Preview is { } preview)
        {
            return Show(preview);
        }

        Console.WriteLine($"Nothing in the file resembles {string.Join(", ", proposal.MissingColumns)}, which {contract.Kind} must have: name the columns in the profile.");
        return ExitCode.Refused;
    }

    private static int Show(MappingPreview preview)
    {
        LoadDisplay.WidenForPipe(AnsiConsole.Console);
        PreviewTable.Write(AnsiConsole.Console, preview);
        return ExitCode.Done;
    }
}

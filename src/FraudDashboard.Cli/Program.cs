using System.CommandLine;
using System.Globalization;

namespace FraudDashboard.Cli;

/// <summary>The command line: thin verbs over the database and the site.</summary>
internal static class Program
{
    /// <summary>Long enough for the private PostgreSQL to stop in order after Ctrl+C.</summary>
    private static readonly TimeSpan TimeToLeave = TimeSpan.FromSeconds(30);

    private static async Task<int> Main(string[] args)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en-GB");
        var parsed = Root().Parse(args);
        var code = await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = TimeToLeave, EnableDefaultExceptionHandler = false });
        return parsed.Errors.Count > 0 ? ExitCode.CannotRun : code;
    }

    private static RootCommand Root()
    {
        var root = new RootCommand("""
            How fraud reports are recorded, submitted to the NFIB and dealt with: the dashboard's command line.

            The database is the one that ConnectionStrings__Fraud, __FraudWeb, __FraudLoader, __FraudAuditor, __FraudCli and
            __FraudEditor name (environment). Where none is set, a private PostgreSQL runs in the --data folder while it is used.

            Exit codes: 0 done; 1 something does not hold or was refused; 2 wrong usage, or no database; 3 most rows
            of a file were rejected.
            """);
        CommonOptions.AddTo(root);
        root.Add(MigrateVerb.Create());
        root.Add(SchemaVerb.Create());
        root.Add(CheckVerb.Create());
        root.Add(LoadVerb.Create());
        root.Add(StatusVerb.Create());
        root.Add(DecisionVerbs.Release());
        root.Add(DecisionVerbs.Discard());
        root.Add(DecisionVerbs.RollBack());
        root.Add(FreezeVerb.Create());
        root.Add(PackVerb.Create());
        root.Add(BriefVerb.Create());
        root.Add(ProfileVerb.Create());
        root.Add(new DemoVerb(TimeProvider.System, Console.Out).ToCommand(DemoDatabase.OpenAsync));
        root.Add(FiguresVerb.Create());
        root.Add(ExplainVerb.Create());
        root.Add(BenchVerb.Create());
        return root;
    }
}

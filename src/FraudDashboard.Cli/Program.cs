namespace FraudDashboard.Cli;

/// <summary>The command line: thin verbs over the database and the site.</summary>
internal static class Program
{
    private static int Main() => 0;
}

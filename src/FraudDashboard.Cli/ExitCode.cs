namespace FraudDashboard.Cli;

/// <summary>What every verb says to the shell.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>Something does not hold, or a file was refused.</summary>
    public const int Refused = 1;

    /// <summary>Wrong usage, or no database to work on.</summary>
    public const int CannotRun = 2;

    /// <summary>Every file was loaded, and of one most rows were rejected.</summary>
    public const int MostlyRejected = 3;

    /// <summary>Stopped by Ctrl+C.</summary>
    public const int Interrupted = 130;
}

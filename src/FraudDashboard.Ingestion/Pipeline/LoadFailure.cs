using FraudDashboard.Ingestion.Parsing.Files;
using Npgsql;

namespace FraudDashboard.Ingestion.Pipeline;

/// <summary>Tells what ends the load of one file from what ends loading: the database out of reach, or a caller who stops it.</summary>
internal static class LoadFailure
{
    /// <summary>Classes of PostgreSQL's error codes that the content of a file can bring about: cardinality, data, constraints, limits, functions.</summary>
    private static readonly string[] ClassesOfContent = ["21", "22", "23", "54", "P0"];

    /// <summary>The sentence for the load of a file that cannot go on; null for what is not of this file alone.</summary>
    public static string? SentenceOf(Exception error) => error switch
    {
        ExtractRefusedException refused => refused.Message,
        FileNotFoundException or DirectoryNotFoundException => "There is no such file: check its name and folder.",
        UnauthorizedAccessException => "The file may not be read: check who may open it, and that it is no folder.",
        _ when IsUnexpected(error) => $"The load failed, and nothing of the file is stored: something in it met a fault of the program ({NameOf(error)}). Report this sentence with the name of the file; other files are loaded.",
        _ => null,
    };

    /// <summary>True for what no refusal foresees: a fault of the program that a file has met.</summary>
    public static bool IsUnexpected(Exception error) => error switch
    {
        ExtractRefusedException or FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException => false,
        PostgresException answer => ClassesOfContent.Any(start => answer.SqlState.StartsWith(start, StringComparison.Ordinal)),
        NpgsqlException or IOException or TimeoutException or OperationCanceledException or OutOfMemoryException => false,
        _ => true,
    };

    private static string NameOf(Exception error) => error is PostgresException answer ? $"PostgreSQL {answer.SqlState}" : error.GetType().Name;
}

using Npgsql;

namespace FraudDashboard.Ingestion.Pipeline;

/// <summary>Tells a load that a mistake of the program ended from one that the machine, the database or a person did.</summary>
internal static class LoadFailure
{
    /// <summary>
    /// The sentence for a mistake of the program, which another file need not meet: that load is listed as failed, and the next
    /// begins. Null for what would end the next in the same way, or was asked for.
    /// </summary>
    public static string? SentenceOf(Exception error) => error switch
    {
        OperationCanceledException or OutOfMemoryException => null,
        // A disk or a network folder, ours or the database's.
        IOException => null,
        PostgresException { IsTransient: false, SqlState: ['2', '2' or '3', ..] or ['5', '4', ..] or ['P', '0', ..] } refused => Sentence($"the database took a value of it for impossible, {refused.SqlState}"),
        NpgsqlException => null,
        _ => Sentence(Place(error)),
    };

    // Neither the message nor a value: either may quote the file.
    private static string Sentence(string where) =>
        $"The load failed by a mistake of the program ({where}): report it with the number of the load and, where it may be shown, the file.";

    private static string Place(Exception error) =>
        error.TargetSite is { } site ? $"{error.GetType().Name} in {site.DeclaringType?.Name}.{site.Name}" : error.GetType().Name;
}

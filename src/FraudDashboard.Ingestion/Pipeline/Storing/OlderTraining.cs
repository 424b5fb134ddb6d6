using System.Globalization;

namespace FraudDashboard.Ingestion.Pipeline.Storing;

/// <summary>Tells of training of an earlier day than the one in use: it is stored, and no figure goes by it.</summary>
internal static class OlderTraining
{
    // What is held as it is brings nothing new, and history comes again with every file.
    private const string Sql = """
        select count(*)::integer, max(landed.as_at_on), max(in_use.as_at_on)
        from landing.training as landed
        cross join lateral (
            select max(stored.as_at_on) as as_at_on
            from core.training as stored
            where stored.borough_code = landed.borough_code and stored.team_key = landed.team_key and stored.course_code = landed.course_code
        ) as in_use
        where landed.reject_code is null and landed.as_at_on < in_use.as_at_on
            and not exists (
                select
                from core.training as same
                where (same.borough_code, same.team_key, same.course_code, same.as_at_on, same.headcount, same.completed)
                    = (landed.borough_code, landed.team_key, landed.course_code, landed.as_at_on, landed.headcount, landed.completed))
        """;

    /// <summary>The sentence; empty where the file has none. Asked while its rows are in landing.</summary>
    public static async Task<string> NoteAsync(LoaderConnection database, CancellationToken cancellationToken)
    {
        var (count, latest, inUse) = (await database.ReadAsync(
            Sql,
            row => (row.GetInt32(0), row.IsDBNull(1) ? default : row.GetFieldValue<DateOnly>(1), row.IsDBNull(2) ? default : row.GetFieldValue<DateOnly>(2)),
            cancellationToken))[0];
        return count == 0 ? "" : string.Create(
            CultureInfo.InvariantCulture,
            $"{count:N0} {(count == 1 ? "row is" : "rows are")} of an older as_at_on than the one in use for the borough, team and course ({(count == 1 ? "" : "the latest of them ")}{latest:yyyy-MM-dd}, in use up to {inUse:yyyy-MM-dd}): stored as history, and no figure goes by {(count == 1 ? "it" : "them")}.");
    }
}

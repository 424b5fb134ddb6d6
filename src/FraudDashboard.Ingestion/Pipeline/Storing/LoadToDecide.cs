namespace FraudDashboard.Ingestion.Pipeline.Storing;

/// <summary>A load about which somebody decides, as it stands under the lock.</summary>
internal sealed record LoadToDecide
{
    public required string Kind { get; init; }

    public required string State { get; init; }

    public required DateOnly AsAt { get; init; }

    public required string FileName { get; init; }

    public required string[] PresentColumns { get; init; }

    public required string[] UnknownColumns { get; init; }

    public required int Read { get; init; }

    public required int Inserted { get; init; }

    public required int Updated { get; init; }

    public static async Task<LoadToDecide?> FindAsync(LoaderConnection database, long loadId, CancellationToken cancellationToken)
    {
        const string Sql = """
            select kind, state, as_at_on, file_name, present_columns, unknown_columns, read_count, inserted_count, updated_count
            from core.load
            where load_id = $1
            """;
        var found = await database.ReadAsync(
            Sql,
            row => new LoadToDecide
            {
                Kind = row.GetString(0),
                State = row.GetString(1),
                AsAt = row.GetFieldValue<DateOnly>(2),
                FileName = row.GetString(3),
                PresentColumns = row.GetFieldValue<string[]>(4),
                UnknownColumns = row.GetFieldValue<string[]>(5),
                Read = row.GetInt32(6),
                Inserted = row.GetInt32(7),
                Updated = row.GetInt32(8),
            },
            cancellationToken,
            loadId);
        return found.Count == 0 ? null : found[0];
    }

    /// <summary>Notes what was decided about a load, by whom, when and why.</summary>
    public static Task<int> NoteAsync(LoaderConnection database, long loadId, string state, LoadDecision decision, CancellationToken cancellationToken)
    {
        const string Sql = """
            update core.load
            set state = $2, decision_reason = $3, decided_by = $4, decided_at = clock_timestamp()
            where load_id = $1
            """;
        return database.ExecuteAsync(Sql, cancellationToken, loadId, state, decision.Reason, decision.UserName);
    }

    /// <summary>Why a load cannot be released or discarded; null where it is held.</summary>
    public static string? NotHeld(LoadToDecide? load, long loadId) => load switch
    {
        null => $"There is no load {loadId}.",
        { State: LoadState.Held } => null,
        _ => $"Load {loadId} is {load.State.Replace('_', ' ')}, not held.",
    };
}

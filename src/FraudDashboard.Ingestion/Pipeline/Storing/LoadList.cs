using System.Text.Json;
using FraudDashboard.Ingestion.Parsing.Files;
using FraudDashboard.Ingestion.Profiles;

namespace FraudDashboard.Ingestion.Pipeline.Storing;

/// <summary>Writes and reads core.load, the list of every file that was ever given.</summary>
internal sealed class LoadList(LoaderConnection database)
{
    /// <summary>The first key of the lock of a load at work; the second is its number. Known to sql/views/report/loads.sql.</summary>
    public const int AtWorkLock = 4_731_906;

    private static readonly JsonSerializerOptions SnakeCase = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>The load that holds a file's bytes already, read in the same way; a held one is in the way however it was read.</summary>
    public async Task<EarlierLoad?> FindAsync(string sha256, MappingProfile? profile, CancellationToken cancellationToken)
    {
        const string Sql = """
            select load_id, kind, as_at_on, state
            from core.load
            where file_sha256 = $1
                and (state = 'held' or (state in ('loaded', 'released')
                    and coalesce(profile_name, '') = $2 and coalesce(profile_version, 0) = $3))
            order by state = 'held' desc, load_id
            limit 1
            """;
        var found = await database.ReadAsync(
            Sql,
            row => new EarlierLoad(row.GetInt64(0), row.GetString(1), row.GetFieldValue<DateOnly>(2), row.GetString(3)),
            cancellationToken,
            sha256,
            profile?.Name ?? "",
            profile?.Version ?? 0);
        return found.Count == 0 ? null : found[0];
    }

    /// <summary>Adds a load and gives its number; its counts come when it is finished.</summary>
    public Task<long> AddAsync(
        LoadResult result, FileBytes bytes, string loadedBy, CancellationToken cancellationToken)
    {
        const string Sql = """
            insert into core.load (kind, file_name, file_sha256, file_bytes, as_at_on, state, sentence, loaded_by, profile_name, profile_version,
                finished_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, nullif($9, ''), nullif($10, 0), case when $6 <> 'begun' then clock_timestamp() end)
            returning load_id
            """;
        return database.ScalarAsync<long>(
            Sql, cancellationToken, result.Kind, result.FileName, bytes.Sha256, bytes.ByteCount, result.AsAt, result.State, result.Sentence, loadedBy,
            result.ProfileName ?? "", result.ProfileVersion ?? 0);
    }

    /// <summary>Shows that a load is at work for as long as this transaction lasts (report.loads).</summary>
    public Task ShowAtWorkAsync(long loadId, CancellationToken cancellationToken) =>
        database.ExecuteAsync("select pg_advisory_xact_lock($1, $2)", cancellationToken, AtWorkLock, (int)loadId);

    /// <summary>Whether nothing has become of a load yet.</summary>
    public Task<bool> IsBegunAsync(long loadId, CancellationToken cancellationToken) =>
        database.ScalarAsync<bool>("select state = 'begun' from core.load where load_id = $1", cancellationToken, loadId);

    public Task FinishAsync(LoadResult result, string[] presentColumns, CancellationToken cancellationToken)
    {
        const string Sql = """
            update core.load
            set state = $2, sentence = $3, read_count = $4, inserted_count = $5, updated_count = $6, unchanged_count = $7,
                rejected_count = $8, rejected_by_code = $9::jsonb, unknown_columns = $10, present_columns = $11,
                value_counts = $12::jsonb, mends_load_id = nullif($13, 0), kind = $14, name_likenesses = $15::jsonb, finished_at = clock_timestamp()
            where load_id = $1
            """;
        return database.ExecuteAsync(
            Sql, cancellationToken, result.LoadId!, result.State, result.Sentence, result.Read, result.Inserted, result.Updated,
            result.Unchanged, result.Rejected, JsonSerializer.Serialize(result.RejectedByCode), result.UnknownColumns.ToArray(), presentColumns,
            JsonSerializer.Serialize(result.ValueCounts, JsonSerializerOptions.Web), result.MendsLoadId ?? 0, result.Kind,
            JsonSerializer.Serialize(result.NameLikenesses, SnakeCase));
    }

    /// <summary>What a load moved in the headline figures, in the order of the measures.</summary>
    public Task<List<MovedMeasure>> MovesAsync(long loadId, CancellationToken cancellationToken)
    {
        const string Sql = """
            select measure.title, month_count, numerator_before, denominator_before, numerator_after, denominator_after
            from report.measure_moves as moved
            inner join ref.measure as measure on measure.measure_code = moved.measure_code
            where moved.load_id = $1
            order by measure.measure_no
            """;
        return database.ReadAsync(
            Sql,
            row => new MovedMeasure(row.GetString(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4), row.GetInt64(5)),
            cancellationToken,
            loadId);
    }

    public async Task<Dictionary<string, int>> RejectedByCodeAsync(long loadId, CancellationToken cancellationToken)
    {
        const string Sql = """
            select reject_code, count(*)::integer from core.quarantine where load_id = $1 group by reject_code order by reject_code
            """;
        var counts = await database.ReadAsync(Sql, row => (row.GetString(0), row.GetInt32(1)), cancellationToken, loadId);
        return counts.ToDictionary();
    }

    /// <summary>The contract's columns that the last file of the kind had, of those read through the same profile, or through none.</summary>
    public async Task<string[]> ColumnsBeforeAsync(LoadResult result, CancellationToken cancellationToken)
    {
        const string Sql = """
            select present_columns
            from core.load
            where kind = $1 and load_id <> $2 and coalesce(profile_name, '') = $3 and state in ('loaded', 'released') and mends_load_id is null
            order by load_id desc
            limit 1
            """;
        return await database.ReadAsync(Sql, row => row.GetFieldValue<string[]>(0), cancellationToken, result.Kind, result.LoadId!, result.ProfileName ?? "") is [var columns] ? columns : [];
    }

    /// <summary>The load whose rejected rows a file mends, as the name of the CSV of rejected rows says; null for any other file.</summary>
    public async Task<long?> MendedAsync(string fileName, string kind, CancellationToken cancellationToken)
    {
        const string Sql = """
            select load_id from core.load where load_id = $1 and kind = $2 and state in ('loaded', 'released') and rejected_count > 0
            """;
        return RejectedRows.LoadOf(fileName) is not { } named ? null
            : await database.ReadAsync(Sql, row => row.GetInt64(0), cancellationToken, named, kind) is [var mended] ? mended
            : null;
    }

    /// <summary>
    /// The median of the rows read of the last six loads of a kind, or null where there are not yet four. Mended rows are few
    /// by their nature, and say nothing of what is usual.
    /// </summary>
    public async Task<double?> UsualRowsAsync(string kind, long exceptLoadId, CancellationToken cancellationToken)
    {
        const string Sql = """
            select case when count(*) >= 4 then percentile_cont(0.5) within group (order by read_count) end
            from (
                select read_count
                from core.load
                where kind = $1 and load_id <> $2 and state in ('loaded', 'released') and mends_load_id is null
                order by load_id desc
                limit 6
            ) as earlier
            """;
        var median = await database.ReadAsync(
            Sql, row => row.IsDBNull(0) ? (double?)null : row.GetDouble(0), cancellationToken, kind, exceptLoadId);
        return median[0];
    }
}

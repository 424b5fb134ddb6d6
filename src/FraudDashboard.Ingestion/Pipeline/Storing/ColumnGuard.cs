using FraudDashboard.Database;

namespace FraudDashboard.Ingestion.Pipeline.Storing;

/// <summary>
/// Compares the columns of a file that rules or verdicts read with those of the files before it: a broken export must not look
/// like worse recording. A column that the file does not have leaves what is stored as it is, and is not compared.
/// </summary>
internal sealed class ColumnGuard(LoaderConnection database, long loadId, string kind)
{
    private const string PointsSql = "select core.setting_number($1)";

    private const string GuardedSql = "select column_name from prep.guarded_columns where kind = $1";

    // Of each column the last six files that have it: released ones count; refused, held and rolled-back ones and mended rows do not.
    private const string UsualSql = """
        select column_name, count(*)::integer, sum(row_count)::bigint, sum(lacking_count)::bigint
        from (
            select counted.*, row_number() over (partition by counted.column_name order by counted.load_id desc) as place
            from core.load_column as counted
            inner join core.load as load on load.load_id = counted.load_id
            where load.kind = $1 and load.load_id <> $2 and load.state in ('loaded', 'released') and load.mends_load_id is null
                and counted.row_count >= 30
        ) as earlier
        where place <= 6
        group by column_name
        having count(*) >= 4
        """;

    private const string KeepSql = """
        insert into core.load_column (load_id, column_name, row_count, blank_count, placeholder_count, invalid_count,
            usual_file_count, usual_row_count, usual_lacking_count, difference, sentence)
        select $1, * from unnest($2::text[], $3::integer[], $4::integer[], $5::integer[], $6::integer[],
            $7::integer[], $8::bigint[], $9::bigint[], $10::text[], $11::text[])
        """;

    private const string CountAgainSql = """
        update core.load_column as counted
        set row_count = again.row_count, blank_count = again.blank_count, placeholder_count = again.placeholder_count, invalid_count = again.invalid_count
        from unnest($2::text[], $3::integer[], $4::integer[], $5::integer[], $6::integer[])
            as again (column_name, row_count, blank_count, placeholder_count, invalid_count)
        where counted.load_id = $1 and counted.column_name = again.column_name
        """;

    /// <summary>Compares the file's columns, keeps the shares with the load, and gives the columns that differ.</summary>
    /// <param name="isCompared">False for rows that mend some of another load, which were rejected for what they lacked.</param>
    public async Task<IReadOnlyList<ColumnDifference>> CompareAsync(IReadOnlyList<ColumnShare> all, bool isCompared, CancellationToken cancellationToken)
    {
        var guarded = await database.ReadAsync(GuardedSql, row => row.GetString(0), cancellationToken, kind);
        var usual = isCompared ? await UsualAsync(cancellationToken) : [];
        var notice = await database.ScalarAsync<int>(PointsSql, cancellationToken, "column_notice_points");
        var hold = await database.ScalarAsync<int>(PointsSql, cancellationToken, "column_hold_points");
        var compared = all.Where(share => guarded.Contains(share.Column))
            .Select(share => (Share: share, Usual: usual.GetValueOrDefault(share.Column, UsualShare.None)))
            .Select(pair => (pair.Share, pair.Usual, Difference: Compare(pair.Share, pair.Usual, notice, hold)))
            .ToList();
        await database.ExecuteAsync(
            KeepSql, cancellationToken,
            [
                .. Counts([.. compared.Select(column => column.Share)]),
                compared.Select(column => column.Usual.Files).ToArray(),
                compared.Select(column => column.Usual.Rows).ToArray(),
                compared.Select(column => column.Usual.Lacking).ToArray(),
                compared.Select(column => column.Difference is null ? "none" : column.Difference.IsHeld ? "held" : "told").ToArray(),
                compared.Select(column => column.Difference?.Sentence ?? "").ToArray(),
            ]);
        return [.. compared.Select(column => column.Difference).OfType<ColumnDifference>().OrderByDescending(difference => Points(difference))];
    }

    /// <summary>Of a held load that is released: what its rows hold now that they are read again. What it was held for stays.</summary>
    public Task CountAgainAsync(IReadOnlyList<ColumnShare> all, CancellationToken cancellationToken) =>
        database.ExecuteAsync(CountAgainSql, cancellationToken, Counts(all));

    /// <summary>The difference of a column from what is usual, where it is one: points apart, and 99.8 % intervals that do not meet.</summary>
    public static ColumnDifference? Compare(ColumnShare share, UsualShare usual, int noticePoints, int holdPoints)
    {
        // A hundredth part of a binary fraction is not exact: five points are five.
        const double Tolerance = 1e-9;
        if (usual.Files == 0 || share.Rows == 0)
        {
            return null;
        }

        var file = WilsonLimits.Of(share.Lacking, share.Rows, WilsonLimits.Z998);
        var before = WilsonLimits.Of(usual.Lacking, usual.Rows, WilsonLimits.Z998);
        var difference = new ColumnDifference(
            share.Column, share.Lacking, share.Rows, usual.Lacking, usual.Rows, usual.Files, IsHeld: false, PatternOf(share));
        var points = Points(difference) + Tolerance;
        return points < noticePoints || (file.Lower <= before.Upper && before.Lower <= file.Upper) ? null
            : difference with { IsHeld = points >= holdPoints };
    }

    private static double Points(ColumnDifference difference) =>
        100 * Math.Abs(((double)difference.Lacking / difference.Rows) - ((double)difference.UsualLacking / difference.UsualRows));

    private static string PatternOf(ColumnShare share) =>
        share.Blank == share.Rows ? "The column is empty from the first row to the last." : UnreadablePatterns.Words(share.Pattern);

    private async Task<Dictionary<string, UsualShare>> UsualAsync(CancellationToken cancellationToken) =>
        (await database.ReadAsync(
            UsualSql, row => (row.GetString(0), new UsualShare(row.GetInt32(1), row.GetInt64(2), row.GetInt64(3))), cancellationToken, kind, loadId)).ToDictionary();

    private object[] Counts(IReadOnlyList<ColumnShare> shares) =>
    [
        loadId,
        shares.Select(share => share.Column).ToArray(),
        shares.Select(share => share.Rows).ToArray(),
        shares.Select(share => share.Blank).ToArray(),
        shares.Select(share => share.Placeholders).ToArray(),
        shares.Select(share => share.Invalid).ToArray(),
    ];
}

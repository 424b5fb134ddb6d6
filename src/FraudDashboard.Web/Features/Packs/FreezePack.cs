using System.Globalization;
using System.Text.Json;
using FraudDashboard.Database;
using FraudDashboard.Database.Audit;
using FraudDashboard.Database.Frozen;
using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Exports;
using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Requests.Reference;

namespace FraudDashboard.Web.Features.Packs;

/// <summary>Freezes a month: for the command line, the staff officer and the schedule alike. Who may ask is decided before.</summary>
public sealed class FreezePack(DatabaseConnections connections, PageRequestReader requests, ShownSentences shown, AuditAnchorFile? anchors = null)
{
    /// <summary>The months of figures that a pack keeps beside its own: twelve, with it.</summary>
    private const int MonthsKept = 12;

    private const string LatestSql = """
        select pack.pack_id, pack.version, pack.frozen_at, manifest.content_hash as figure_hash
        from frozen.pack
        inner join frozen.manifest on manifest.pack_id = pack.pack_id and manifest.table_name = 'figure'
        where pack.pack_month = @Month
        order by pack.version desc
        limit 1
        """;

    private const string PackSql = """
        insert into frozen.pack
            (pack_id, pack_month, version, reason, frozen_by_id, frozen_by, as_at_on, application_version, content_hash)
        values (@PackId, @Month, @Version, @Reason, @UserId, @UserName, @AsAtOn, @ApplicationVersion, @ContentHash)
        """;

    private static readonly string[] DefinedViews =
    [
        "disseminations_by_month", "measures_by_month", "submission_counts", "tallies_by_month", "training_by_course", "victim_care_by_month",
        "victims_by_dimension",
    ];

    /// <summary>Freezes all of the month or nothing of it, its line of the audit with it.</summary>
    /// <exception cref="Npgsql.NpgsqlException">The database cannot be reached, or ended the transaction: nothing is frozen.</exception>
    public Task<FreezeResult> RunAsync(FreezeRequest asked, CancellationToken cancellation) =>
        StatedReason.Problem(asked.Reason) is { } problem ? Task.FromResult(new FreezeResult(FreezeState.Refused, problem))
        : new FreezeSessions(connections.Loader, anchors).RunAsync(session => FreezeAsync(session, asked, cancellation), cancellation);

    private async Task<FreezeResult> FreezeAsync(FreezeSession session, FreezeRequest asked, CancellationToken cancellation)
    {
        var frame = await PageFrame.ReadAsync(session.Read, null, cancellation);
        var (request, _) = await requests.ReadAsync(session.Read, $"?month={Period.Month(asked.Month).Value}", PageKeys.Figures, frame, cancellation);
        if (FreezeConditions.Refusal(request.Reference, frame.Clock, asked.Month) is { } refusal)
        {
            return new(FreezeState.Refused, refusal);
        }

        if (FreezeConditions.HeldBack(request.Reference, frame.Clock!, frame.ExtractAges) is { Count: > 0 } reasons)
        {
            return new(FreezeState.HeldBack, $"{Format.Month(asked.Month)} is held back. {string.Join(' ', reasons)}");
        }

        var scopes = new PackScopes(request.Reference.Boroughs);
        var year = new MonthRange(asked.Month.AddMonths(1 - MonthsKept), asked.Month);
        var packId = await session.NextPackIdAsync();
        var counted = await FrozenFigures.ReadAsync(session.Read, request, scopes, year, cancellation);
        await session.KeepAsync(packId, FrozenTables.Figure, counted);
        var figures = await session.ManifestLineAsync(packId, FrozenTables.Figure);
        var latest = (await session.Write.QueryAsync<LatestPack>(LatestSql, new { asked.Month })).SingleOrDefault();
        if (latest?.FigureHash == figures.ContentHash)
        {
            return new(FreezeState.NothingToConfirm,
                $"Nothing was frozen: version {latest.Version} of {Format.Month(asked.Month)}, frozen on {Format.LongDay(LondonTime.DateOf(latest.FrozenAt))}, already has the same figures.")
            { PackId = latest.PackId };
        }

        await KeepRestAsync(session, packId, request, scopes, year, counted, cancellation);
        return await CommitAsync(session, asked, frame.Clock!.AsAtOn, packId, (latest?.Version ?? 0) + 1);
    }

    private async Task KeepRestAsync(
        FreezeSession session, long packId, PageRequest request, PackScopes scopes, MonthRange year, IReadOnlyList<FigureRow> counted,
        CancellationToken cancellation)
    {
        var ofDay = await FrozenDayFigures.ReadAsync(session.Read, request, scopes, cancellation);
        await session.KeepAsync(packId, "figure_on_day", ofDay);
        await session.KeepAsync(packId, "suppression", await FrozenSuppressions.ReadAsync(
            session, request.Reference, scopes, year.ToMonth, counted, ofDay, cancellation));
        await session.KeepAsync(packId, "sentence", await FrozenSentences.ReadAsync(session.Read, request, scopes, shown, cancellation));
        await session.KeepAsync(packId, "definition", await DefinitionsQuery.RunAsync(session.Read, request.Reader, DefinedViews, cancellation));
        foreach (var (table, source) in Sources(year))
        {
            await session.KeepRowsAsync(packId, table, source);
        }
    }

    /// <summary>
    /// What is kept as it stands: the loads and reference rows in force; the summaries up to the month, those by offence of a
    /// year and the month to compare it with; the reports that the months count.
    /// </summary>
    private static IEnumerable<(string Table, string Source)> Sources(MonthRange year)
    {
        string last = Text(year.ToMonth), beforeYear = Text(year.FromMonth.AddMonths(-1)), months = $"between {Text(year.FromMonth)} and {Text(year.ToMonth)}";
        string UpTo(string column) => $"{column} <= {last} and (offence_code = '*' or {column} >= {beforeYear})";
        yield return ("load", "core.load where state in ('loaded', 'released')");
        foreach (var table in new[] { "setting", "rule", "rule_version", "measure", "series_break" })
        {
            yield return (table, $"ref.{table}");
        }

        yield return ("tally", $"core.tally where {UpTo("tally_month")}");
        yield return ("dissemination_month", $"core.dissemination_month where {UpTo("disseminated_month")}");
        yield return ("victim_care_month", $"core.victim_care_month where {UpTo("received_month")}");
        yield return ("published_measure", $"core.published_measure where cohort_month <= {last}");
        yield return ("submission_tally", "core.submission_tally");
        yield return ("assessment", $"core.assessment where is_counted and (recorded_month {months} or outcome_month {months})");

        static string Text(DateOnly month) => string.Create(CultureInfo.InvariantCulture, $"'{month:yyyy-MM-dd}'");
    }

    private static async Task<FreezeResult> CommitAsync(FreezeSession session, FreezeRequest asked, DateOnly asAtOn, long packId, int version)
    {
        List<ManifestLine> manifest = [];
        foreach (var table in FrozenTables.All)
        {
            manifest.Add(await session.ManifestLineAsync(packId, table));
        }

        await session.KeepAsync(packId, "manifest", manifest);
        var hash = FreezeSession.HashOf(asked.Month, version, asked.Reason, asAtOn, manifest);
        await session.Write.ExecuteAsync(PackSql, new
        {
            packId,
            asked.Month,
            version,
            asked.Reason,
            asked.UserId,
            asked.UserName,
            asAtOn,
            CoverBuilder.ApplicationVersion,
            contentHash = hash,
        });
        session.Write.Record(new AuditEvent
        {
            UserId = asked.UserId,
            UserName = asked.UserName,
            ActionCode = AuditActions.PackFrozen,
            Subject = Urls.Pack(packId),
            Purpose = asked.Reason,
            Detail = JsonSerializer.SerializeToElement(new
            {
                month = Period.Month(asked.Month).Value,
                version,
                as_at = asAtOn,
                hash,
                reports = manifest.Single(line => line.TableName == "assessment").RowCount,
            }),
        });
        return new(FreezeState.Frozen, $"{Format.Month(asked.Month)} is frozen as version {version}, as at {Format.LongDay(asAtOn)}.") { PackId = packId };
    }

    private sealed record LatestPack
    {
        public required long PackId { get; init; }

        public required int Version { get; init; }

        public required DateTime FrozenAt { get; init; }

        public required string FigureHash { get; init; }
    }
}

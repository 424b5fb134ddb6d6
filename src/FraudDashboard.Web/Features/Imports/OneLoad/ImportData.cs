using FraudDashboard.Database.Sessions;
using FraudDashboard.Ingestion.Pipeline;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Imports;

/// <summary>What the page of one load reads.</summary>
public sealed record ImportData
{
    // A hostile line can be as long as the file: the screen shows its beginning, the file of the list all of it.
    private const int LongestValue = 200;
    private const int LongestLine = 2_000;

    public const int PageSize = 50;

    /// <summary>Null where there is no load of that number.</summary>
    public required ImportsRow? Load { get; init; }

    public required IReadOnlyList<RejectedRow> Rows { get; init; }

    /// <summary>Rejected rows of the code asked for.</summary>
    public required long Total { get; init; }

    public required long First { get; init; }

    public required string? Next { get; init; }

    /// <summary>What it moved in the headline figures.</summary>
    public IReadOnlyList<MeasureMovesRow> Moves { get; init; } = [];

    /// <summary>The columns that rules and verdicts read, beside what was usual.</summary>
    public IReadOnlyList<LoadColumnsRow> Columns { get; init; } = [];

    /// <summary>The loads that stand of its rejected rows, mended.</summary>
    public IReadOnlyList<MendingLoadsRow> MendedBy { get; init; } = [];

    /// <summary>The last load of the same kind, where that is a later one.</summary>
    public long? LaterLoadId { get; init; }

    /// <summary>Reads the page of one load; its rows only for a reader of raw values.</summary>
    public static async Task<ImportData> ReadAsync(ReadSession session, PageRequest request, CancellationToken cancellation)
    {
        var load = await ImportsQuery.OneAsync(session, request.Reader, request.Filter.Load ?? 0, cancellation);
        var place = ListPosition.Read(request.Filter.After);
        IReadOnlyList<QuarantinedRowsRow> found = load is null ? [] : await QuarantinedRowsQuery.RunAsync(
            session, request.Reader, load.LoadId, request.Filter.Code, (int?)place?.After ?? -1, PageSize + 1, cancellation);
        var rows = found.Take(PageSize).Select(row => Shown(load!, row)).ToList();
        var before = place?.RowsBefore ?? 0;
        return new()
        {
            Load = load,
            Rows = rows,
            Total = Rejected(request, load) ?? 0,
            First = before + 1,
            Next = found.Count > rows.Count ? new ListPosition(rows[^1].LineNo, before + rows.Count).Token : null,
            Moves = load is null ? [] : await MeasureMovesQuery.RunAsync(session, request.Reader, load.LoadId, cancellation),
            Columns = load is null ? [] : await LoadColumnsQuery.RunAsync(session, request.Reader, load.LoadId, cancellation),
            MendedBy = load is { RejectedCount: > 0 } ? await MendingLoadsQuery.RunAsync(session, request.Reader, load.LoadId, cancellation) : [],
            LaterLoadId = load?.State is LoadState.Loaded or LoadState.Released
                && await LatestLoadQuery.RunAsync(session, request.Reader, load.Kind, cancellation) is { } last && last != load.LoadId ? last : null,
        };
    }

    /// <summary>How many rows the list has: those of the code asked for, none for a reader who may not see raw values.</summary>
    public static long? Rejected(PageRequest request, ImportsRow? load) =>
        load is null || !request.Reader.MayReadRaw ? 0
        : request.Filter.Code is { } code ? LoadWords.CountsOf(load.RejectedByCode).GetValueOrDefault(code)
        : load.RejectedCount;

    // What the reason names comes first: it is what the reader looks for.
    private static RejectedRow Shown(ImportsRow load, QuarantinedRowsRow row) => new(
        row.LineNo, row.RejectCode, LoadWords.IsDiscarded(load.State, row.RejectCode) ? "The load was held, and discarded." : row.Reason,
        [.. RejectedValue.Of(load.Kind, row.RawRow).OrderByDescending(value => value.IsNamedIn(row.Reason)).Select(value => value with { Value = Cut(value.Value, LongestValue) })],
        row.RawLine is { } line ? Cut(line, LongestLine) : null);

    private static string Cut(string text, int longest) => text.Length <= longest ? text : text[..longest] + "…";
}

/// <summary>One rejected row as the screen shows it.</summary>
public sealed record RejectedRow(int LineNo, string Code, string Reason, IReadOnlyList<RejectedValue> Values, string? Line);

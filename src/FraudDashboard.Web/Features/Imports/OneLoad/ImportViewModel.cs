using System.Globalization;
using FraudDashboard.Ingestion.Pipeline;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Imports;

/// <summary>What the page of one load shows.</summary>
public sealed record ImportViewModel
{
    public required ImportsRow Load { get; init; }

    public required string Finding { get; init; }

    /// <summary>"crime_reports_2026-11-24.csv, given by A. Analyst on 24 November 2026 at 07:00."</summary>
    public required string Introduction { get; init; }

    /// <summary>The codes of its rejected rows, to choose one of; the one asked for is among them even where the load has none of it.</summary>
    public required IReadOnlyList<Choice> Codes { get; init; }

    /// <summary>What it moved in the headline figures, in the order of the measures.</summary>
    public required IReadOnlyList<MovedMeasure> Moves { get; init; }

    /// <summary>Its columns beside those of the files before it; null where none were counted.</summary>
    public required LoadColumnsContent? Columns { get; init; }

    public required QuarantineContent Quarantine { get; init; }

    /// <summary>What can be decided about it; null where nothing can.</summary>
    public required LoadDecisionContent? Decision { get; init; }

    /// <summary>Null where there is no load of that number.</summary>
    public static ImportViewModel? Of(PageRequest request, ImportData data) => data.Load is not { } load ? null : new()
    {
        Load = load,
        Finding = FindingOf(load, data.Columns),
        Introduction = $"{load.FileName}, given by {load.LoadedBy} on {Format.LongMoment(load.StartedAt)}.{FirstReason(load, data.Rows)}",
        Codes =
        [
            .. LoadWords.CountsOf(load.RejectedByCode).Keys.Union(request.Filter.Code is { } asked ? [asked] : []).Select(code => new Choice(code, $"{code}: {FilterWords.Label(FilterWords.RejectCodes, code)}")),
        ],
        Moves = [.. request.Reference.Measures.Join(
            data.Moves, measure => measure.MeasureCode, row => row.MeasureCode, (measure, row) => MovedMeasure.Of(measure.Title, row))],
        Columns = LoadColumnsContent.Of(load, data.Columns),
        Quarantine = QuarantineContent.Of(request, load, data),
        Decision = LoadDecisionContent.Of(load, data.LaterLoadId),
    };

    /// <summary>The sentence at the top of the page.</summary>
    public static string FindingOf(ImportsRow load, IReadOnlyList<LoadColumnsRow>? columns = null) => load.State switch
    {
        LoadState.Refused => $"Load {load.LoadId} was refused, and nothing of it was stored",
        LoadState.Failed => $"Load {load.LoadId} failed, and nothing of it was stored",
        LoadState.AlreadyLoaded => $"Load {load.LoadId} brought nothing: the same file had been loaded before",
        LoadState.Loading => $"Load {load.LoadId} is being loaded",
        LoadState.BrokenOff => $"Load {load.LoadId} was broken off, and nothing of it was stored",
        LoadState.Held => $"Load {load.LoadId} is held: {Held(load, [.. (columns ?? []).Where(column => column.Difference == "held").Select(column => column.ColumnName)])}",
        LoadState.Discarded => $"Load {load.LoadId} was held and then discarded",
        LoadState.RolledBack => $"Load {load.LoadId} was rolled back",
        _ when load.IsNoneAccepted =>
            $"Load {load.LoadId} stored nothing: {(load.ReadCount == 1 ? "its only row was rejected" : $"all its {Rows(load.ReadCount)} were rejected")}",
        LoadState.Released => $"Load {load.LoadId} was released and {Changed(load.InsertedCount + load.UpdatedCount)}{Rejected(load)}",
        _ => $"Load {load.LoadId} {Changed(load.InsertedCount + load.UpdatedCount)}{Rejected(load)}",
    };

    /// <summary>Why nothing was stored: what the first row says, which is often what each of them says.</summary>
    private static string FirstReason(ImportsRow load, IReadOnlyList<RejectedRow> rows) =>
        load.IsNoneAccepted && load.State is LoadState.Loaded or LoadState.Released && rows.Count > 0
            ? string.Create(CultureInfo.InvariantCulture, $" Line {rows[0].LineNo:N0}: {rows[0].Reason}") : "";

    // It may have few rows too: its sentence says so.
    private static string Held(ImportsRow load, string[] columns) => columns.Length switch
    {
        0 => $"it has {Rows(load.ReadCount)}, under half of what is usual",
        1 => $"its values of {columns[0]} are far from usual",
        2 => $"its values of {columns[0]} and {columns[1]} are far from usual",
        _ => $"its values of {columns.Length} columns are far from usual",
    };

    private static string Changed(int rows) => rows == 0 ? "changed nothing" : $"brought {Rows(rows)} that {(rows == 1 ? "is" : "are")} new or changed";

    private static string Rejected(ImportsRow load) => load.RejectedCount switch
    {
        0 => "; every row was accepted",
        1 => "; 1 row was rejected",
        var rows => $"; {Rows(rows)} were rejected",
    };

    private static string Rows(int count) => Format.Of(count, "row");
}

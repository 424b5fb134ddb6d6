using System.Text.Json.Nodes;
using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Requests.Reference;

namespace FraudDashboard.Web.Exports.Json;

/// <summary>Every measure as JSON, for other systems, read by the queries that the pages read.</summary>
public static class FiguresDocument
{
    /// <summary>
    /// The figures in one object, by subject; before any crime reports are loaded only as_at, loads, submissions and training.
    /// Months are "2026-10", London is "london", Not allocated the empty text, money in pounds as text.
    /// </summary>
    /// <exception cref="SessionEndedException">The reader's session has ended.</exception>
    public static async Task<JsonObject> RunAsync(ReadSession session, UserScope scope, CancellationToken cancellation)
    {
        var asAt = await ClockQuery.RunAsync(session, scope, cancellation);
        var figures = new JsonObject
        {
            ["as_at"] = asAt is null ? null : FigureText.Date(asAt.AsAtOn),
            ["loads"] = new JsonArray([.. (await LoadsQuery.RunAsync(session, scope, cancellation)).Select(Load)]),
            ["submissions"] = await CaseFigures.SubmissionsAsync(session, scope, cancellation),
            ["training"] = await CaseFigures.TrainingAsync(session, scope, cancellation),
        };
        if (asAt is null)
        {
            return figures;
        }

        figures["months"] = await MonthFigures.MonthsAsync(session, scope, cancellation);
        figures["nfib_fields"] = await MonthFigures.FieldsAsync(session, scope, cancellation);
        figures["outcomes"] = await MonthFigures.OutcomesAsync(session, scope, cancellation);
        figures["worklists"] = await MonthFigures.WorklistsAsync(session, scope, cancellation);
        figures["disseminations"] = await CaseFigures.DisseminationsAsync(session, scope, cancellation);
        figures["victim_care"] = await CaseFigures.VictimCareAsync(session, scope, cancellation);
        figures["victims"] = await CaseFigures.VictimsAsync(session, scope, asAt, cancellation);
        figures["spc"] = await StatisticsFigures.SpcAsync(session, scope, cancellation);
        figures["funnel"] = await StatisticsFigures.FunnelAsync(session, scope, cancellation);
        return figures;
    }

    private static JsonNode Load(LoadsRow load) => new JsonObject
    {
        ["file"] = load.FileName,
        ["kind"] = load.Kind,
        ["as_at"] = FigureText.Date(load.AsAtOn),
        ["result"] = load.State,
        ["read"] = load.ReadCount,
        ["inserted"] = load.InsertedCount,
        ["updated"] = load.UpdatedCount,
        ["unchanged"] = load.UnchangedCount,
        ["rejected"] = JsonNode.Parse(load.RejectedByCode),
        ["unknown_columns"] = new JsonArray([.. load.UnknownColumns.Select(name => JsonValue.Create(name))]),
    };
}

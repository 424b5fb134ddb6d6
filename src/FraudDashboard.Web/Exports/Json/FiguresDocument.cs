using System.Text.Json.Nodes;
using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Requests.Reference;

namespace FraudDashboard.Web.Exports.Json;

/// <summary>Every measure as JSON, for other systems, read by the queries that the pages read.</summary>
public sealed class FiguresDocument(
    ClockQuery clock, LoadsQuery loads, MonthFigures months, CaseFigures cases, StatisticsFigures statistics)
{
    /// <summary>The figures in the shape documented in the README; before any reports are loaded only loads and submissions.</summary>
    public async Task<JsonObject> RunAsync(UserScope scope, CancellationToken cancellation)
    {
        var asAt = await clock.RunAsync(scope, cancellation);
        var figures = new JsonObject
        {
            ["as_at"] = asAt is null ? null : FigureText.Date(asAt.AsAtOn),
            ["loads"] = new JsonArray([.. (await loads.RunAsync(scope, cancellation)).Select(Load)]),
            ["submissions"] = await cases.SubmissionsAsync(scope, cancellation),
            ["training"] = await cases.TrainingAsync(scope, cancellation),
        };
        if (asAt is null)
        {
            return figures;
        }

        figures["months"] = await months.MonthsAsync(scope, cancellation);
        figures["nfib_fields"] = await months.FieldsAsync(scope, cancellation);
        figures["outcomes"] = await months.OutcomesAsync(scope, cancellation);
        figures["worklists"] = await months.WorklistsAsync(scope, cancellation);
        figures["disseminations"] = await cases.DisseminationsAsync(scope, cancellation);
        figures["victim_care"] = await cases.VictimCareAsync(scope, cancellation);
        figures["victims"] = await cases.VictimsAsync(scope, asAt, cancellation);
        figures["spc"] = await statistics.SpcAsync(scope, cancellation);
        figures["funnel"] = await statistics.FunnelAsync(scope, cancellation);
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

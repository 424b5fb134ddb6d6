using System.Text.Json.Nodes;
using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Measures.Queries;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Requests.Reference;

namespace FraudDashboard.Web.Exports.Json;

/// <summary>Figures of crime reports by month and area, from the tallies.</summary>
public static class MonthFigures
{
    private const string London = "london";
    private static readonly string[] Fields =
        ["offence_code", "victim_type", "online_flag", "victim_borough_code", "loss_amount"];

    /// <summary>month → area → reports, complete, rules (due, gap, reasons), nfib (due and verdicts).</summary>
    public static async Task<JsonObject> MonthsAsync(ReadSession session, UserScope scope, CancellationToken cancellation)
    {
        var ruleCodes = (await RulesQuery.RunAsync(session, scope, cancellation)).Select(rule => rule.RuleCode).ToHashSet();
        var months = new JsonObject();
        foreach (var row in await TalliesAsync(session, scope, ["COMPLETION", "NFIB", .. ruleCodes], cancellation))
        {
            foreach (var area in new[] { FigureText.Area(row.AreaCode), London })
            {
                AddMonth(months.Child(FigureText.Month(row.CohortMonth)).Child(area), row, ruleCodes);
            }
        }

        return months;
    }

    /// <summary>month → field → agreement, all London.</summary>
    public static async Task<JsonObject> FieldsAsync(ReadSession session, UserScope scope, CancellationToken cancellation)
    {
        var months = new JsonObject();
        foreach (var row in await TalliesAsync(session, scope, [.. Fields.Select(field => "FIELD-" + field)], cancellation))
        {
            months.Child(FigureText.Month(row.CohortMonth)).Child(row.SubjectCode["FIELD-".Length..])
                .Tally(row.ResultCode, row.ReportCount);
        }

        return months;
    }

    /// <summary>month of the outcome → area → due and verdicts.</summary>
    public static async Task<JsonObject> OutcomesAsync(ReadSession session, UserScope scope, CancellationToken cancellation)
    {
        var months = new JsonObject();
        foreach (var row in await TalliesAsync(session, scope, ["OUTCOMES"], cancellation))
        {
            foreach (var area in new[] { FigureText.Area(row.AreaCode), London })
            {
                AddVerdict(months.Child(FigureText.Month(row.CohortMonth)).Child(area), row);
            }
        }

        return months;
    }

    /// <summary>area → open reports and those over a limit.</summary>
    public static async Task<JsonObject> WorklistsAsync(ReadSession session, UserScope scope, CancellationToken cancellation)
    {
        var areas = new JsonObject();
        foreach (var row in await TalliesAsync(session, scope, ["WORKLIST"], cancellation))
        {
            foreach (var area in new[] { FigureText.Area(row.AreaCode), London })
            {
                if (row.ResultCode is not ("due_soon" or "gaps" or "finalised"))
                {
                    areas.Child(area).Tally(row.ResultCode, row.ReportCount);
                }
            }
        }

        return areas;
    }

    private static Task<IReadOnlyList<TalliesByMonthRow>> TalliesAsync(
        ReadSession session, UserScope scope, string[] subjects, CancellationToken cancellation) =>
        TalliesByMonthQuery.RunAsync(
            session, scope, TallySlice.AllOffences, subjects, DateOnly.MinValue, DateOnly.MaxValue, cancellation);

    private static void AddMonth(JsonObject area, TalliesByMonthRow row, HashSet<string> ruleCodes)
    {
        if (row.SubjectCode == "COMPLETION")
        {
            area.Tally("reports", row.ReportCount);
            area.Tally("complete", row.ResultCode == "complete" ? row.ReportCount : 0);
        }
        else if (ruleCodes.Contains(row.SubjectCode))
        {
            var rule = area.Child("rules").Child(row.SubjectCode);
            rule.Tally("due", row.ReportCount);
            rule.Tally("gap", row.ResultCode == "satisfied" ? 0 : row.ReportCount);
            var reasons = rule.Child("reasons");
            if (row.ResultCode != "satisfied")
            {
                reasons.Tally(row.ResultCode, row.ReportCount);
            }
        }
        else
        {
            AddVerdict(area.Child("nfib"), row);
        }
    }

    private static void AddVerdict(JsonObject verdicts, TalliesByMonthRow row)
    {
        verdicts.Tally("due", row.ReportCount);
        verdicts.Tally(row.ResultCode, row.ReportCount);
    }
}

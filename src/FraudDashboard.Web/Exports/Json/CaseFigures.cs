using System.Text.Json.Nodes;
using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Measures.Queries;
using FraudDashboard.Web.Requests.Reference;

namespace FraudDashboard.Web.Exports.Json;

/// <summary>Figures of submissions, disseminations, referrals, victims and training.</summary>
public static class CaseFigures
{
    private const string London = "london";

    /// <summary>sent, accepted, rejected, pending, orphans: every stored row.</summary>
    public static async Task<JsonObject> SubmissionsAsync(ReadSession session, UserScope scope, CancellationToken cancellation)
    {
        var counts = new JsonObject();
        foreach (var row in await SubmissionCountsQuery.RunAsync(session, scope, cancellation))
        {
            counts.Tally("sent", row.SubmissionCount);
            counts.Tally(row.Status, row.SubmissionCount);
            counts.Tally("orphans", row.AreaCode == "orphan" ? row.SubmissionCount : 0);
        }

        return counts;
    }

    /// <summary>month → area → enforcement, due, in_time.</summary>
    public static async Task<JsonObject> DisseminationsAsync(ReadSession session, UserScope scope, CancellationToken cancellation)
    {
        var months = new JsonObject();
        foreach (var row in await DisseminationsByMonthQuery.RunAsync(session, scope, cancellation))
        {
            foreach (var area in new[] { FigureText.Area(row.AreaCode), London })
            {
                var counts = months.Child(FigureText.Month(row.CohortMonth)).Child(area);
                counts.Tally("enforcement", row.EnforcementCount);
                counts.Tally("due", row.DueCount);
                counts.Tally("in_time", row.InTimeCount);
            }
        }

        return months;
    }

    /// <summary>month received → allocated area → priority → received, due, in_time.</summary>
    public static async Task<JsonObject> VictimCareAsync(ReadSession session, UserScope scope, CancellationToken cancellation)
    {
        var months = new JsonObject();
        foreach (var row in await VictimCareByMonthQuery.RunAsync(session, scope, cancellation))
        {
            foreach (var area in new[] { FigureText.Area(row.AreaCode), London })
            {
                var counts = months.Child(FigureText.Month(row.CohortMonth)).Child(area).Child(row.Priority);
                counts.Tally("received", row.ReceivedCount);
                counts.Tally("due", row.DueCount);
                counts.Tally("in_time", row.InTimeCount);
            }
        }

        return months;
    }

    /// <summary>The victim picture of the last 12 complete months, by borough, category, loss band and age band.</summary>
    public static async Task<JsonObject> VictimsAsync(ReadSession session, UserScope scope, ClockRow clock, CancellationToken cancellation)
    {
        var picture = new JsonObject
        {
            ["period"] = new JsonArray(
                FigureText.Month(clock.LatestCompleteMonth.AddMonths(-11)), FigureText.Month(clock.LatestCompleteMonth)),
        };
        foreach (var row in await VictimsByDimensionQuery.RunAsync(session, scope, cancellation))
        {
            picture.Child("by_" + row.Dimension)[row.Value] = Victims(row);
        }

        return picture;
    }

    /// <summary>borough → course → headcount, completed.</summary>
    public static async Task<JsonObject> TrainingAsync(ReadSession session, UserScope scope, CancellationToken cancellation)
    {
        var boroughs = new JsonObject();
        foreach (var row in await TrainingByCourseQuery.RunAsync(session, scope, cancellation))
        {
            boroughs.Child(row.AreaCode)[row.CourseCode] = new JsonObject
            {
                ["headcount"] = row.Headcount,
                ["completed"] = row.Completed,
            };
        }

        return boroughs;
    }

    private static JsonObject Victims(VictimsByDimensionRow row)
    {
        var counts = new JsonObject
        {
            ["victims"] = row.VictimCount,
            ["vulnerable"] = row.VulnerableCount,
            ["loss_recorded"] = row.LossRecordedCount,
            ["loss_sum"] = FigureText.Pounds(row.LossPence),
        };
        if (row is { LossMedianPence: { } median, LossLargestPence: { } largest })
        {
            counts["loss_median"] = FigureText.Pounds(median);
            counts["loss_largest"] = FigureText.Pounds(largest);
        }

        return counts;
    }
}

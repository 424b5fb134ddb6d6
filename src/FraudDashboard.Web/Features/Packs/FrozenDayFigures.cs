using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Measures.Queries;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Packs;

/// <summary>What stands on the as-at date and belongs to no month, read by the queries of the screens.</summary>
internal static class FrozenDayFigures
{
    /// <summary>Worklists, submissions and training by area; victims of all London over the last twelve complete months.</summary>
    public static async Task<IReadOnlyList<DayFigureRow>> ReadAsync(
        ReadSession session, PageRequest request, PackScopes scopes, CancellationToken cancellation)
    {
        var reader = request.Reader;
        var worklists = await TalliesByMonthQuery.RunAsync(
            session, reader, TallySlice.AllOffences, ["WORKLIST"], DateOnly.MinValue, DateOnly.MaxValue, cancellation);
        var submissions = await SubmissionCountsQuery.RunAsync(session, reader, cancellation);
        var training = await TrainingByCourseQuery.RunAsync(session, reader, cancellation);
        var victims = await VictimsByDimensionQuery.RunAsync(session, reader, cancellation);
        var counts = worklists.Select(row => new Counted("WORKLIST", row.AreaCode, "worklist", row.ResultCode, row.ReportCount, null))
            .Concat(submissions.Select(row => new Counted("submissions", row.AreaCode, row.Status, row.RejectionReason, row.SubmissionCount, null)))
            .Concat(training.Select(row => new Counted("training", row.AreaCode, "course", row.CourseCode, row.Completed, row.Headcount)));
        return
        [
            .. counts.SelectMany(row => scopes.Holding(row.Area).Select(scope => (Scope: scope, Row: row)))
                .GroupBy(counted => (counted.Scope.AreaKind, counted.Scope.AreaCode, counted.Row.Figure, counted.Row.Dimension, counted.Row.Code))
                .Select(group => RowOf(
                    group.First().Scope, group.Key.Figure, group.Key.Dimension, group.Key.Code, group.Sum(one => one.Row.Numerator), group.Sum(one => one.Row.Denominator))),
            .. victims.SelectMany(row => OfVictims(scopes.London, row)),
        ];
    }

    private static IEnumerable<DayFigureRow> OfVictims(PackScope london, VictimsByDimensionRow row)
    {
        yield return RowOf(london, "victims", row.Dimension, row.Value, row.VictimCount, null);
        yield return RowOf(london, "victims_vulnerable", row.Dimension, row.Value, row.VulnerableCount, row.VictimCount);
        yield return RowOf(london, "victims_loss", row.Dimension, row.Value, row.LossRecordedCount, row.VictimCount) with { Amount = row.LossPence };
        yield return RowOf(london, "victims_loss_median", row.Dimension, row.Value, null, null) with { Amount = (decimal?)row.LossMedianPence };
        yield return RowOf(london, "victims_loss_largest", row.Dimension, row.Value, null, null) with { Amount = row.LossLargestPence };
    }

    private static DayFigureRow RowOf(PackScope scope, string figure, string dimension, string code, long? numerator, long? denominator) => new()
    {
        FigureCode = figure,
        AreaKind = scope.AreaKind,
        AreaCode = scope.AreaCode,
        Dimension = dimension,
        DimensionCode = code,
        Numerator = numerator,
        Denominator = denominator,
        ScopeCodes = scope.ScopeCodes,
    };

    private sealed record Counted(string Figure, string Area, string Dimension, string Code, long Numerator, long? Denominator);
}

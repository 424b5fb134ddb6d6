using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Measures.Queries;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Packs;

/// <summary>
/// What a pack reads, by the queries that the screens read: the measures over the months that are judged, the tallies of
/// the month, the definitions. Rows of other areas are London, to compare with.
/// </summary>
public sealed record PackData(
    DateOnly Month,
    IReadOnlyList<MeasuresByMonthRow> Measures,
    IReadOnlyList<TalliesByMonthRow> Tallies,
    IReadOnlyList<DefinitionsRow> Definitions)
{
    /// <summary>What the code of a field's tally begins with.</summary>
    public const string FieldSubject = "FIELD-";

    private static readonly string[] DefinedViews = ["measures_by_month", "tallies_by_month"];

    public static async Task<PackData> ReadAsync(ReadSession session, PageRequest request, CancellationToken cancellation)
    {
        var month = PackMonths.Chosen(request);
        string[] subjects = [.. request.Reference.Rules.Select(rule => rule.RuleCode), "NFIB", .. FilterWords.Fields.Select(field => FieldSubject + field.Value)];
        // The months that the screens judge by: the same months give the same limits and verdict.
        var judged = request.Reference.Measures.Select(measure => request.JudgedFor(measure.MeasureCode)).ToList();
        DateOnly[] firsts = [month.AddMonths(-12), .. judged.Select(months => months.FromMonth)];
        DateOnly[] lasts = [month, .. judged.Select(months => months.ToMonth)];
        var measures = await MeasuresByMonthQuery.RunAsync(
            session, request.Reader, TallySlice.AllOffences, null, firsts.Min(), lasts.Max(), cancellation);
        var tallies = await TalliesByMonthQuery.RunAsync(session, request.Reader, TallySlice.AllOffences, subjects, month, month, cancellation);
        var definitions = await DefinitionsQuery.RunAsync(session, request.Reader, DefinedViews, cancellation);
        return new(month, measures, tallies, definitions);
    }
}

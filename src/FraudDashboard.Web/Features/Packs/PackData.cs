using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Measures.Queries;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Packs;

/// <summary>
/// What a pack reads, by the queries that the screens read: two years of the measures, the tallies of the month, the
/// definitions. Rows of other areas are London, to compare with.
/// </summary>
public sealed record PackData(
    DateOnly Month,
    IReadOnlyList<MeasuresByMonthRow> Measures,
    IReadOnlyList<TalliesByMonthRow> Tallies,
    IReadOnlyList<DefinitionsRow> Definitions)
{
    /// <summary>What the code of a field's tally begins with.</summary>
    public const string FieldSubject = "FIELD-";

    // As many months as the charts of the screens: the same months give the same limits and verdict.
    private const int TrendMonths = 24;

    private static readonly string[] DefinedViews = ["measures_by_month", "tallies_by_month"];

    public static async Task<PackData> ReadAsync(ReadSession session, PageRequest request, CancellationToken cancellation)
    {
        var month = PackMonths.Chosen(request);
        string[] subjects = [.. request.Reference.Rules.Select(rule => rule.RuleCode), "NFIB", .. FilterWords.Fields.Select(field => FieldSubject + field.Value)];
        var measures = await MeasuresByMonthQuery.RunAsync(
            session, request.Reader, TallySlice.AllOffences, null, month.AddMonths(1 - TrendMonths), month, cancellation);
        var tallies = await TalliesByMonthQuery.RunAsync(session, request.Reader, TallySlice.AllOffences, subjects, month, month, cancellation);
        var definitions = await DefinitionsQuery.RunAsync(session, request.Reader, DefinedViews, cancellation);
        return new(month, measures, tallies, definitions);
    }
}

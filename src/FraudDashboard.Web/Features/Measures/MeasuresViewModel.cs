using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Measures.Statistics;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Measures;

/// <summary>What the page of measures says: each in one area, and how it differs from another.</summary>
public sealed record MeasuresViewModel
{
    public required string Finding { get; init; }

    /// <summary>The area asked for, and the one beside it; null where none is.</summary>
    public required string FirstName { get; init; }

    public required string? SecondName { get; init; }

    public required IReadOnlyList<ComparisonRow> Rows { get; init; }

    /// <summary>What stands under the title of the table.</summary>
    public required string TableSub { get; init; }

    public string TableTitle => SecondName is null ? $"Measures, {FirstName}" : $"{FirstName} beside {SecondName}";

    public static MeasuresViewModel Of(PageRequest request, MeasuresData data)
    {
        var rows = data.Measures.Select(pair => ComparisonRow.Of(request, pair)).ToList();
        var second = MeasuresData.IsPair(request) ? MeasuresData.With(request)?.Label(request.Reference.Boroughs) ?? request.WholeName() : null;
        return new()
        {
            Finding = FindingOf(request, rows, second),
            FirstName = request.AreaLabel,
            SecondName = second,
            Rows = rows,
            TableSub = "Over the last 12 settled months of each measure, or the period chosen. Select a measure for its page."
                + (second is null ? "" : " Clearly: too large to be chance. Keep an eye on it: may be chance."),
        };
    }

    private static string FindingOf(PageRequest request, List<ComparisonRow> rows, string? second)
    {
        if (second is null)
        {
            return $"{request.AreaLabel}: {Reached(request, rows)}";
        }

        string?[] sides =
        [
            Side(rows, FunnelPlace.Low998, $"clearly below {second}"),
            Side(rows, FunnelPlace.High998, $"clearly above {second}"),
        ];
        return sides.All(side => side is null)
            ? $"{request.AreaLabel}: {(rows.All(row => row.Verdict is null) ? $"nothing to compare with {second} in this period" : $"no measure is clearly different from {second}")}"
            : $"{request.AreaLabel}: {string.Join(". ", sides.OfType<string>())}";
    }

    private static string Reached(PageRequest request, List<ComparisonRow> rows)
    {
        var judged = rows.Where(row => row.ReachesTarget is not null).ToList();
        var reached = judged.Count(row => row.ReachesTarget == true);
        return judged.Count == 0 ? "too few to judge any measure" : $"{reached} of {judged.Count} measures {(reached == 1 ? "reaches its" : "reach their")} target{(request.Filter.Period.Kind == PeriodKind.PageDefault ? " over 12 months" : $" {rows[0].During}")}";
    }

    private static string? Side(List<ComparisonRow> rows, FunnelPlace place, string words)
    {
        var codes = rows.Where(row => row.Difference?.Place == place).Select(row => row.Subject.Code).ToList();
        return codes.Count == 0 ? null
            : $"{MeasureWords.Listed([.. codes.Select(MeasureWords.Noun)])} {MeasureWords.Are(codes)} {words}";
    }
}

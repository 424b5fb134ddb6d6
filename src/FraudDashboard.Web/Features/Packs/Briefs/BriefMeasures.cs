using FraudDashboard.Web.Exports.Word;
using FraudDashboard.Web.Features.Packs.Disclosure;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Packs.Briefs;

/// <summary>Each measure with its figure, those that it is compared with, how sure a change is, and its target.</summary>
internal static class BriefMeasures
{
    private static readonly AreaNode London = new("london", "*", "", []);

    public static DocumentSection Of(BriefSource source)
    {
        var month = source.Pack.Month;
        var isLondon = source.Area.AreaKind == London.Kind;
        return new("measures", "Each measure")
        {
            Table = new(
                $"Each measure in {source.Month}, compared with earlier months and its target",
                [
                    new("Measure", 19),
                    new(source.Month, isLondon ? 20 : 18),
                    new(Format.Month(source.Before), 14, IsNumber: true),
                    new(Format.Month(month.AddMonths(-12)), 14, IsNumber: true),
                    .. isLondon ? [] : new DocumentColumn[] { new("All London", 10, IsNumber: true) },
                    new("Change", 17),
                    new("Target", 10, IsNumber: true),
                    new("Target reached", 19),
                ],
                [.. source.Measures.Select(measure => (IReadOnlyList<string>)
                [
                    measure.Row.Title, Whole(measure.Figure), Shown(measure.Before), Shown(measure.YearBefore),
                    .. isLondon ? [] : new[] { Shown(source.Numbers.Rate(measure.Code, month, London)) },
                    measure.Said, Format.Short(measure.Target), measure.Assurance ?? "Not judged",
                ])]),
        };
    }

    /// <summary>"84.4 %", or why there is no rate.</summary>
    public static string Shown(object rate) => rate is double known ? Format.Percent(known) : (string)rate;

    // In a narrow column "(1,030 of 1,220)" stays on one line.
    private static string Whole(string figure) => figure.Replace(" of ", "\u00a0of\u00a0", StringComparison.Ordinal);
}

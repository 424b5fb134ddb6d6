using System.Globalization;
using FraudDashboard.Database;
using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Measures.Statistics;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Security;

namespace FraudDashboard.Web.Features.Packs;

/// <summary>What the page of a frozen month shows: which version, what was said, the figures as they were.</summary>
public sealed record FrozenMonthViewModel
{
    public required PacksRow Pack { get; init; }

    /// <summary>"October 2026 as frozen on 30 November 2026, version 1".</summary>
    public required string Title { get; init; }

    /// <summary>The screens that show the month as it was, in the area of the page.</summary>
    public required IReadOnlyList<(string Title, string Href)> Screens { get; init; }

    /// <summary>A later version says something else; null where there is none.</summary>
    public required PacksRow? Later { get; init; }

    /// <summary>The title of the area's page then, and its signals.</summary>
    public required IReadOnlyList<string> Said { get; init; }

    public required IReadOnlyList<FrozenFigure> Measures { get; init; }

    public required IReadOnlyList<FrozenFigure> Rules { get; init; }

    public required IReadOnlyList<PacksRow> Versions { get; init; }

    public required Revisions? Revisions { get; init; }

    public required Suppressions Suppressions { get; init; }

    /// <summary>Null where there is no such pack.</summary>
    public static FrozenMonthViewModel? Of(PageRequest request, FrozenMonthData data, long packId)
    {
        if (data.Packs.FirstOrDefault(pack => pack.PackId == packId) is not { } pack)
        {
            return null;
        }

        PageFilter then = new() { Pack = packId.ToString(CultureInfo.InvariantCulture), Area = request.Filter.Area, Period = Period.Month(pack.PackMonth) };
        var figures = data.Figures.ToLookup(row => row.FigureCode);
        return new()
        {
            Pack = pack,
            Title = $"{Format.Month(pack.PackMonth)} as frozen on {Day(pack)}, version {pack.Version}",
            Screens =
            [
                .. SiteMap.Screens.Where(screen => screen is { IsFiltered: true, IsFrozenToo: true }).Select(screen =>
                    (screen.Title, Urls.Page(screen.Path, then with { Period = Period.PageDefault }))),
            ],
            Later = data.Packs[0] is { } latest && latest.Version > pack.Version ? latest : null,
            Said = [.. data.Sentences.Where(row => row.SentenceKind == SentenceKind.Finding).Select(row => row.Words), .. data.Sentences.Where(row => row.SentenceKind is SentenceKind.Measure or SentenceKind.Signal).Select(row => row.Words)],
            Measures = [.. request.Reference.Measures.Select(measure => FigureOf(pack.PackMonth, measure.Title, figures[measure.MeasureCode], MeasureWords.Nothing(measure.MeasureCode), filter => Urls.Measure(measure.MeasureCode, filter), then))],
            Rules = [.. request.Reference.Rules.Where(rule => figures.Contains(rule.RuleCode)).Select(rule => FigureOf(pack.PackMonth, rule.Title, figures[rule.RuleCode], "none due yet", filter => Urls.Rule(rule.RuleCode, filter), then))],
            Versions = data.Packs,
            Suppressions = Packs.Suppressions.Of(request, pack, data.Suppressions),
            Revisions = data.Revisions is { } moved ? Packs.Revisions.Of(request, moved) : null,
        };
    }

    /// <summary>"30 November 2026", London time.</summary>
    public static string Day(PacksRow pack) => Format.LongDay(LondonTime.DateOf(pack.FrozenAt));

    private static FrozenFigure FigureOf(
        DateOnly month, string title, IEnumerable<PackFiguresRow> rows, string nothing, Func<PageFilter, string> urlOf, PageFilter then)
    {
        var all = rows.ToList();
        return new(
            title,
            Sum(all.Where(row => row.FromMonth == month)).Full(nothing),
            Sum(all.Where(row => row.FromMonth != row.ToMonth)).Full(nothing))
        { Href = urlOf(then), YearHref = urlOf(then with { Period = Period.Last12Months }) };
    }

    private static Proportion Sum(IEnumerable<PackFiguresRow> rows) => Proportion.Total(rows.Select(row => new Proportion(row.Numerator, row.Denominator)));
}

/// <summary>One figure as it was: of the month, and of the twelve months that end with it.</summary>
public sealed record FrozenFigure(string Title, string Month, string Year)
{
    /// <summary>The page of the measure or rule as it was frozen, with the lists behind the figure.</summary>
    public required string Href { get; init; }

    /// <summary>Likewise of the twelve months.</summary>
    public required string YearHref { get; init; }
}

using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Measures.Queries;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Packs;

/// <summary>One sentence of a pack: a row of frozen.sentence.</summary>
public sealed record SentenceRow(
    string AreaKind, string AreaCode, string SentenceKind, string SubjectCode, int LineNo, string Words, string[] ScopeCodes);

/// <summary>What the screens say of a month in words: of all London as they stand, of each area by the same view models.</summary>
internal static class FrozenSentences
{
    public static async Task<IReadOnlyList<SentenceRow>> ReadAsync(
        ReadSession session, PageRequest request, PackScopes scopes, ShownSentences shown, CancellationToken cancellation)
    {
        var window = Headlines.Window(request);
        var rows = await MeasuresByMonthQuery.RunAsync(
            session, request.Reader, TallySlice.AllOffences, null, window.FromMonth, window.ToMonth, cancellation);
        List<SentenceRow> all = [];
        var compared = Compared(request, rows).ToLookup(sentence => sentence.AreaCode, sentence => sentence.Sentence);
        foreach (var scope in scopes.Areas)
        {
            var said = OfArea(request with { Filter = request.Filter with { Area = PackScopes.FilterOf(scope) } }, window, rows, scope != scopes.London);
            all.AddRange(Numbered(scope, scope.AreaKind == "borough" ? said.Concat(compared[scope.AreaCode]) : said));
        }

        foreach (var screen in shown.Screens)
        {
            all.AddRange(Numbered(scopes.London, await screen(session, request, cancellation)));
        }

        return all;
    }

    /// <summary>
    /// The title of an area's page, and what each measure's tile says there; of London the overview has the title. What is
    /// said without a figure is kept of every measure, those without a tile too.
    /// </summary>
    private static IEnumerable<ShownSentence> OfArea(PageRequest request, MonthRange window, IReadOnlyList<MeasuresByMonthRow> rows, bool hasFinding)
    {
        var codes = request.Reference.Measures.Select(measure => measure.MeasureCode);
        var measures = Headlines.Totals(request, window, rows, [.. codes]).Select(series => MeasureViewModel.Of(request, series)).ToList();
        var tiles = measures.Where(measure => Headlines.Codes.Contains(measure.Code)).ToList();
        if (hasFinding)
        {
            yield return new(SentenceKind.Finding, "", $"{request.AreaLabel}: {MeasureWords.Inside(MeasureWords.Finding(tiles))}");
        }

        foreach (var tile in tiles)
        {
            yield return new(SentenceKind.Measure, tile.Code, TileOf(tile));
        }

        foreach (var measure in measures)
        {
            if (measure.Verdict is { } verdict)
            {
                yield return new(SentenceKind.Verdict, measure.Code, verdict.Words);
            }

            if (measure.Run is { } run)
            {
                yield return new(SentenceKind.Since, measure.Code, Format.Month(run.Since));
                yield return new(SentenceKind.Run, measure.Code, MeasureWords.Signal(measure.Trend));
            }

            if (measure.Assurance is { } assurance)
            {
                yield return new(SentenceKind.Assurance, measure.Code, assurance);
            }
        }
    }

    /// <summary>Where each borough stands on each measure over the twelve months that end with the month.</summary>
    private static IEnumerable<(string AreaCode, ShownSentence Sentence)> Compared(PageRequest request, IReadOnlyList<MeasuresByMonthRow> rows)
    {
        var last = request.Filter.Period.Start;
        var year = new MonthRange(last.AddMonths(-11), last);
        var ofYear = rows.Where(row => row.CohortMonth >= year.FromMonth && row.CohortMonth <= year.ToMonth).ToLookup(row => row.MeasureCode);
        return
            from measure in request.Reference.Measures
            let areas = ofYear[measure.MeasureCode].GroupBy(row => row.AreaCode)
                .Select(area => new AreaRate(area.Key, area.Sum(row => row.Numerator), area.Sum(row => row.Denominator)))
            from point in Headlines.FunnelOf(request, measure.MeasureCode, year, areas)?.Points ?? []
            select (point.Area, new ShownSentence(SentenceKind.Compared, measure.MeasureCode, Verdict.Of(point.Place).Words));
    }

    private static string TileOf(MeasureViewModel measure)
    {
        string?[] parts =
        [
            $"{measure.Measure.Title}: {measure.Value.Full(MeasureWords.Nothing(measure.Code))}",
            measure.Verdict?.Words,
            Change.Sentence([measure.OnBefore, measure.OnYearBefore]) is { Length: > 0 } changes ? changes : null,
            measure.Assurance,
        ];
        return string.Join(". ", parts.OfType<string>()) + ".";
    }

    private static IEnumerable<SentenceRow> Numbered(PackScope scope, IEnumerable<ShownSentence> sentences) =>
        sentences.GroupBy(sentence => sentence.Kind).SelectMany(kind => kind.Select((sentence, i) => new SentenceRow(
            scope.AreaKind, scope.AreaCode, sentence.Kind, sentence.SubjectCode, i + 1, sentence.Words, scope.ScopeCodes)));
}

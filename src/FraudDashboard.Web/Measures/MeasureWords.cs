using FraudDashboard.Web.Measures.Statistics;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Measures;

/// <summary>What the measures show, as sentences: the title of a page and the words under a signal.</summary>
public static class MeasureWords
{
    /// <summary>When a report fails a rule: "today", or "as it was frozen".</summary>
    public static string When(PageRequest request) => request.Pack is null ? "today" : "as it was frozen";

    /// <summary>
    /// "Outcome returns have fallen since April (82.0 % to 64.1 %). Reports are more complete than before April (78.2 % to
    /// 83.2 %)": one sentence for each direction and run, concerns first, or that none has changed, or that it is too early to say.
    /// </summary>
    public static string Finding(IReadOnlyList<MeasureViewModel> measures)
    {
        var sentences = measures.Where(measure => measure.HasChanged)
            .GroupBy(measure => (measure.Verdict!.Tone, measure.Run!.Since, Way: ChangeWay.Of(measure.Trend)))
            .OrderBy(group => group.Key.Tone == Tone.Concern ? 0 : 1).ThenBy(group => group.Key.Since)
            .Select(group => Changed([.. group.Select(measure => (measure.Code, measure.Trend))]))
            .ToList();
        return sentences.Count > 0 ? string.Join(". ", sentences)
            : measures.All(measure => measure.Value.Denominator == 0) ? "No reports to measure in this period"
            : measures.All(measure => !measure.IsJudged) ? "Too early to judge: this period is provisional"
            : measures.All(measure => measure.Verdict is null || measure.Verdict == Verdict.TooFew) ? "Too few to judge any measure"
            : measures.Any(measure => measure.Verdict == Verdict.NoClearChange) ? "No measure has clearly changed"
            : "Too few months to judge any measure";
    }

    /// <summary>The change of one measure as a sentence; null where its latest settled month shows no clear one.</summary>
    public static string? Changed(string measureCode, Trend trend) =>
        trend.Verdict.Tone is Tone.Improvement or Tone.Concern ? Changed([(measureCode, trend)]) : null;

    /// <summary>"Completion", as it stands inside a sentence.</summary>
    public static string Noun(string measureCode) => measureCode switch
    {
        "completion" => "completion",
        "recorded_24h" => "recording within 24 hours",
        "nfib" => "NFIB accuracy",
        "outcomes" => "outcome returns",
        "disseminations" => "dissemination decisions",
        "victim_care" => "victim care in time",
        _ => measureCode,
    };

    /// <summary>"303 outcomes not returned correctly": those that are counted and fail.</summary>
    public static string Failing(string measureCode, long count)
    {
        var (noun, rest) = measureCode switch
        {
            "completion" => ("report", "incomplete"),
            "recorded_24h" => ("report", "recorded later than 24 hours"),
            "nfib" => ("report", "not accurate at NFIB"),
            "outcomes" => ("outcome", "not returned correctly"),
            "disseminations" => ("dissemination", "not decided in time"),
            _ => ("victim", "not contacted in time"),
        };
        return $"{Format.Of(count, noun)} {rest}";
    }

    /// <summary>"incomplete" and "complete": what those that fail are, and the others.</summary>
    public static (string Failing, string Right) Sides(string measureCode) => measureCode switch
    {
        "completion" => ("incomplete", "complete"),
        "recorded_24h" => ("late", "in time"),
        "nfib" => ("not accurate", "accurate"),
        "outcomes" => ("not returned correctly", "returned correctly"),
        _ => ("not in time", "in time"),
    };

    /// <summary>
    /// "Not returned correctly", "Rejected": a part of a measure or rule as the reader sees it. Those that fail and those that do
    /// not are called as the measure calls them; with neither a measure nor a rule, in the words of any.
    /// </summary>
    public static string Part(string? measureCode, string part) => (measureCode, part) switch
    {
        (not null, "failing") => Sentence(Sides(measureCode).Failing),
        (not null, "numerator" or "accurate") => Sentence(Sides(measureCode).Right),
        _ => FilterWords.Label(FilterWords.Parts, part),
    };

    /// <summary>"is", or "are" for a measure that is named in the plural or for several.</summary>
    public static string Are(IReadOnlyCollection<string> measureCodes) =>
        measureCodes.Count > 1 || measureCodes.First() is "outcomes" or "disseminations" ? "are" : "is";

    /// <summary>What a measure that has no reports says: of some only those that are due are counted.</summary>
    public static string Nothing(string measureCode) => measureCode is "completion" or "recorded_24h" ? "no reports" : "none due yet";

    /// <summary>"Below its usual range since April": the rule that flags the last month, with the first month of its unbroken run.</summary>
    public static string Signal(Trend trend)
    {
        if (trend.Run is not { } run)
        {
            return trend.Verdict.Words;
        }

        var (isUp, last) = (run.Direction == Direction.Up, trend.LastSettled!.Month);
        var isOne = run.Since == last;
        return run.Rule switch
        {
            Statistics.Signal.Outside => $"{(isUp ? "Above" : "Below")} its usual range {SinceWords(run.Since, last)}",
            Statistics.Signal.Trend => $"{(isUp ? "Rising" : "Falling")} every month {(isOne ? "from" : "since")} {MonthWords(run.Since, last)}",
            Statistics.Signal.TwoOfThree =>
                $"In the {(isUp ? "highest" : "lowest")} part of its usual range {(isOne ? "" : "in most months ")}{SinceWords(run.Since, last)}",
            _ => $"{(isUp ? "Above" : "Below")} its average {(isOne ? "" : "every month ")}{SinceWords(run.Since, last)}",
        };
    }

    /// <summary>What the two figures behind a change in a title are; null where none is told so.</summary>
    public static string? Brackets(IEnumerable<MeasureViewModel> measures) =>
        measures.Where(measure => measure.HasChanged).Select(measure => Brackets(measure.Trend)).FirstOrDefault(words => words is not null);

    /// <summary>Likewise of one measure that has clearly changed.</summary>
    public static string? Brackets(Trend trend) =>
        ChangeWay.Of(trend).IsFromBefore ? "In brackets: the year before the change, then the latest month. " : null;

    /// <summary>"a, b and c".</summary>
    public static string Listed(IReadOnlyList<string> names) => names.Count switch
    {
        0 => "",
        1 => names[0],
        _ => string.Join(", ", names.Take(names.Count - 1)) + " and " + names[^1],
    };

    /// <summary>A title of several sentences; those that are not said are null.</summary>
    public static string Sentences(params string?[] sentences) => string.Join(". ", sentences.OfType<string>());

    /// <summary>With a capital letter in front.</summary>
    public static string Sentence(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    /// <summary>As it stands after a colon: NFIB keeps its capitals.</summary>
    public static string Inside(string sentence) => sentence.Length < 2 || char.IsUpper(sentence[1]) ? sentence
        : char.ToLowerInvariant(sentence[0]) + sentence[1..];

    // Of one direction, first month and way of saying it.
    private static string Changed(IReadOnlyList<(string Code, Trend Trend)> measures)
    {
        var (code, trend) = measures[0];
        var (run, way) = (trend.Run!, ChangeWay.Of(trend));
        var isGood = trend.Verdict.Tone == Tone.Improvement;
        var last = trend.LastSettled!.Month;
        var (names, isMany) = (Sentence(Listed([.. measures.Select(measure => Noun(measure.Code))])), Are([.. measures.Select(measure => measure.Code)]) == "are");
        var figures = string.Join(", ", measures.Select(measure => way.Figures(measure.Trend)));
        var words = (way.IsFromBefore, code) switch
        {
            (true, Headlines.Completion) when measures.Count == 1 =>
                $"Reports are {(isGood ? "more" : "less")} complete than before {MonthWords(run.Since, last)}",
            (true, _) when run.Since == last => $"{names} {(isGood ? "improved" : "fell")} {SinceWords(run.Since, last)}",
            (true, _) => $"{names} {(isMany ? "have" : "has")} {(isGood ? "improved" : "fallen")} {SinceWords(run.Since, last)}",
            _ => $"{names} {(isMany ? "are" : "is")} {(isGood ? "above" : "below")} {(isMany ? "their" : "its")} average {(run.Rule == Statistics.Signal.Shift ? SinceWords(run.Since, last) : $"in {MonthWords(last, last)}")}",
        };
        return $"{words} ({figures})";
    }

    // A month of another year is named with it: "since April" must not be read as this April.
    private static string SinceWords(DateOnly since, DateOnly last) => $"{(since == last ? "in" : "since")} {MonthWords(since, last)}";

    private static string MonthWords(DateOnly month, DateOnly last) =>
        RateSeries.Distance(month, last) < 11 ? Format.MonthName(month) : Format.Month(month);
}

using FraudDashboard.Web.Measures.Statistics;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Measures;

/// <summary>What the measures show, as sentences: the title of a page and the words under a signal.</summary>
public static class MeasureWords
{
    /// <summary>
    /// "Completion has really improved since April; outcome returns have really got worse since June": one clause for
    /// each direction and month, or that none has changed, or that it is too early to say.
    /// </summary>
    public static string Finding(IReadOnlyList<MeasureViewModel> measures)
    {
        var clauses = measures.Where(measure => measure.HasChanged)
            .GroupBy(measure => (measure.Verdict!.Tone, Since: measure.ChangedSince!.Value))
            .OrderBy(group => group.Key.Tone).ThenBy(group => group.Key.Since)
            .Select(group => Clause([.. group], group.Key.Tone, group.Key.Since))
            .ToList();
        return clauses.Count > 0 ? Sentence(string.Join("; ", clauses))
            : measures.All(measure => measure.Value.Denominator == 0) ? "No reports to measure in this period"
            : measures.All(measure => !measure.IsJudged) ? "Too early to judge: this period is provisional"
            : "No measure has really changed";
    }

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

    /// <summary>"Below its usual range since April", by the rule that flags the last month.</summary>
    public static string Signal(Trend trend, DateOnly? since)
    {
        if (trend.Chart?.Last is not { } last)
        {
            return "";
        }

        var isUp = last.Direction == Direction.Up;
        var words = last.Signal switch
        {
            Statistics.Signal.Outside => isUp ? "Above its usual range" : "Below its usual range",
            Statistics.Signal.Trend => isUp ? "Rising month after month" : "Falling month after month",
            Statistics.Signal.TwoOfThree => isUp ? "Near the top of its usual range" : "Near the bottom of its usual range",
            Statistics.Signal.Shift => isUp ? "Above its average, month after month" : "Below its average, month after month",
            _ => "No real change",
        };
        return since is null ? words : $"{words}, {SinceWords(since.Value, last.Month)}";
    }

    /// <summary>"a, b and c".</summary>
    public static string Listed(IReadOnlyList<string> names) => names.Count switch
    {
        0 => "",
        1 => names[0],
        _ => string.Join(", ", names.Take(names.Count - 1)) + " and " + names[^1],
    };

    /// <summary>With a capital letter in front.</summary>
    public static string Sentence(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    /// <summary>As it stands after a colon: NFIB keeps its capitals.</summary>
    public static string Inside(string sentence) => sentence.Length < 2 || char.IsUpper(sentence[1]) ? sentence
        : char.ToLowerInvariant(sentence[0]) + sentence[1..];

    private static string Clause(IReadOnlyList<MeasureViewModel> measures, Tone tone, DateOnly since)
    {
        var names = Listed([.. measures.Select(measure => Noun(measure.Code))]);
        var verb = measures.Count == 1 && measures[0].Code != "outcomes" ? "has" : "have";
        var change = tone == Tone.Improvement ? "really improved" : "really got worse";
        return $"{names} {verb} {change} {SinceWords(since, measures.Max(measure => measure.Months.ToMonth))}";
    }

    // A month of another year is named with it: "since April" must not be read as this April.
    private static string SinceWords(DateOnly since, DateOnly last) =>
        since == last ? $"in {Format.MonthName(last)}"
        : RateSeries.Distance(since, last) < 11 ? $"since {Format.MonthName(since)}"
        : $"since {Format.Month(since)}";
}

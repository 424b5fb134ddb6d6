using System.Globalization;
using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Tests.Support.Sentences;

/// <summary>What a tile, a title and a signal say of one measure, held against its months.</summary>
internal static class MeasureSentences
{
    private static readonly string[] WithoutChange =
        ["No measure has clearly changed", "Too few to judge any measure", "Too few months to judge any measure"];

    /// <summary>All that is said of the month and is not so.</summary>
    public static IEnumerable<string> Untrue(MeasureViewModel measure, JudgedSeries truth, DateOnly month)
    {
        var i = truth.IndexOf(month);
        if (measure.IsJudged != i >= 0)
        {
            return [$"judged {measure.IsJudged}"];
        }

        return measure.Verdict is null
            ? measure.Assurance is null && !measure.HasChanged ? [] : ["judged without a verdict"]
            : [.. Figures(measure, truth.Months[i]), .. Verdicts(measure, truth, i), .. Sentences(measure, truth, month)];
    }

    private static IEnumerable<string> Figures(MeasureViewModel measure, Counted now)
    {
        if ((measure.Value.Numerator, measure.Value.Denominator, measure.FailingCount) != (now.Numerator, now.Denominator, now.Denominator - now.Numerator))
        {
            yield return $"counts {measure.Value}";
        }
    }

    private static IEnumerable<string> Verdicts(MeasureViewModel measure, JudgedSeries truth, int i)
    {
        var now = truth.Months[i];
        var isTooFew = now.Denominator < 10;
        if (isTooFew && measure.Verdict != Verdict.TooFew && measure.Verdict != Verdict.TooFewMonths)
        {
            yield return $"{measure.Verdict!.Words} of {now.Denominator}";
        }

        var side = Math.Sign(Tenths(now.Rate) - Tenths(truth.Mean));
        if (measure.HasChanged != (!isTooFew && side != 0 && truth.Months.Count > 1 && truth.FlaggedWay(i) == side))
        {
            yield return $"{measure.Verdict!.Words}, flagged {truth.FlaggedWay(i)}, side {side}";
        }
    }

    private static IEnumerable<string> Sentences(MeasureViewModel measure, JudgedSeries truth, DateOnly month)
    {
        var finding = Plain(MeasureWords.Finding([measure]));
        (string Words, Func<string, string?> Untrue)[] said = measure.HasChanged
            ?
            [
                (Plain(MeasureWords.Signal(measure.Trend)), words => SignalSentence.Untrue(words, truth, month)),
                (finding, words => SignalSentence.UntrueChange(words, truth, month)),
            ]
            : [(finding, words => WithoutChange.Contains(words) ? null : "says a change")];
        return said.Append((Plain(measure.Assurance ?? ""), words => words.Length == 0 ? null : SignalSentence.UntrueAssurance(words, truth, month, (double)measure.Measure.Target)))
            .Append((Change.Sentence([measure.OnBefore]), words => UntrueMove(words, truth, month)))
            .Where(sentence => sentence.Untrue(sentence.Words) is not null)
            .Select(sentence => $"“{sentence.Words}” {sentence.Untrue(sentence.Words)}");
    }

    private static string? UntrueMove(string words, JudgedSeries truth, DateOnly month)
    {
        if (words.Length == 0 || truth.IndexOf(month.AddMonths(-1)) is not (>= 0 and var before))
        {
            return null;
        }

        var points = Math.Round((truth.Months[truth.IndexOf(month)].Rate - truth.Months[before].Rate) * 100, 1, MidpointRounding.AwayFromZero);
        var begins = points == 0 ? "Unchanged since " : $"{(points > 0 ? "Up" : "Down")} {Math.Abs(points).ToString("0.0", CultureInfo.InvariantCulture)} point";
        return words.StartsWith(begins, StringComparison.Ordinal) ? null : $"has moved {points} points";
    }

    private static double Tenths(double rate) => Math.Round(rate * 1000, MidpointRounding.AwayFromZero);

    private static string Plain(string words) => words.Replace(Format.NoBreak, " ", StringComparison.Ordinal);
}

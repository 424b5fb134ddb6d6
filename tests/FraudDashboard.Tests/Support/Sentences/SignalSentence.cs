using System.Globalization;
using System.Text.RegularExpressions;

namespace FraudDashboard.Tests.Support.Sentences;

/// <summary>Holds a sentence on a change against the months that it speaks of; each method gives what is untrue, or null.</summary>
internal static partial class SignalSentence
{
    /// <summary>"Below its usual range since April": the rule holds from that month to the one looked at, and not in the one before.</summary>
    public static string? Untrue(string words, JudgedSeries series, DateOnly month)
    {
        if (Signal().Match(words) is not { Success: true } said)
        {
            return "names no rule";
        }

        var sign = said.Groups["way"].Value is "Above" or "Rising" or "highest" ? 1 : -1;
        var (first, last) = (series.IndexOf(MonthOf(said.Groups["month"].Value, month)), series.IndexOf(month));
        if (first < 0 || first > last || (said.Groups["since"].Value != "since") != (first == last))
        {
            return "names another month";
        }

        Func<int, bool> holds = words switch
        {
            _ when words.Contains("usual range", StringComparison.Ordinal) && !words.StartsWith("In the", StringComparison.Ordinal) => i => series.OutsideOf(i) == sign,
            _ when words.Contains("average", StringComparison.Ordinal) => i => series.SideOf(i) == sign,
            _ when words.Contains("every month", StringComparison.Ordinal) => i => i == first || series.StepOf(i) == sign,
            _ => i => series.NearOf(i) == sign,
        };
        var months = Enumerable.Range(first, last - first + 1).ToList();
        return words.StartsWith("In the", StringComparison.Ordinal)
            ? !holds(first) || !holds(last) || months.Count(holds) * 2 <= months.Count ? "is not near the limit in most of these months" : null
            : !months.All(holds) ? "does not hold in every month that it names"
            : first == 0 ? null
            : words.StartsWith("Rising", StringComparison.Ordinal) || words.StartsWith("Falling", StringComparison.Ordinal)
                ? series.StepOf(first) == sign ? "began earlier" : null
            : holds(first - 1) ? "began earlier" : null;
    }

    /// <summary>"Outcome returns have fallen since April (82.0 % to 64.1 %)": figures, direction, and the side of the average.</summary>
    public static string? UntrueChange(string words, JudgedSeries series, DateOnly month)
    {
        var now = series.Months[series.IndexOf(month)];
        var isGood = GoodWords().IsMatch(words);
        if (isGood == BadWords().IsMatch(words))
        {
            return "says neither or both directions";
        }

        if (Math.Sign(Tenths(now.Rate) - Tenths(series.Mean)) != (isGood ? 1 : -1))
        {
            return "is on the other side of its average";
        }

        if (FromTo().Match(words) is { Success: true } change)
        {
            var since = MonthOf(change.Groups["month"].Value, month);
            var before = series.RateBetween(since.AddMonths(-12), since);
            return before is null || change.Groups["from"].Value != Counted.PercentOf(before.Value) || change.Groups["to"].Value != now.Written ? "has other figures"
                : Math.Sign(Tenths(now.Rate) - Tenths(before.Value)) != (isGood ? 1 : -1) ? "changed the other way" : null;
        }

        return Level().Match(words) is not { Success: true } level ? "has no figures"
            : level.Groups["now"].Value != now.Written || level.Groups["mean"].Value != Counted.PercentOf(series.Mean) ? "has other figures" : null;
    }

    /// <summary>"Reached 80 % in 4 of the last 12 months": counted again from the months of the year that are not too few.</summary>
    public static string? UntrueAssurance(string words, JudgedSeries series, DateOnly month, double target)
    {
        var year = series.Months.Where(one => one.Month <= month && one.Month > month.AddMonths(-12) && one.Denominator >= 10).Reverse().ToList();
        var numbers = Whole().Matches(words.Replace(Goal(target), "", StringComparison.Ordinal)).Select(number => int.Parse(number.Value, CultureInfo.InvariantCulture)).ToList();
        bool Reaches(Counted one) => one.Rate >= target - 1e-12;
        var isTrue = words switch
        {
            _ when !words.Contains(Goal(target), StringComparison.Ordinal) => false,
            _ when words.StartsWith("Has not reached", StringComparison.Ordinal) => numbers is [var all] && all == year.Count && !year.Any(Reaches),
            _ when words.StartsWith("Missed", StringComparison.Ordinal) =>
                numbers is [var missed, var judged, var last] && judged == year.Count && missed == year.Count(one => !Reaches(one))
                && last < judged && year.Take(last).All(one => !Reaches(one)) && Reaches(year[last]),
            _ => numbers is [var reached, var of] && of == year.Count && reached == year.Count(Reaches),
        };
        var isUnbroken = year.Select((one, i) => one.Month == month.AddMonths(-i)).All(isNext => isNext);
        return isTrue && isUnbroken != words.Contains(" judged", StringComparison.Ordinal) ? null : "counts other months";
    }

    /// <summary>A month by its name is the last of that name; by name and year it is that one.</summary>
    internal static DateOnly MonthOf(string words, DateOnly last)
    {
        var british = CultureInfo.GetCultureInfo("en-GB");
        if (DateOnly.TryParseExact(words, "MMMM yyyy", british, DateTimeStyles.None, out var month))
        {
            return month;
        }

        return Enumerable.Range(0, 12).Select(back => last.AddMonths(-back)).Single(one => one.ToString("MMMM", british) == words);
    }

    private static string Goal(double target) => (target * 100).ToString("0.#", CultureInfo.InvariantCulture) + " %";

    private static double Tenths(double rate) => Math.Round(rate * 1000, MidpointRounding.AwayFromZero);

    [GeneratedRegex("^(In the )?(?<way>Above|Below|Rising|Falling|highest|lowest) .*?(?<since>since|in|from) (?<month>[A-Z][a-z]+( [0-9]{4})?)$")]
    private static partial Regex Signal();

    [GeneratedRegex("(improved|more complete|above (its|their) average)")]
    private static partial Regex GoodWords();

    [GeneratedRegex("(fallen|fell|less complete|below (its|their) average)")]
    private static partial Regex BadWords();

    [GeneratedRegex(@"(since|in|before) (?<month>[A-Z][a-z]+( [0-9]{4})?) \((?<from>[<>]?[0-9.]+ %) to (?<to>[<>]?[0-9.]+ %)\)$")]
    private static partial Regex FromTo();

    [GeneratedRegex(@"\((?<now>[<>]?[0-9.]+ %), average (?<mean>[<>]?[0-9.]+ %)\)$")]
    private static partial Regex Level();

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Whole();
}

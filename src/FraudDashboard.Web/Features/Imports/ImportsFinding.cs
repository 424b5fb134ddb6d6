using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Imports;

/// <summary>The sentence at the top of the page of imports: what most needs a hand, or that nothing does.</summary>
public static class ImportsFinding
{
    private static readonly string[] Numbers = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"];

    public static string Of(IReadOnlyList<KindAge> ages, bool isDemo)
    {
        var missing = ages.Where(age => age.AsAtOn is null).ToList();
        if (ages.Where(age => age.HeldLoads > 0).ToList() is { Count: > 0 } held)
        {
            return held.Sum(age => age.HeldLoads) is var loads and > 1
                ? $"{Format.Count(loads)} loads are held until an analyst releases or discards them"
                : $"A load of {held[0].Kind} is held until an analyst releases or discards it";
        }

        if (missing.Count == ages.Count)
        {
            return "No extract is loaded yet";
        }

        var without = ages.Where(age => age.IsWithoutLast).Select(age => age.Kind).ToList();
        var rejected = ages.Where(age => age.IsMostlyRejected).Select(age => age.Kind).ToList();
        return without.Count == 1 ? $"The last file of {without[0]} is not in the figures"
            : without.Count > 1 ? $"The last files of {Number(without.Count)} extracts are not in the figures"
            : rejected.Count == 1 ? $"Most rows of the last file of {rejected[0]} were rejected"
            : rejected.Count > 1 ? $"Most rows of the last files of {Number(rejected.Count)} extracts were rejected"
            : missing.Count > 0 ? Missing(missing)
            : isDemo ? $"All {Number(ages.Count)} extracts are loaded: demonstration data {AsAt(ages)}"
            : Oldest(ages);
    }

    private static string Missing(List<KindAge> missing) => missing switch
    {
        [var one] => $"{one.Kind} has never been loaded",
        [var one, var two] => $"{one.Kind} and {two.Kind} have never been loaded",
        _ => $"{Numbers[missing.Count]} kinds of extract have never been loaded",
    };

    private static string Oldest(IReadOnlyList<KindAge> ages)
    {
        var old = ages.Where(age => age.IsOld).OrderByDescending(age => age.Days).ToList();
        return old switch
        {
            [] => $"All {Number(ages.Count)} extracts are up to date {AsAt(ages)}",
            [var one] => $"{one.Kind} is {Format.Days(one.Days!.Value)} old",
            _ when old.Count == ages.Count && old.All(age => age.Days == old[0].Days) =>
                $"All {Number(ages.Count)} extracts are {Format.Days(old[0].Days!.Value)} old",
            [var first, ..] => $"{first.Kind} is {Format.Days(first.Days!.Value)} old; {Others(old.Count - 1)} over 2 days old",
        };
    }

    private static string Others(int count) => count == 1 ? "one other is" : $"{Number(count)} others are";

    private static string AsAt(IReadOnlyList<KindAge> ages)
    {
        var (first, last) = (ages.Min(age => age.AsAtOn)!.Value, ages.Max(age => age.AsAtOn)!.Value);
        return first == last ? $"as at {Format.LongDay(last)}" : $"as at {Format.LongDay(first)} or later";
    }

    private static string Number(int count) => count < Numbers.Length ? Numbers[count].ToLowerInvariant() : Format.Count(count);
}

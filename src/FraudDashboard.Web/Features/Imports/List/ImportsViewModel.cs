using FraudDashboard.Ingestion.Pipeline;
using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Imports;

/// <summary>What the page of imports shows: what most needs a hand, how old each extract is, and one page of the loads.</summary>
public sealed record ImportsViewModel
{
    private static readonly string[] Numbers = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"];

    public required string Finding { get; init; }

    public required string Introduction { get; init; }

    public required bool IsDemo { get; init; }

    public required IReadOnlyList<KindAge> Ages { get; init; }

    public required IReadOnlyList<ImportsRow> Rows { get; init; }

    /// <summary>The first page, from a later one.</summary>
    public required string? StartHref { get; init; }

    public required string? NextHref { get; init; }

    public static ImportsViewModel Of(PageRequest request, ImportsData data) => new()
    {
        Finding = FindingOf(data.Ages, request.Reference.IsDemo),
        Introduction = IntroductionOf(data),
        IsDemo = request.Reference.IsDemo,
        Ages = data.Ages,
        Rows = data.Rows,
        StartHref = request.Filter.After is null ? null : Urls.Imports(),
        NextHref = data.Next is { } next ? Urls.Imports(new() { After = next }) : null,
    };

    /// <summary>The sentence at the top: what most needs a hand, or that nothing does.</summary>
    public static string FindingOf(IReadOnlyList<KindAge> ages, bool isDemo)
    {
        var missing = ages.Where(age => age.AsAtOn is null).ToList();
        if (ages.Where(age => age.HeldLoads > 0).ToList() is { Count: > 0 } held)
        {
            return held.Sum(age => age.HeldLoads) is var loads and > 1
                ? $"{Format.Count(loads)} loads are held until an analyst releases or discards them"
                : $"A load of {Inside(held[0])} is held until an analyst releases or discards it";
        }

        if (missing.Count == ages.Count)
        {
            return "No extract is loaded yet";
        }

        var without = ages.Where(age => age.IsWithoutLast).Select(Inside).ToList();
        var rejected = ages.Where(age => age.IsMostlyRejected).Select(Inside).ToList();
        return without.Count == 1 ? $"The last file of {without[0]} is not in the figures"
            : without.Count > 1 ? $"The last files of {Number(without.Count)} extracts are not in the figures"
            : rejected.Count == 1 ? $"Most rows of the last file of {rejected[0]} were rejected"
            : rejected.Count > 1 ? $"Most rows of the last files of {Number(rejected.Count)} extracts were rejected"
            : missing.Count > 0 ? Missing(missing)
            : isDemo ? $"All {Number(ages.Count)} extracts are loaded: demonstration data {AsAt(ages)}"
            : Oldest(ages);
    }

    private static string IntroductionOf(ImportsData data) => data switch
    {
        { Total: 0 } => "Figures appear once a first extract of crime reports is loaded.",
        { First: 1, Rows: [var last, ..] } =>
            $"{Format.Of(data.Total, "file")} so far; the last, {last.FileName}, {Became(last)} on {Format.LongMoment(last.StartedAt)}.",
        _ => $"{Format.Of(data.Total, "file")} so far.",
    };

    private static string Became(ImportsRow load) => load.State switch
    {
        LoadState.Refused => "was refused",
        LoadState.Failed => "failed; it came",
        LoadState.Loading => "is being loaded; it came",
        LoadState.BrokenOff => "was broken off; it came",
        LoadState.Held => "is held; it came",
        LoadState.Discarded => "was held and discarded; it came",
        LoadState.RolledBack => "was rolled back; it came",
        LoadState.AlreadyLoaded => "had been loaded before; it came again",
        _ when load.IsNoneAccepted => "brought nothing, since none of its rows was accepted; it came",
        _ => "was loaded",
    };

    private static string Missing(List<KindAge> missing) => missing switch
    {
        [var one] => $"{LoadWords.KindOf(one.Kind)} {Have(one)} never been loaded",
        [var one, var two] => $"{LoadWords.KindOf(one.Kind)} and {Inside(two)} have never been loaded",
        _ => $"{Numbers[missing.Count]} kinds of extract have never been loaded",
    };

    private static string Oldest(IReadOnlyList<KindAge> ages)
    {
        var old = ages.Where(age => age.IsOld).OrderByDescending(age => age.Days).ToList();
        return old switch
        {
            [] => $"All {Number(ages.Count)} extracts are up to date {AsAt(ages)}",
            [var one] => $"The extract of {Inside(one)} is {Format.Days(one.Days!.Value)} old",
            _ when old.Count == ages.Count && old.All(age => age.Days == old[0].Days) =>
                $"All {Number(ages.Count)} extracts are {Format.Days(old[0].Days!.Value)} old",
            [var first, ..] => $"The extract of {Inside(first)} is {Format.Days(first.Days!.Value)} old; {Others(old.Count - 1)} over 2 days old",
        };
    }

    // "crime reports", "NFIB submissions" within a sentence.
    private static string Inside(KindAge age) => LoadWords.KindOf(age.Kind) is var name && name.StartsWith("NFIB", StringComparison.Ordinal) ? name : MeasureWords.Inside(name);

    private static string Have(KindAge age) => age.Kind.EndsWith('s') ? "have" : "has";

    private static string Others(int count) => count == 1 ? "one other is" : $"{Number(count)} others are";

    private static string AsAt(IReadOnlyList<KindAge> ages)
    {
        var (first, last) = (ages.Min(age => age.AsAtOn)!.Value, ages.Max(age => age.AsAtOn)!.Value);
        return first == last ? $"as at {Format.LongDay(last)}" : $"as at {Format.LongDay(first)} or later";
    }

    private static string Number(int count) => count < Numbers.Length ? Numbers[count].ToLowerInvariant() : Format.Count(count);
}

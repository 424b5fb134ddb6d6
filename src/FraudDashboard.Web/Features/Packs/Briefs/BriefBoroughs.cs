using FraudDashboard.Web.Features.Packs.Disclosure;
using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Measures.Statistics;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Packs.Briefs;

/// <summary>The boroughs from which a clear change of their sum comes: those whose own rate has clearly changed the same way.</summary>
internal static class BriefBoroughs
{
    private const int MostNamed = 3;

    /// <summary>The counts of some are left out, so nothing can be said.</summary>
    public static bool AreKeptBack(BriefSource source, BriefMeasure measure) =>
        source.Boroughs.Count > 0 && measure.ChangedFrom is { } from && PartsOf(source, measure, from.Month) is null;

    /// <summary>"Boroughs that have clearly changed since …"; null where nothing has, or nothing can be said.</summary>
    public static string? Sentence(BriefSource source, BriefMeasure measure)
    {
        if (source.Boroughs.Count == 0 || measure.ChangedFrom is not { } from || PartsOf(source, measure, from.Month) is not { } parts || Kitagawa.Of(parts) is not { } divided)
        {
            return null;
        }

        var sign = measure.Tone == Tone.Improvement ? 1 : -1;
        var names = source.Boroughs.ToDictionary(borough => borough.AreaCode, source.Pack.NameOf);
        var clear = divided.Parts.Where(part => names.ContainsKey(part.Counts.Part) && Math.Sign(part.RateEffect) == sign && IsClear(source, part.Counts, sign))
            .OrderByDescending(part => Math.Abs(part.RateEffect)).Take(MostNamed)
            .Select(part => $"{names[part.Counts.Part]} ({Format.Percent(part.Counts.From.Rate!.Value)} to {Format.Percent(part.Counts.To.Rate!.Value)})").ToList();
        return clear.Count > 0 ? $"Boroughs that have themselves clearly changed since {Format.Month(from.Month)}, the largest part of the change first{(source.Profile == PackProfile.Internal ? "" : ", by the published counts")}: {MeasureWords.Listed(clear)}."
            : source.Profile == PackProfile.Internal ? $"No borough by itself has clearly changed since {Format.Month(from.Month)}." : null;
    }

    /// <summary>Each borough, and of London what no borough owns, in both months; null where a count of one is left out.</summary>
    private static List<PartCounts>? PartsOf(BriefSource source, BriefMeasure measure, DateOnly from)
    {
        var scopes = new PackScopes(source.Pack.Boroughs).Within(source.Area).Where(part => part.AreaKind != "bcu");
        List<PartCounts> parts = [];
        foreach (var node in scopes.Select(scope => scope.Node))
        {
            if (Counted(from) is not { } then || Counted(source.Pack.Month) is not { } now)
            {
                return null;
            }

            parts.Add(new(node.Code, then, now));

            Proportion? Counted(DateOnly month) =>
                (source.Numbers.Count(measure.Code, month, node, DisclosureTable.Numerator), source.Numbers.Count(measure.Code, month, node, DisclosureTable.Denominator)) is (long right, long all) ? new(right, all) : null;
        }

        return parts;
    }

    /// <summary>Beyond chance, whichever counts were rounded to those that are published.</summary>
    private static bool IsClear(BriefSource source, PartCounts part, int sign)
    {
        var (from, to) = source.Profile == PackProfile.Internal ? (part.From, part.To) : (Extreme(part.From, isHigh: sign > 0), Extreme(part.To, isHigh: sign < 0));
        return RateDifference.Of(to, from)?.Place == (sign > 0 ? FunnelPlace.High998 : FunnelPlace.Low998);
    }

    private static Proportion Extreme(Proportion published, bool isHigh)
    {
        var all = isHigh ? PublishedCount.Lowest(published.Denominator) : PublishedCount.Highest(published.Denominator);
        var right = isHigh ? PublishedCount.Highest(published.Numerator) : PublishedCount.Lowest(published.Numerator);
        return new(Math.Min(right, all), all);
    }
}

using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Measures.Statistics;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Measures;

/// <summary>One measure in two areas, and the difference between them.</summary>
public sealed record ComparisonRow
{
    public required MeasuredSubject Subject { get; init; }

    public required string Period { get; init; }

    /// <summary>"from July to September 2026".</summary>
    public required string During { get; init; }

    public required Proportion First { get; init; }

    /// <summary>Null where no other area stands beside it, or nothing is published.</summary>
    public required Proportion? Second { get; init; }

    /// <summary>First less second; null where either has nothing.</summary>
    public required RateDifference? Difference { get; init; }

    /// <summary>Null where nothing is compared.</summary>
    public required Verdict? Verdict { get; init; }

    /// <summary>The page of the measure, in the first area.</summary>
    public required string PageUrl { get; init; }

    /// <summary>The lists of the first area and of the second: those that fail, and all; null where there is none.</summary>
    public required (string? Failing, string? All) FirstUrls { get; init; }

    public required (string? Failing, string? All) SecondUrls { get; init; }

    /// <summary>The measure's target; null without one, or where nothing is counted.</summary>
    public double? Target => First.Denominator > 0 ? Subject.Target : null;

    /// <summary>Whether the first area reaches the target; null without a target, or where too few are counted to judge.</summary>
    public bool? ReachesTarget => Target is { } target && First is { Denominator: >= Proportion.LowReliabilityBelow, Rate: { } rate }
        ? rate >= target - Interval.Tolerance : null;

    /// <summary>"reached" or "missed"; null where that is not judged.</summary>
    public string? AgainstTarget => ReachesTarget switch { true => "reached", false => "missed", null => null };

    /// <summary>"85 %, missed"; the target alone where too few are counted to judge.</summary>
    public string TargetWords => Target is not { } target ? "" : string.Join(", ", new[] { Format.Short(target), AgainstTarget }.OfType<string>());

    /// <summary>"−5.2 points (−8.1 to −2.3)".</summary>
    public string DifferenceWords => Difference is { } found
        ? $"{Points(found.Value)} points ({Points(found.Interval95.Lower)} to {Points(found.Interval95.Upper)})" : "";

    /// <summary>In words for the file too.</summary>
    public string Compared => Verdict?.Words ?? (First.Denominator == 0 ? Subject.Nothing : "not compared");

    /// <summary>A measure of the page as its row.</summary>
    public static ComparisonRow Of(PageRequest request, MeasurePair pair)
    {
        var subject = MeasuredSubject.OfMeasure(request.Reference.Measure(pair.MeasureCode));
        var isSettled = pair.Months.ToMonth <= request.LatestSettled(pair.MeasureCode);
        var difference = pair.Second is { } second && isSettled ? DifferenceOf(request, pair.First, second) : null;
        var list = MeasuresData.Dated(request).Filter.CarriedOver;
        var other = list with { Area = MeasuresData.With(request) ?? Area.London };
        return new()
        {
            Subject = subject,
            Period = pair.Months.Label,
            During = pair.Months.During,
            First = pair.First,
            Second = pair.Second,
            Difference = difference,
            Verdict = difference is null ? null : VerdictOf(difference.Place),
            PageUrl = subject.PageUrl(request.Filter),
            FirstUrls = UrlsOf(subject, list),
            SecondUrls = MeasuresData.With(request) is null && !request.SeesLondon ? (null, null) : UrlsOf(subject, other),
        };
    }

    // An area within the other is a part of it, whichever stands first.
    private static RateDifference? DifferenceOf(PageRequest request, Proportion first, Proportion second)
    {
        HashSet<string> one = [.. request.AreaCodes ?? (request.SeesLondon ? Area.London.ScopeCodes(request.Reference.Boroughs) : request.Reader.ScopeCodes)];
        HashSet<string> two = [.. (MeasuresData.With(request) ?? Area.London).ScopeCodes(request.Reference.Boroughs)];
        return one.IsSubsetOf(two) ? RateDifference.OfPart(first, second)
            : two.IsSubsetOf(one) && RateDifference.OfPart(second, first) is { } turned
                ? new(-turned.Value, new(-turned.Interval95.Upper, -turned.Interval95.Lower), Turned(turned.Place))
            : RateDifference.Of(first, second);
    }

    private static FunnelPlace Turned(FunnelPlace place) => place switch
    {
        FunnelPlace.Low998 => FunnelPlace.High998,
        FunnelPlace.Low95 => FunnelPlace.High95,
        FunnelPlace.High95 => FunnelPlace.Low95,
        FunnelPlace.High998 => FunnelPlace.Low998,
        _ => place,
    };

    private static Verdict VerdictOf(FunnelPlace place) => place == FunnelPlace.In ? Verdict.NoClearDifference : Verdict.Of(place);

    private static (string? Failing, string? All) UrlsOf(MeasuredSubject subject, PageFilter list) =>
        (subject.Url(list, subject.FailingPart), subject.Url(list, "denominator"));

    // A minus as long as a plus, and none before nought.
    private static string Points(double difference) => Math.Round(difference * 100, 1, MidpointRounding.AwayFromZero) switch
    {
        0 => "0.0",
        > 0 and var up => $"+{up:0.0}",
        var down => $"−{-down:0.0}",
    };
}

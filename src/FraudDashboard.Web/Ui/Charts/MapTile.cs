using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Measures.Statistics;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Ui.Charts;

/// <summary>One borough on the tile map.</summary>
public sealed record MapTile
{
    private const int Steps = 5;

    public required string Code { get; init; }

    /// <summary>"82", plain where there are too few to judge, or a dash without reports.</summary>
    public required string Value { get; init; }

    /// <summary>Everything the tile says, in words.</summary>
    public required string Words { get; init; }

    public required string Place { get; init; }

    public required string Class { get; init; }

    public required bool IsMps { get; init; }

    public string? Href { get; init; }

    /// <summary>Set when the borough is outside the limits.</summary>
    public Verdict? Outline { get; init; }

    public bool IsOutlined => Outline is not null;

    /// <summary>Hatched: there are reports, and too few to judge.</summary>
    public bool IsTooFew { get; init; }

    /// <summary>The tiles of a map, and the words of its five steps from pale to strong.</summary>
    public static (IReadOnlyList<MapTile> Tiles, IReadOnlyList<string> Steps) Lay(
        IReadOnlyList<BoroughRef> boroughs,
        IReadOnlyDictionary<string, Proportion> values,
        Funnel? funnel,
        Func<BoroughRef, string?>? href)
    {
        // Only what is judged makes the scale: one report of two must not stretch it.
        var rates = values.Values.Where(value => !value.IsLowReliability).Select(value => value.Rate).OfType<double>().Select(Whole).ToList();
        var places = funnel?.Points.ToDictionary(point => point.Area, point => point.Place) ?? [];
        var scale = rates.Count == 0 ? new StepScale(0, 100) : StepScale.Of(rates.Min(), rates.Max());
        var tiles = boroughs.OrderBy(borough => borough.Name, StringComparer.Ordinal).Select(borough =>
            Tile(borough, values.GetValueOrDefault(borough.Code), places.GetValueOrDefault(borough.Code, FunnelPlace.In), scale, href));
        return ([.. tiles], rates.Count == 0 ? [] : scale.Words);
    }

    private static MapTile Tile(BoroughRef borough, Proportion value, FunnelPlace place, StepScale scale, Func<BoroughRef, string?>? href)
    {
        var outline = place is FunnelPlace.High998 or FunnelPlace.Low998 ? Verdict.Of(place) : null;
        var step = value.IsLowReliability ? "few" : value.Rate is { } rate ? $"step{scale.StepOf(Whole(rate)) + 1}" : "step0";
        return new MapTile
        {
            Code = borough.ShortName,
            Value = value.Rate is { } shown ? Format.PercentNumber(shown, 0) : "–",
            Words = !borough.IsMps ? $"{borough.Name}: another force"
                : $"{borough.Name}: {value.Full()}{(value.IsLowReliability ? ", too few to judge" : "")}{(outline is null ? "" : $", {MeasureWords.Inside(outline.Words)} than London")}",
            Place = $"grid-column:{borough.TileX + 1};grid-row:{borough.TileY + 1}",
            Class = borough.IsMps ? $"map-tile {step} {(outline is null ? "" : $"outlined {outline.Class}")}".TrimEnd() : "map-tile other-force",
            IsMps = borough.IsMps,
            Href = borough.IsMps ? href?.Invoke(borough) : null,
            Outline = outline,
            IsTooFew = borough.IsMps && value.IsLowReliability,
        };
    }

    // The step follows the number that the tile shows, so that equal numbers never differ in colour.
    private static int Whole(double rate) => (int)Math.Round(rate * 100, MidpointRounding.AwayFromZero);

    // Five steps over the whole numbers shown; over at least ten, so that a few points of chance stay near the middle.
    private sealed record StepScale(int Low, int High)
    {
        private const int LeastSpan = 10;

        public IReadOnlyList<string> Words => [.. Enumerable.Range(Low, High - Low + 1).GroupBy(StepOf)
            .Select(step => step.Count() == 1 ? $"{step.First()}" : $"{step.First()}–{step.Last()}")];

        public static StepScale Of(int low, int high)
        {
            var pad = Math.Max(0, LeastSpan - (high - low + 1));
            var from = Math.Max(0, Math.Min(low - pad / 2, 100 - LeastSpan + 1));
            return new StepScale(Math.Min(from, low), Math.Max(high, Math.Min(100, from + LeastSpan - 1)));
        }

        public int StepOf(int whole) => (whole - Low) * Steps / (High - Low + 1);
    }
}

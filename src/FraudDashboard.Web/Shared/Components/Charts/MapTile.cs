using FraudDashboard.Web.Shared.Filters;
using FraudDashboard.Web.Shared.Statistics;

namespace FraudDashboard.Web.Shared.Components.Charts;

/// <summary>One borough on the tile map.</summary>
public sealed record MapTile
{
    private const int Steps = 5;

    public required string Code { get; init; }

    /// <summary>"82", or a dash without reports.</summary>
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

    /// <summary>The tiles of a map, and the words of its five steps from pale to strong.</summary>
    public static (IReadOnlyList<MapTile> Tiles, IReadOnlyList<string> Steps) Lay(
        IReadOnlyList<BoroughRef> boroughs,
        IReadOnlyDictionary<string, Proportion> values,
        Funnel? funnel,
        Func<BoroughRef, string?>? href)
    {
        var rates = values.Values.Select(value => value.Rate).OfType<double>().Select(Whole).ToList();
        var places = funnel?.Points.ToDictionary(point => point.Area, point => point.Place) ?? [];
        var (low, width) = rates.Count == 0 ? (0, 1) : Range(rates);
        var tiles = boroughs.OrderBy(borough => borough.Name, StringComparer.Ordinal).Select(borough =>
            Tile(borough, values.GetValueOrDefault(borough.Code), places.GetValueOrDefault(borough.Code, FunnelPlace.In), low, width, href));
        var steps = rates.Count == 0 ? [] : Enumerable.Range(0, Steps).Select(i => StepWords(low + i * width, width)).ToList();
        return ([.. tiles], steps);
    }

    private static MapTile Tile(BoroughRef borough, Proportion value, FunnelPlace place, int low, int width, Func<BoroughRef, string?>? href)
    {
        var outline = place is FunnelPlace.High998 or FunnelPlace.Low998 ? Verdict.Of(place) : null;
        var step = value.Rate is { } rate ? $"step{Math.Min((Whole(rate) - low) / width, Steps - 1) + 1}" : "step0";
        return new MapTile
        {
            Code = borough.ShortName,
            Value = value.Rate is { } shown ? Format.PercentNumber(shown, 0) : "–",
            Words = !borough.IsMps ? $"{borough.Name}: another force"
                : $"{borough.Name}: {Format.Full(value)}{(outline is null ? "" : $", {outline.Words.ToLowerInvariant()} than London")}",
            Place = $"grid-column:{borough.TileX + 1};grid-row:{borough.TileY + 1}",
            Class = borough.IsMps ? $"map-tile {step} {(outline is null ? "" : $"outlined {outline.Class}")}".TrimEnd() : "map-tile other-force",
            IsMps = borough.IsMps,
            Href = borough.IsMps ? href?.Invoke(borough) : null,
            Outline = outline,
        };
    }

    // The step follows the number that the tile shows, so that equal numbers never differ in colour.
    private static int Whole(double rate) => (int)Math.Round(rate * 100, MidpointRounding.AwayFromZero);

    private static (int Low, int Width) Range(List<int> rates)
    {
        var width = Math.Max(1, (int)Math.Ceiling((rates.Max() - rates.Min() + 1) / (double)Steps));
        var low = Math.Max(0, Math.Min(rates.Min(), 101 - width * Steps));
        return (low, width);
    }

    private static string StepWords(int from, int width) => width == 1 ? $"{from}" : $"{from}–{from + width - 1}";
}

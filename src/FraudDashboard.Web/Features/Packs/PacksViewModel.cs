using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Requests.Reference;

namespace FraudDashboard.Web.Features.Packs;

/// <summary>What the page of packs shows: which months are ready, and what of them is provisional.</summary>
public sealed record PacksViewModel
{
    public required string Finding { get; init; }

    /// <summary>The month and the area that the form begins with.</summary>
    public required string MonthValue { get; init; }

    public required string AreaValue { get; init; }

    public required IReadOnlyList<MeasuresRow> Measures { get; init; }

    public required IReadOnlyList<PackMonth> Months { get; init; }

    public required IReadOnlyList<PacksRow> Frozen { get; init; }

    /// <summary>Which months can be frozen, and what stands in the way.</summary>
    public required FreezeChoice Freeze { get; init; }

    /// <summary>Which is the latest, or that none is.</summary>
    public string FrozenWords => Frozen.Count == 0 ? "No month is frozen yet."
        : $"The latest frozen month is {Format.Month(Frozen[0].PackMonth)}.";

    public static PacksViewModel Of(PageRequest request, PacksData data)
    {
        var measures = request.Reference.Measures;
        return new()
        {
            Finding = PackMonths.Finding(measures, data.Month),
            MonthValue = Period.Month(data.Month).Value,
            AreaValue = request.Filter.Area is { Kind: AreaKind.NotAllocated } ? Area.NoneCode : request.Filter.Area.Value,
            Measures = measures,
            Frozen = data.Frozen,
            Freeze = FreezeChoice.Of(request, data),
            Months = [.. data.Months.Select(month => new PackMonth(
                Format.Month(month), measures.ToDictionary(measure => measure.MeasureCode, measure => PackMonths.Standing(measure, month))))],
        };
    }
}

/// <summary>One month, and of each measure whether it is settled or until when provisional.</summary>
public sealed record PackMonth(string Title, IReadOnlyDictionary<string, string> Standings);

/// <summary>The months that a freeze can be asked of, and what holds each back.</summary>
public sealed record FreezeChoice(IReadOnlyList<FilterOption> Months, string MonthValue, IReadOnlyList<string> HeldBack)
{
    private const int MonthsOffered = 12;

    /// <summary>Months that are settled for every measure; the latest is chosen.</summary>
    public static FreezeChoice Of(PageRequest request, PacksData data)
    {
        if (request.Frame.Clock is not { } clock)
        {
            return new([], "", []);
        }

        var months = Enumerable.Range(0, MonthsOffered).Select(back => clock.LatestCompleteMonth.AddMonths(-back))
            .Where(month => FreezeConditions.Refusal(request.Reference, clock, month) is null).ToList();
        var frozen = data.Frozen.Select(pack => pack.PackMonth).ToHashSet();
        return new(
            [.. months.Select(month => new FilterOption(Period.Month(month).Value, Format.Month(month) + (frozen.Contains(month) ? ", frozen already" : "")))],
            months.Count == 0 ? "" : Period.Month(months[0]).Value,
            FreezeConditions.HeldBack(request.Reference, clock, request.Frame.ExtractAges));
    }
}

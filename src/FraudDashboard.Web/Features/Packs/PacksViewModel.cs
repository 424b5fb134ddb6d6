using System.Globalization;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Requests.Reference;

namespace FraudDashboard.Web.Features.Packs;

/// <summary>What the page of packs shows: which months are ready, and what of them is provisional.</summary>
public sealed record PacksViewModel
{
    public required string Finding { get; init; }

    /// <summary>The frozen months of which files can be had, the latest chosen.</summary>
    public required IReadOnlyList<FilterOption> Packs { get; init; }

    /// <summary>The areas of which the reader may have a file, all of them first.</summary>
    public required IReadOnlyList<FilterOption> Areas { get; init; }

    public required IReadOnlyList<MeasuresRow> Measures { get; init; }

    public required IReadOnlyList<PackMonth> Months { get; init; }

    public required IReadOnlyList<PacksRow> Frozen { get; init; }

    /// <summary>Which months can be frozen, and what stands in the way.</summary>
    public required FreezeChoice Freeze { get; init; }

    public static PacksViewModel Of(PageRequest request, PacksData data)
    {
        var measures = request.Reference.Measures;
        return new()
        {
            Finding = FindingOf(data, measures),
            Packs = [.. data.Frozen.Select(pack => new FilterOption(Text(pack.PackId), NameOf(pack)))],
            Areas = AreasOf(request),
            Measures = measures,
            Frozen = data.Frozen,
            Freeze = FreezeChoice.Of(request, data),
            Months = [.. data.Months.Select(month => new PackMonth(
                Format.Month(month), measures.ToDictionary(measure => measure.MeasureCode, measure => PackMonths.Standing(measure, month))))],
        };
    }

    private static string FindingOf(PacksData data, IReadOnlyList<MeasuresRow> measures) =>
        data.Frozen.Count > 0 && data.Frozen[0].PackMonth >= data.Month ? $"{Format.Month(data.Frozen[0].PackMonth)} is frozen and ready to send"
        : PackMonths.Finding(measures, data.Month);

    /// <summary>"October 2026, version 2"; of earlier versions that they are corrected.</summary>
    private static string NameOf(PacksRow pack) =>
        $"{Format.Month(pack.PackMonth)}{(pack.Version > 1 || !pack.IsLatest ? $", version {pack.Version}" : "")}{(pack.IsLatest ? "" : ", corrected since")}";

    private static List<FilterOption> AreasOf(PageRequest request)
    {
        var areas = PackFiles.AreasOf(request.Reference.Boroughs, request.Reader);
        string Name(PackScope area) => area.AreaKind switch
        {
            "london" => "All London",
            "bcu" => $"{area.AreaCode} Command Unit",
            _ => request.Reference.Boroughs.Single(borough => borough.Code == area.AreaCode).Name,
        };
        return [new("", areas.Count == 1 ? Name(areas[0]) : $"All {areas.Count} workbooks, as one zip"), .. areas.Select(area => new FilterOption(PackOrder.ValueOf(area), Name(area)))];
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
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

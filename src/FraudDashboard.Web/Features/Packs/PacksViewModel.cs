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

    public static PacksViewModel Of(PageRequest request, PacksData data)
    {
        var measures = request.Reference.Measures;
        return new()
        {
            Finding = PackMonths.Finding(measures, data.Month),
            MonthValue = Period.Month(data.Month).Value,
            AreaValue = request.Filter.Area is { Kind: AreaKind.NotAllocated } ? Area.NoneCode : request.Filter.Area.Value,
            Measures = measures,
            Months = [.. data.Months.Select(month => new PackMonth(
                Format.Month(month), measures.ToDictionary(measure => measure.MeasureCode, measure => PackMonths.Standing(measure, month))))],
        };
    }
}

/// <summary>One month, and of each measure whether it is settled or until when provisional.</summary>
public sealed record PackMonth(string Title, IReadOnlyDictionary<string, string> Standings);

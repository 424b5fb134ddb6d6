using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Packs;

/// <summary>What the page of packs goes by: the month chosen and the latest months. It reads no more than every page does.</summary>
public sealed record PacksData(DateOnly Month, IReadOnlyList<DateOnly> Months)
{
    private const int MonthsShown = 4;

    public static PacksData Of(PageRequest request) => new(
        PackMonths.Chosen(request), [.. PageRequestReader.Lists(request.Reference, request.Frame, request.Reader).Months.Take(MonthsShown)]);
}

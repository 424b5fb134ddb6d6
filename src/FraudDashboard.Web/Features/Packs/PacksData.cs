using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Packs;

/// <summary>What the page of packs goes by: the month chosen, the latest months, and those that are frozen.</summary>
public sealed record PacksData(DateOnly Month, IReadOnlyList<DateOnly> Months)
{
    private const int MonthsShown = 4;

    public IReadOnlyList<PacksRow> Frozen { get; init; } = [];

    public static async Task<PacksData> ReadAsync(ReadSession session, PageRequest request, CancellationToken cancellation) =>
        new(PackMonths.Chosen(request), [.. PageRequestReader.Lists(request.Reference, request.Frame, request.Reader).Months.Take(MonthsShown)])
        {
            Frozen = await PacksQuery.RunAsync(session, request.Reader, cancellation),
        };
}

using FraudDashboard.Database.Sessions;

namespace FraudDashboard.Web.Requests.Reference;

/// <summary>A frozen month that an address asks for: sql/views/report/packs.sql.</summary>
public static class FrozenMonthQuery
{
    public const string Sql = """
        select pack_id, pack_month, version, is_latest, frozen_at
        from report.packs
        where pack_id = @packId
        """;

    /// <summary>The month, or null where there is no such pack.</summary>
    public static async Task<FrozenMonthRow?> RunAsync(ReadSession session, UserScope scope, long packId, CancellationToken cancellation) =>
        (await session.QueryAsync<FrozenMonthRow>(scope, Sql, new { packId }, cancellation)).SingleOrDefault();
}

/// <summary>One frozen month.</summary>
public sealed record FrozenMonthRow
{
    /// <summary>A pack keeps the reports that its month and the eleven before it count.</summary>
    private const int MonthsOfReports = 12;

    public required long PackId { get; init; }

    public required DateOnly PackMonth { get; init; }

    public required int Version { get; init; }

    public required bool IsLatest { get; init; }

    public required DateTime FrozenAt { get; init; }

    /// <summary>The first month of which it keeps the reports themselves: of those before it there are counts alone.</summary>
    public DateOnly FirstMonthOfReports => PackMonth.AddMonths(1 - MonthsOfReports);
}

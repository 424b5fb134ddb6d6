using FraudDashboard.Database.Sessions;

namespace FraudDashboard.Web.Requests.Reference;

/// <summary>As at when: sql/views/report/clocks.sql.</summary>
public static class ClockQuery
{
    public const string Sql = """
        select as_at_on, latest_complete_month, first_month, freeze_problem
        from report.clocks
        """;

    /// <summary>The clock, or null before any crime reports are loaded.</summary>
    public static async Task<ClockRow?> RunAsync(ReadSession session, UserScope scope, CancellationToken cancellation) =>
        (await session.QueryAsync<ClockRow>(scope, Sql, null, cancellation)).SingleOrDefault();
}

/// <summary>The clock.</summary>
public sealed record ClockRow
{
    public required DateOnly AsAtOn { get; init; }

    public required DateOnly LatestCompleteMonth { get; init; }

    public required DateOnly? FirstMonth { get; init; }

    /// <summary>Why a month that was due to be frozen is not; null where none is.</summary>
    public string? FreezeProblem { get; init; }
}

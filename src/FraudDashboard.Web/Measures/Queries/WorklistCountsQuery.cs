using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Measures.Queries;

/// <summary>How many reports stand in each tab of the worklist today: sql/views/report/tallies_by_month.sql.</summary>
public static class WorklistCountsQuery
{
    public const string Sql = """
        select result_code, sum(report_count)::bigint as report_count
        from report.tallies_by_month
        where slice = @Slice and offence_code = @OffenceCode and subject_code = 'WORKLIST'
        group by result_code
        order by result_code
        """;

    public static Task<IReadOnlyList<WorklistCountsRow>> RunAsync(ReadSession session, UserScope scope, TallySlice slice, CancellationToken cancellation) =>
        session.QueryAsync<WorklistCountsRow>(scope, Sql, new { slice.Slice, slice.OffenceCode }, cancellation);
}

/// <summary>One tab of the worklist.</summary>
public sealed record WorklistCountsRow
{
    public required string ResultCode { get; init; }

    public required long ReportCount { get; init; }
}

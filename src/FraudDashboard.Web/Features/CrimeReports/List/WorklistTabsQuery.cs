using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.CrimeReports;

/// <summary>How many reports of a team each tab of the worklist has: no tally tells, so they are counted, as far as lists are.</summary>
public static class WorklistTabsQuery
{
    // The open ones are read once for all their tabs.
    private const string Head = """
        select open_tabs.*, due_soon.*, finalised.*
        from (
            select count(*) as open,
                count(*) filter (where not is_complete) as gaps,
                count(*) filter (where is_unallocated) as unallocated,
                count(*) filter (where is_victim_update_overdue) as victim_update,
                count(*) filter (where is_supervisor_review_overdue) as supervisor_review,
                count(*) filter (where is_open_long) as open_long
            from (
                select is_complete, is_unallocated, is_victim_update_overdue, is_supervisor_review_overdue, is_open_long
                from report.reports_listed

        """;

    private const string DueSoon = """
        and is_open and (@RuleMask = 0 or gap_mask & @RuleMask <> 0) limit @CountLimit) as open_reports) as open_tabs
        cross join (select count(*) as due_soon from (select from report.reports_listed

        """;

    private const string Finalised = """
        and is_due_soon and (@RuleMask = 0 or soon_mask & @RuleMask <> 0) limit @CountLimit) as due_reports) as due_soon
        cross join (select count(*) as finalised from (select from report.reports_listed

        """;

    private const string End = """
        and not is_open and not is_complete and (@RuleMask = 0 or gap_mask & @RuleMask <> 0) limit @CountLimit) as finalised_reports) as finalised
        """;

    /// <summary>Whether the tabs are counted here: of a team alone is there an index, and of a state that is asked for the tabs mean another thing.</summary>
    public static bool Counts(PageFilter filter) => filter is { Team: not null, Status: null };

    /// <summary>By tab; a tab is missing where counting stopped before it was known.</summary>
    public static async Task<IReadOnlyDictionary<string, CrimeReportCount>> RunAsync(
        ReadSession session, PageRequest request, CrimeReportCriteria criteria, CancellationToken cancellation)
    {
        var asked = criteria with
        {
            Tab = null,
            GapMask = 0,
            SoonMask = 0,
            RuleMask = request.Filter.Rule is { } rule ? request.Reference.RuleBit(rule) : 0,
            CountLimit = CrimeReportCount.Limit + 1,
        };
        var condition = CrimeReportsCondition.Of(asked);
        var row = (await session.QueryAsync<WorklistTabsRow>(request.Scope, Head + condition + DueSoon + condition + Finalised + condition + End, asked, cancellation)).Single();
        return Of(row);
    }

    private static Dictionary<string, CrimeReportCount> Of(WorklistTabsRow row)
    {
        Dictionary<string, CrimeReportCount> tabs = new()
        {
            ["due-soon"] = Count(row.DueSoon),
            ["finalised"] = Count(row.Finalised),
        };
        if (row.Open <= CrimeReportCount.Limit)
        {
            tabs["gaps"] = Count(row.Gaps);
            tabs["unallocated"] = Count(row.Unallocated);
            tabs["victim-update"] = Count(row.VictimUpdate);
            tabs["supervisor-review"] = Count(row.SupervisorReview);
            tabs["open-long"] = Count(row.OpenLong);
        }

        return tabs;
    }

    private static CrimeReportCount Count(long counted) => new(Math.Min(counted, CrimeReportCount.Limit), counted > CrimeReportCount.Limit);
}

/// <summary>The reports of each tab.</summary>
public sealed record WorklistTabsRow
{
    public required long Open { get; init; }

    public required long Gaps { get; init; }

    public required long Unallocated { get; init; }

    public required long VictimUpdate { get; init; }

    public required long SupervisorReview { get; init; }

    public required long OpenLong { get; init; }

    public required long DueSoon { get; init; }

    public required long Finalised { get; init; }
}

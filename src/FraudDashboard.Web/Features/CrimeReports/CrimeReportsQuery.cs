using FraudDashboard.Database.Sessions;

namespace FraudDashboard.Web.Features.CrimeReports;

/// <summary>
/// The reports behind a number, and the worklist: sql/views/report/reports_listed.sql. Longer than other queries since
/// it is the one place that turns every figure of the site into its list; a sort is one of five fixed endings.
/// </summary>
public static class CrimeReportsQuery
{
    public const string Columns = """
        select report_id, crime_ref, area_code, recorded_at, recorded_on, offence_code, offence_title, source, status,
            owner_team, loss_pence, is_complete, gap_count, gaps, nfib_verdict, outcome_verdict, age_days,
            loss_order, late_order, victim_update_on, supervisor_review_on
        from report.reports_listed

        """;

    public const string Filter = """
        where (@FromMonth::date is null or recorded_month >= @FromMonth)
            and (@ToMonth::date is null or recorded_month <= @ToMonth)
            and (@OutcomeFromMonth::date is null or outcome_month >= @OutcomeFromMonth)
            and (@OutcomeToMonth::date is null or outcome_month <= @OutcomeToMonth)
            and (@Offence::text is null or offence_code = @Offence)
            and (@Team::text is null or owner_team = @Team)
            and (@Status::text is null or status = @Status)
            and (@RecordedFrom::date is null or recorded_on >= @RecordedFrom)
            and (@RecordedTo::date is null or recorded_on <= @RecordedTo)
            and (@IsOpen::boolean is null or is_open = @IsOpen)
            and (@IsComplete::boolean is null or is_complete = @IsComplete)
            and (@DueMask = 0 or due_mask & @DueMask <> 0)
            and (@SatisfiedMask = 0 or gap_mask & @SatisfiedMask = 0)
            and (@GapMask = 0 or case @Why::text
                when 'missing' then gap_missing_mask
                when 'placeholder' then gap_placeholder_mask
                when 'invalid' then gap_invalid_mask
                when 'inconsistent' then gap_inconsistent_mask
                when 'late' then gap_late_mask
                else gap_mask end & @GapMask <> 0)
            and (@SoonMask = 0 or soon_mask & @SoonMask <> 0)
            and (@NfibVerdict::text is null or nfib_verdict = @NfibVerdict)
            and (@OutcomeVerdict::text is null or outcome_verdict = @OutcomeVerdict)
            and (@Field::text is null or @Agreements::text[] is null or case @Field::text
                when 'offence_code' then agreement_offence_code
                when 'victim_type' then agreement_victim_type
                when 'online_flag' then agreement_online_flag
                when 'victim_borough_code' then agreement_victim_borough_code
                when 'loss_amount' then agreement_loss_amount end = any (@Agreements))

        """;

    // One fixed predicate a tab: the planner sees that the small indexes of open reports answer it.
    private static readonly Dictionary<string, string> Tabs = new()
    {
        ["open"] = "and is_open\n",
        ["unallocated"] = "and is_open and is_unallocated\n",
        ["victim-update"] = "and is_open and is_victim_update_overdue\n",
        ["supervisor-review"] = "and is_open and is_supervisor_review_overdue\n",
        ["open-long"] = "and is_open and is_open_long\n",
        ["due-soon"] = "and is_due_soon\n",
    };

    /// <summary>One page of the list, in its order.</summary>
    public static Task<IReadOnlyList<CrimeReportsRow>> RunAsync(ReadSession session, UserScope scope, CrimeReportCriteria criteria, CancellationToken cancellation) =>
        session.QueryAsync<CrimeReportsRow>(scope, Sql(criteria) + "limit @Limit", criteria, cancellation);

    /// <summary>One report as the list shows it; null when it is in no figure or out of scope.</summary>
    public static async Task<CrimeReportsRow?> OneAsync(ReadSession session, UserScope scope, long reportId, CancellationToken cancellation) =>
        (await session.QueryAsync<CrimeReportsRow>(scope, Columns + "where report_id = @reportId", new { reportId }, cancellation)).SingleOrDefault();

    /// <summary>The whole list, in its order, row by row.</summary>
    public static IAsyncEnumerable<CrimeReportsRow> StreamAsync(ReadSession session, UserScope scope, CrimeReportCriteria criteria, CancellationToken cancellation) =>
        session.StreamAsync<CrimeReportsRow>(scope, Sql(criteria), criteria, cancellation);

    /// <summary>How many rows the list has, counted no further than <see cref="CrimeReportCriteria.CountLimit"/>.</summary>
    public static async Task<long> CountAsync(ReadSession session, UserScope scope, CrimeReportCriteria criteria, CancellationToken cancellation) =>
        (await session.QueryAsync<long>(scope, CountSql(criteria), criteria, cancellation)).Single();

    private static string CountSql(CrimeReportCriteria criteria) =>
        "select count(*) from (select from report.reports_listed\n" + Where(criteria) + "limit @CountLimit) as counted";

    private static string Where(CrimeReportCriteria criteria) => Filter.TrimEnd() + "\n" + (criteria.Tab is { } tab ? Tabs[tab] : "");

    private static string Sql(CrimeReportCriteria criteria) => Columns + Where(criteria) + CrimeReportSort.Of(criteria.Sort).Sql(criteria.After is not null);
}

/// <summary>One report with what is to put right.</summary>
public sealed record CrimeReportsRow
{
    public required long ReportId { get; init; }

    public required string CrimeRef { get; init; }

    public required string AreaCode { get; init; }

    public required DateTime RecordedAt { get; init; }

    public required DateOnly RecordedOn { get; init; }

    public required string OffenceCode { get; init; }

    public required string? OffenceTitle { get; init; }

    public required string Source { get; init; }

    public required string Status { get; init; }

    public required string? OwnerTeam { get; init; }

    public required long? LossPence { get; init; }

    public required bool IsComplete { get; init; }

    public required int GapCount { get; init; }

    /// <summary>JSON: rule_code, rule_group, title, why, reads, is_due, days_late of each missing item.</summary>
    public required string Gaps { get; init; }

    public required string? NfibVerdict { get; init; }

    public required string? OutcomeVerdict { get; init; }

    public required int AgeDays { get; init; }

    public required long LossOrder { get; init; }

    public required DateOnly LateOrder { get; init; }

    public required DateOnly VictimUpdateOn { get; init; }

    public required DateOnly SupervisorReviewOn { get; init; }
}

namespace FraudDashboard.Web.Features.CrimeReports;

/// <summary>
/// The condition that the list of crime reports and its count share. Longer than other SQL since it is the one place that
/// turns every figure of the site into its list.
/// </summary>
internal static class CrimeReportsCondition
{
    private const string Filter = """
        where (@FromMonth::date is null or recorded_month >= @FromMonth)
            and (@ToMonth::date is null or recorded_month <= @ToMonth)
            and (@OutcomeFromMonth::date is null or outcome_month >= @OutcomeFromMonth)
            and (@OutcomeToMonth::date is null or outcome_month <= @OutcomeToMonth)
            and (@Offence::text is null or offence_code = @Offence)
            and (@Team::text is null or written_team = @Team)
            and (@Teams::text[] is null or written_team = any (@Teams))
            and (not @IsTeamless or written_team is null)
            and (@Source::text is null or source = @Source)
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
            and (not @IsNfibFailing or nfib_verdict <> 'accurate')
            and (not @IsOutcomeFailing or outcome_verdict <> 'accurate')
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
        ["gaps"] = "and is_open and not is_complete\n",
        ["finalised"] = "and not is_open and not is_complete\n",
        ["unallocated"] = "and is_open and is_unallocated\n",
        ["victim-update"] = "and is_open and is_victim_update_overdue\n",
        ["supervisor-review"] = "and is_open and is_supervisor_review_overdue\n",
        ["open-long"] = "and is_open and is_open_long\n",
        ["due-soon"] = "and is_due_soon\n",
    };

    public static string Of(CrimeReportCriteria criteria) => Filter.TrimEnd() + "\n" + (criteria.Tab is { } tab ? Tabs[tab] : "");
}

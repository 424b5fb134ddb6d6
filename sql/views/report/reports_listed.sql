-- Which reports, and what is to put right? · one row per counted crime report · source: core.assessment at the clock
create view report.reports_listed with (security_invoker = true) as
select
    a.report_id,
    a.crime_ref,
    a.scope_code as area_code,
    a.recorded_at,
    a.recorded_on,
    a.recorded_month,
    a.outcome_month,
    -- Not a join: only the list of outcomes asks for it.
    (select written.outcome_on from core.crime_report as written where written.report_id = a.report_id) as outcome_on,
    a.offence_code,
    offence.title as offence_title,
    a.source,
    a.status,
    -- Not a join: whoever counts, or filters by the team as it is written, does not pay for the name.
    coalesce(
        (select same.shown_name from prep.same_names as same where same.name_type = 'team' and same.written_name = a.owner_team),
        a.owner_team) as owner_team,
    a.owner_team as written_team,
    a.loss_pence,
    -- Not coalesce: row security takes it for leaky, and the order's index would be walked from its beginning.
    case when a.loss_pence is null then -1 else a.loss_pence end as loss_order,
    case when a.first_due_on is null then 'infinity' else a.first_due_on end as late_order,
    a.soon_due_on,
    a.fix_order,
    a.is_complete,
    a.gap_count,
    a.due_mask,
    a.gap_mask,
    a.soon_mask,
    a.gap_mask & a.inconsistent_mask as gap_inconsistent_mask,
    a.gap_mask & a.late_mask as gap_late_mask,
    a.gap_mask & a.invalid_mask as gap_invalid_mask,
    a.gap_mask & a.placeholder_mask as gap_placeholder_mask,
    a.gap_mask & ~(a.inconsistent_mask | a.late_mask | a.invalid_mask | a.placeholder_mask) as gap_missing_mask,
    a.nfib_verdict,
    a.outcome_verdict,
    a.agreement_offence_code,
    a.agreement_victim_type,
    a.agreement_online_flag,
    a.agreement_victim_borough_code,
    a.agreement_loss_amount,
    a.is_open,
    a.is_unallocated,
    a.is_victim_update_overdue,
    a.is_supervisor_review_overdue,
    a.is_open_long,
    a.is_due_soon,
    a.victim_update_on,
    a.supervisor_review_on,
    clock.as_at_on - a.recorded_on as age_days,
    (
        select coalesce(jsonb_agg(jsonb_build_object(
            'rule_code', gap.rule_code, 'rule_group', gap.rule_group, 'title', gap.title, 'why', gap.why,
            'reads', gap.reads, 'is_due', gap.is_due, 'days_late', clock.as_at_on - gap.due_on) order by gap.due_on, gap.rule_no), '[]')
        from prep.gaps_of_reports as gap
        where gap.report_id = a.report_id
    ) as gaps
from core.assessment as a
cross join core.clock
left join ref.offence_code as offence on offence.offence_code = a.offence_code
where a.is_counted;
comment on view report.reports_listed is 'Counted crime reports with their verdicts and what is to put right.';
comment on column report.reports_listed.report_id is 'Internal id: the only one that stands in an address.';
comment on column report.reports_listed.crime_ref is 'Crime reference.';
comment on column report.reports_listed.area_code is 'Owning borough, none for Not allocated.';
comment on column report.reports_listed.recorded_at is 'When the report was recorded.';
comment on column report.reports_listed.recorded_on is 'London date of recording.';
comment on column report.reports_listed.recorded_month is 'London month of recording.';
comment on column report.reports_listed.outcome_month is 'Month of the outcome, where a return to NFIB is owed.';
comment on column report.reports_listed.outcome_on is 'London date of the outcome.';
comment on column report.reports_listed.offence_code is 'NFIB code, empty where none is recorded.';
comment on column report.reports_listed.offence_title is 'Title of the NFIB code.';
comment on column report.reports_listed.source is 'How the report came to the force.';
comment on column report.reports_listed.status is 'open or finalised.';
comment on column report.reports_listed.owner_team is 'Team that owns the report.';
comment on column report.reports_listed.written_team is 'That team as the report writes it.';
comment on column report.reports_listed.loss_pence is 'Loss in pence.';
comment on column report.reports_listed.is_complete is 'No completion rule that applies and is due is a gap.';
comment on column report.reports_listed.gap_count is 'Completion rules that are a gap.';
comment on column report.reports_listed.due_mask is 'Bits of the rules that apply and are due.';
comment on column report.reports_listed.gap_mask is 'Bits of the rules that are a gap.';
comment on column report.reports_listed.soon_mask is 'Bits of missing items that become due within the due-soon days.';
comment on column report.reports_listed.nfib_verdict is 'Verdict on the NFIB submission, where one is owed.';
comment on column report.reports_listed.outcome_verdict is 'Verdict on the outcome return, where one is owed.';
comment on column report.reports_listed.is_open is 'The report is open.';
comment on column report.reports_listed.is_unallocated is 'Open without allocation for more than the set days.';
comment on column report.reports_listed.is_victim_update_overdue is 'Open, last victim update more than the set days ago.';
comment on column report.reports_listed.is_supervisor_review_overdue is 'Open, last supervisor review more than the set days ago.';
comment on column report.reports_listed.is_open_long is 'Open for more than the set days.';
comment on column report.reports_listed.is_due_soon is 'A missing completion item becomes due within the due-soon days.';
comment on column report.reports_listed.victim_update_on is 'Last update to the victim, else the recording.';
comment on column report.reports_listed.supervisor_review_on is 'Last supervisor review, else the recording.';
comment on column report.reports_listed.age_days is 'Days from recording to the clock.';
comment on column report.reports_listed.gaps is 'What is to put right: rule, why, what an unsatisfying answer says, days late (negative: days left).';
comment on column report.reports_listed.agreement_offence_code is 'How offence_code agrees between the report and its NFIB crimes.';
comment on column report.reports_listed.agreement_victim_type is 'How victim_type agrees between the report and its NFIB crimes.';
comment on column report.reports_listed.agreement_online_flag is 'How online_flag agrees between the report and its NFIB crimes.';
comment on column report.reports_listed.agreement_victim_borough_code is 'How victim_borough_code agrees between the report and its NFIB crimes.';
comment on column report.reports_listed.agreement_loss_amount is 'How loss_amount agrees between the report and its NFIB crimes.';
comment on column report.reports_listed.gap_inconsistent_mask is 'Bits of the gaps that are inconsistent.';
comment on column report.reports_listed.gap_late_mask is 'Bits of the gaps that are late.';
comment on column report.reports_listed.gap_invalid_mask is 'Bits of the gaps that are a value that could not be read.';
comment on column report.reports_listed.gap_placeholder_mask is 'Bits of the gaps that are a placeholder word.';
comment on column report.reports_listed.gap_missing_mask is 'Bits of the gaps that are missing.';
comment on column report.reports_listed.loss_order is 'Loss in pence for sorting, not recorded last.';
comment on column report.reports_listed.late_order is 'Earliest due date of a completion gap, for sorting.';
comment on column report.reports_listed.soon_due_on is 'When the first of the completion items that become due within the due-soon days does.';
comment on column report.reports_listed.fix_order is 'How quickly it is put right: 1 one yes or no is missing, 2 one other item, 3 two items and so on; 0 nothing.';

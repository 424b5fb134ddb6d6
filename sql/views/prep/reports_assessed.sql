-- needs: reports_checked, worklist_limits
-- What is due and what is a gap, at the clock, and why? · one row per crime report · stored as core.assessment.
create view prep.reports_assessed with (security_invoker = true) as
select
    r.report_id,
    r.crime_ref,
    r.scope_code,
    r.recorded_at,
    r.recorded_on,
    date_trunc('month', r.recorded_on::timestamp)::date as recorded_month,
    case when rule.applies_mask & core.rule_bit('OUTCOME-RETURNED') <> 0
        then date_trunc('month', r.outcome_on::timestamp)::date end as outcome_month,
    coalesce(r.offence_code, '') as offence_code,
    r.status,
    r.owner_team,
    r.loss_pence,
    r.status <> 'cancelled' and r.is_past as is_counted,
    rule.applies_mask,
    rule.missing_mask,
    due.due_mask,
    gap.gap_mask,
    gap.soon_mask,
    reason.inconsistent_mask,
    -- The first of these reasons that holds is the reason: no rule is in two of the masks, and where it is in none it is missing.
    reason.late_mask & ~reason.inconsistent_mask as late_mask,
    reason.invalid_mask & ~(reason.inconsistent_mask | reason.late_mask) as invalid_mask,
    reason.placeholder_mask & ~(reason.inconsistent_mask | reason.late_mask | reason.invalid_mask) as placeholder_mask,
    gap.gap_mask & r.completion_mask = 0 as is_complete,
    bit_count((gap.gap_mask & r.completion_mask)::bit(64))::integer as gap_count,
    r.recorded_on + core.shortest_grace(gap.gap_mask & r.completion_mask, r.grace_days) as first_due_on,
    case when rule.applies_mask & core.rule_bit('NFIB-REPORTED') <> 0 then r.nfib_verdict end as nfib_verdict,
    case when rule.applies_mask & core.rule_bit('OUTCOME-RETURNED') <> 0 then r.outcome_verdict end
        as outcome_verdict,
    core.agreement_name(r.offence_code_rank) as agreement_offence_code,
    core.agreement_name(r.victim_type_rank) as agreement_victim_type,
    core.agreement_name(r.online_flag_rank) as agreement_online_flag,
    core.agreement_name(r.victim_borough_code_rank) as agreement_victim_borough_code,
    core.agreement_name(r.loss_amount_rank) as agreement_loss_amount,
    r.status = 'open' as is_open,
    r.status = 'open' and r.allocated_at is null
        and worklist.as_at_on - r.recorded_on > worklist.unallocated_days as is_unallocated,
    r.status = 'open' and worklist.as_at_on - since.victim_update_on > worklist.victim_update_days
        as is_victim_update_overdue,
    r.status = 'open' and worklist.as_at_on - since.supervisor_review_on > worklist.supervisor_review_days
        as is_supervisor_review_overdue,
    r.status = 'open' and worklist.as_at_on - r.recorded_on > worklist.open_long_days as is_open_long,
    gap.soon_mask & r.completion_mask <> 0 as is_due_soon,
    r.source,
    since.victim_update_on,
    since.supervisor_review_on,
    -- One yes or no that is missing alone comes before one other item alone, and that before two.
    case
        when gap.gap_mask & r.completion_mask = 0 then 0
        when gap.gap_mask & r.completion_mask in (
            core.rule_bit('VICTIM-CONTACT'), core.rule_bit('ONLINE-FLAG'), core.rule_bit('ONLINE-CONSISTENT'),
            core.rule_bit('PAYMENT-DETAILS')) then 1
        else bit_count((gap.gap_mask & r.completion_mask)::bit(64))::integer + 1
    end as fix_order,
    case when gap.soon_mask & r.completion_mask <> 0
        then r.recorded_on + core.shortest_grace(gap.soon_mask & r.completion_mask, r.grace_days) end as soon_due_on
from prep.reports_checked as r
cross join prep.worklist_limits as worklist
cross join lateral (
    select
        r.rule_masks & ((1::bigint << 31) - 1) as applies_mask,
        r.rule_masks >> 31 as missing_mask
) as rule
cross join lateral (
    select
        core.london_date(coalesce(r.last_victim_update_at, r.recorded_at)) as victim_update_on,
        core.london_date(coalesce(r.last_supervisor_review_at, r.recorded_at)) as supervisor_review_on
) as since
cross join lateral (
    -- OUTCOME-RETURNED starts on the date of the outcome, every other rule on the date of recording.
    select
        rule.applies_mask & (
            (r.day_due_mask & ~core.rule_bit('OUTCOME-RETURNED'))
            | (coalesce(r.outcome_day_due_mask, 0) & core.rule_bit('OUTCOME-RETURNED'))) as due_mask
) as due
cross join lateral (
    select
        due.due_mask & rule.missing_mask as gap_mask,
        r.day_soon_mask & rule.missing_mask & ~due.due_mask & ~core.rule_bit('OUTCOME-RETURNED') as soon_mask
) as gap
cross join lateral (
    -- The offset keeps the planner from writing the call into each column that uses it.
    select case when r.issues is null then 0 else core.issue_masks(r.issues, (select core.field_masks())) end as masks
    offset 0
) as issue
cross join lateral (
    select
        rule.missing_mask & (
            core.rule_bit('ONLINE-CONSISTENT') | core.rule_bit('LOCAL-SUSPECT') | core.rule_bit('OUTCOME-SUSPECT')
            | case when r.recorded_at < r.reported_at then core.rule_bit('RECORDED-24H') else 0 end)
            as inconsistent_mask,
        case when r.recorded_at >= r.reported_at
            then rule.missing_mask & core.rule_bit('RECORDED-24H') else 0 end as late_mask,
        rule.missing_mask & issue.masks as invalid_mask,
        rule.missing_mask & (issue.masks >> 31) as placeholder_mask
) as reason;
comment on view prep.reports_assessed is 'Every crime report assessed at the clock: due and gap bits, reasons, verdicts, worklists.';

-- needs: reports_checked, worklist_limits
-- What is due and what is a gap, at the clock, and why? · one row per crime report · stored as core.assessment.
create view prep.reports_assessed with (security_invoker = true) as
with split as (
    select
        checked.*,
        checked_masks & ((1::bigint << 31) - 1) as applies_mask,
        checked_masks >> 31 as missing_mask
    from prep.reports_checked as checked
)
select
    r.report_id,
    r.crime_ref,
    r.scope_code,
    r.recorded_at,
    r.recorded_on,
    date_trunc('month', r.recorded_on::timestamp)::date as recorded_month,
    case when split.applies_mask & core.rule_bit('OUTCOME-RETURNED') <> 0
        then date_trunc('month', r.outcome_on::timestamp)::date end as outcome_month,
    coalesce(r.offence_code, '') as offence_code,
    r.status,
    r.owner_team,
    r.loss_pence,
    r.status <> 'cancelled' and day.is_past as is_counted,
    split.applies_mask,
    split.missing_mask,
    due.due_mask,
    gap.gap_mask,
    gap.soon_mask,
    reason.inconsistent_mask,
    reason.late_mask,
    reason.invalid_mask,
    reason.placeholder_mask,
    gap.gap_mask & day.completion_mask = 0 as is_complete,
    bit_count((gap.gap_mask & day.completion_mask)::bit(64))::integer as gap_count,
    case when gap.gap_mask & day.completion_mask <> 0 then r.recorded_on + (
        select min(grace.days)
        from unnest(day.grace_days) with ordinality as grace (days, place)
        where gap.gap_mask & day.completion_mask & (1::bigint << (grace.place::integer - 1)) <> 0
    ) end as first_due_on,
    case when split.applies_mask & core.rule_bit('NFIB-REPORTED') <> 0 then split.nfib_verdict end as nfib_verdict,
    case when split.applies_mask & core.rule_bit('OUTCOME-RETURNED') <> 0 then split.outcome_verdict end
        as outcome_verdict,
    core.agreement_name(split.offence_code_rank) as agreement_offence_code,
    core.agreement_name(split.victim_type_rank) as agreement_victim_type,
    core.agreement_name(split.online_flag_rank) as agreement_online_flag,
    core.agreement_name(split.victim_borough_code_rank) as agreement_victim_borough_code,
    core.agreement_name(split.loss_amount_rank) as agreement_loss_amount,
    r.status = 'open' as is_open,
    r.status = 'open' and r.allocated_at is null
        and worklist.as_at_on - r.recorded_on > worklist.unallocated_days as is_unallocated,
    r.status = 'open' and worklist.as_at_on - since.victim_update_on > worklist.victim_update_days
        as is_victim_update_over,
    r.status = 'open' and worklist.as_at_on - since.supervisor_review_on > worklist.supervisor_review_days
        as is_supervisor_review_over,
    r.status = 'open' and worklist.as_at_on - r.recorded_on > worklist.open_long_days as is_open_long,
    gap.soon_mask & day.completion_mask <> 0 as is_due_soon,
    r.source,
    since.victim_update_on,
    since.supervisor_review_on
from core.crime_report as r
inner join split on split.report_id = r.report_id
inner join core.rule_day as day on day.on_date = r.recorded_on
left join core.rule_day as outcome_day on outcome_day.on_date = r.outcome_on
cross join prep.worklist_limits as worklist
cross join lateral (
    select
        core.london_date(coalesce(r.last_victim_update_at, r.recorded_at)) as victim_update_on,
        core.london_date(coalesce(r.last_supervisor_review_at, r.recorded_at)) as supervisor_review_on
) as since
cross join lateral (
    -- OUTCOME-RETURNED starts on the date of the outcome, every other rule on the date of recording.
    select
        split.applies_mask & (
            (day.due_mask & ~core.rule_bit('OUTCOME-RETURNED'))
            | (coalesce(outcome_day.due_mask, 0) & core.rule_bit('OUTCOME-RETURNED'))) as due_mask
) as due
cross join lateral (
    select
        due.due_mask & split.missing_mask as gap_mask,
        day.soon_mask & split.missing_mask & ~due.due_mask & ~core.rule_bit('OUTCOME-RETURNED') as soon_mask
) as gap
cross join lateral (
    select
        split.missing_mask & (
            core.rule_bit('ONLINE-CONSISTENT') | core.rule_bit('LOCAL-SUSPECT') | core.rule_bit('OUTCOME-SUSPECT')
            | case when r.recorded_at < r.reported_at then core.rule_bit('RECORDED-24H') else 0 end)
            as inconsistent_mask,
        case when r.recorded_at >= r.reported_at
            then split.missing_mask & core.rule_bit('RECORDED-24H') else 0 end as late_mask,
        case when r.issues is null then 0
            else split.missing_mask & core.issue_mask(r.issues, 'invalid') end as invalid_mask,
        case when r.issues is null then 0
            else split.missing_mask & core.issue_mask(r.issues, 'placeholder') end as placeholder_mask
) as reason;
comment on view prep.reports_assessed is 'Every crime report assessed at the clock: due and gap bits, reasons, verdicts, worklists.';

-- What does each counted report add to the tallies? · one row per counted report and subject with its result
-- The definition of a tally, report by report: a slice without a summary is counted by it, and a check recounts by it what
-- core.snapshot_contributions counts set by set for core.tally.
create view prep.assessment_tallies with (security_invoker = true) as
select a.report_id, a.crime_ref, a.scope_code, a.offence_code, t.tally_month, t.subject_code, t.result_code
from core.assessment as a
cross join lateral (
    select a.recorded_month as tally_month, 'COMPLETION' as subject_code, case when a.is_complete then 'complete' else 'incomplete' end as result_code
    union all
    select
        a.recorded_month,
        rule.rule_code,
        case when a.gap_mask & bit.mask = 0 then 'satisfied' else
            core.gap_reason(bit.mask, a.inconsistent_mask, a.late_mask, a.invalid_mask, a.placeholder_mask) end
    from ref.rule
    cross join lateral (select 1::bigint << rule.rule_no as mask) as bit
    where a.due_mask & bit.mask <> 0
    union all
    select a.recorded_month, 'NFIB', a.nfib_verdict where a.due_mask & core.rule_bit('NFIB-REPORTED') <> 0
    union all
    select a.outcome_month, 'OUTCOMES', a.outcome_verdict where a.due_mask & core.rule_bit('OUTCOME-RETURNED') <> 0
    union all
    select a.recorded_month, field.subject_code, field.result_code
    from (values
        ('FIELD-offence_code', a.agreement_offence_code),
        ('FIELD-victim_type', a.agreement_victim_type),
        ('FIELD-online_flag', a.agreement_online_flag),
        ('FIELD-victim_borough_code', a.agreement_victim_borough_code),
        ('FIELD-loss_amount', a.agreement_loss_amount)
    ) as field (subject_code, result_code)
    where field.result_code is not null
    union all
    select a.recorded_month, 'WORKLIST', list.result_code
    from (values
        ('open', a.is_open),
        ('unallocated', a.is_unallocated),
        ('victim_update', a.is_victim_update_overdue),
        ('supervisor_review', a.is_supervisor_review_overdue),
        ('open_long', a.is_open_long),
        ('due_soon', a.is_due_soon)
    ) as list (result_code, is_listed)
    where list.is_listed
) as t
where a.is_counted;
comment on view prep.assessment_tallies is 'Every counted report under each subject (completion, a rule, a verdict, a field, a worklist) with its result.';

-- What does each counted report add to the tallies? · one row per counted report and subject with its result
-- The definition of a tally, report by report: a slice without a summary is counted by it, and a check recounts by it what
-- core.snapshot_contributions counts set by set for core.tally, and by owner team, of which no summary is kept. Each branch names its subject as text or joins
-- its few subjects, so that a reader of one pays for its branch alone: of rules and fields those asked for are found before any report is read.
create view prep.assessment_tallies with (security_invoker = true) as
select
    a.report_id, a.crime_ref, a.scope_code, a.offence_code, a.recorded_month as tally_month, rule.rule_code as subject_code,
    case when a.gap_mask & rule.mask = 0 then 'satisfied' else
        core.gap_reason(rule.mask, a.inconsistent_mask, a.late_mask, a.invalid_mask, a.placeholder_mask) end as result_code,
    a.owner_team, a.source
from core.assessment as a
join (select rule_code, 1::bigint << rule_no as mask from ref.rule) as rule on a.due_mask & rule.mask <> 0
where a.is_counted
union all
select
    report_id, crime_ref, scope_code, offence_code, recorded_month,
    'COMPLETION'::text, case when is_complete then 'complete' else 'incomplete' end, owner_team, source
from core.assessment
where is_counted
union all
select report_id, crime_ref, scope_code, offence_code, recorded_month, 'NFIB'::text, nfib_verdict, owner_team, source
from core.assessment
where is_counted and due_mask & core.rule_bit('NFIB-REPORTED') <> 0
union all
select report_id, crime_ref, scope_code, offence_code, outcome_month, 'OUTCOMES'::text, outcome_verdict, owner_team, source
from core.assessment
where is_counted and due_mask & core.rule_bit('OUTCOME-RETURNED') <> 0
union all
select
    a.report_id, a.crime_ref, a.scope_code, a.offence_code, a.recorded_month, field.subject_code, result.result_code,
    a.owner_team, a.source
from (
    values ('FIELD-offence_code'), ('FIELD-victim_type'), ('FIELD-online_flag'), ('FIELD-victim_borough_code'), ('FIELD-loss_amount')
) as field (subject_code)
cross join core.assessment as a
cross join lateral (
    select case field.subject_code
        when 'FIELD-offence_code' then a.agreement_offence_code
        when 'FIELD-victim_type' then a.agreement_victim_type
        when 'FIELD-online_flag' then a.agreement_online_flag
        when 'FIELD-victim_borough_code' then a.agreement_victim_borough_code
        else a.agreement_loss_amount
    end as result_code
) as result
where a.is_counted and result.result_code is not null
union all
select a.report_id, a.crime_ref, a.scope_code, a.offence_code, a.recorded_month, 'WORKLIST'::text, list.result_code,
    a.owner_team, a.source
from core.assessment as a
cross join lateral (values
    ('open', a.is_open),
    ('unallocated', a.is_unallocated),
    ('victim_update', a.is_victim_update_overdue),
    ('supervisor_review', a.is_supervisor_review_overdue),
    ('open_long', a.is_open_long),
    ('due_soon', a.is_due_soon),
    ('gaps', a.is_open and not a.is_complete),
    ('finalised', not a.is_open and not a.is_complete)
) as list (result_code, is_listed)
where a.is_counted and list.is_listed;
comment on view prep.assessment_tallies is 'Every counted report under each subject (completion, a rule, a verdict, a field, a worklist) with its result.';

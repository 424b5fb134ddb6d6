-- needs: core.rule_bit
-- What one counted assessment adds to the tallies: one row per subject with its result.
create or replace function core.tallies_of(a core.assessment)
    returns table (tally_month date, subject_code text, result_code text)
    language sql stable
begin atomic
    select a.recorded_month, 'COMPLETION', case when a.is_complete then 'complete' else 'incomplete' end
    union all
    select
        a.recorded_month,
        rule.rule_code,
        case
            when a.gap_mask & bit.mask = 0 then 'satisfied'
            when a.inconsistent_mask & bit.mask <> 0 then 'inconsistent'
            when a.late_mask & bit.mask <> 0 then 'late'
            when a.invalid_mask & bit.mask <> 0 then 'invalid'
            when a.placeholder_mask & bit.mask <> 0 then 'placeholder'
            else 'missing'
        end
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
        ('victim_update', a.is_victim_update_over),
        ('supervisor_review', a.is_supervisor_review_over),
        ('open_long', a.is_open_long),
        ('due_soon', a.is_due_soon)
    ) as list (result_code, is_listed)
    where list.is_listed;
end;

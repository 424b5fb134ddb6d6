-- needs: core.rule_bit
-- Notes in the temporary table tally_change what the reports of the temporary table assessed stand for, as taken back
-- (sign -1) or added (sign 1): what prep.assessment_tallies says of them report by report, but counted first and spelled
-- out after. A row for each report and subject would take five times as long; a check recounts by that view.
create or replace function core.note_tallies(sign integer) returns void
    language plpgsql
as $$
declare
    rule_counts text := (
        select string_agg(format('count(*) filter (where result.mask & %s::bigint <> 0) as rule_%s', 1::bigint << rule_no, rule_no), ', ')
        from ref.rule);
    rule_rows text := (select string_agg(format('(%L, cell.rule_%s)', rule_code, rule_no), ', ') from ref.rule);
begin
    create temporary table counted on commit drop as
    select a.*
    from assessed
    inner join core.assessment as a on a.report_id = assessed.report_id
    where a.is_counted;

    execute format($query$
        insert into tally_change (subject_code, result_code, tally_month, scope_code, offence_code, change)
        select rule.subject_code, cell.result_code, cell.recorded_month, cell.scope_code, cell.offence_code, $1 * rule.report_count
        from (
            select a.recorded_month, a.scope_code, a.offence_code, result.result_code, %1$s
            from counted as a
            cross join lateral (
                values
                    ('satisfied', a.due_mask & ~a.gap_mask),
                    ('inconsistent', a.due_mask & a.gap_mask & a.inconsistent_mask),
                    ('late', a.due_mask & a.gap_mask & ~a.inconsistent_mask & a.late_mask),
                    ('invalid', a.due_mask & a.gap_mask & ~(a.inconsistent_mask | a.late_mask) & a.invalid_mask),
                    ('placeholder', a.due_mask & a.gap_mask & ~(a.inconsistent_mask | a.late_mask | a.invalid_mask) & a.placeholder_mask),
                    ('missing', a.due_mask & a.gap_mask & ~(a.inconsistent_mask | a.late_mask | a.invalid_mask | a.placeholder_mask))
            ) as result (result_code, mask)
            where result.mask <> 0
            group by a.recorded_month, a.scope_code, a.offence_code, result.result_code
        ) as cell
        cross join lateral (values %2$s) as rule (subject_code, report_count)
        where rule.report_count > 0
    $query$, rule_counts, rule_rows) using sign;

    insert into tally_change (subject_code, result_code, tally_month, scope_code, offence_code, change)
    select part.subject_code, part.result_code, cell.recorded_month, cell.scope_code, cell.offence_code, sign * part.report_count
    from (
        select
            recorded_month, scope_code, offence_code,
            count(*) filter (where is_complete) as complete,
            count(*) filter (where not is_complete) as incomplete,
            count(*) filter (where is_open) as open,
            count(*) filter (where is_unallocated) as unallocated,
            count(*) filter (where is_victim_update_over) as victim_update,
            count(*) filter (where is_supervisor_review_over) as supervisor_review,
            count(*) filter (where is_open_long) as open_long,
            count(*) filter (where is_due_soon) as due_soon
        from counted
        group by recorded_month, scope_code, offence_code
    ) as cell
    cross join lateral (
        values
            ('COMPLETION', 'complete', cell.complete),
            ('COMPLETION', 'incomplete', cell.incomplete),
            ('WORKLIST', 'open', cell.open),
            ('WORKLIST', 'unallocated', cell.unallocated),
            ('WORKLIST', 'victim_update', cell.victim_update),
            ('WORKLIST', 'supervisor_review', cell.supervisor_review),
            ('WORKLIST', 'open_long', cell.open_long),
            ('WORKLIST', 'due_soon', cell.due_soon)
    ) as part (subject_code, result_code, report_count)
    where part.report_count > 0;

    insert into tally_change (subject_code, result_code, tally_month, scope_code, offence_code, change)
    select 'NFIB', nfib_verdict, recorded_month, scope_code, offence_code, sign * count(*)
    from counted
    where due_mask & core.rule_bit('NFIB-REPORTED') <> 0
    group by nfib_verdict, recorded_month, scope_code, offence_code
    union all
    select 'OUTCOMES', outcome_verdict, outcome_month, scope_code, offence_code, sign * count(*)
    from counted
    where due_mask & core.rule_bit('OUTCOME-RETURNED') <> 0
    group by outcome_verdict, outcome_month, scope_code, offence_code;

    insert into tally_change (subject_code, result_code, tally_month, scope_code, offence_code, change)
    select field.subject_code, field.result_code, cell.recorded_month, cell.scope_code, cell.offence_code, sign * cell.report_count
    from (
        select
            recorded_month, scope_code, offence_code, agreement_offence_code, agreement_victim_type, agreement_online_flag,
            agreement_victim_borough_code, agreement_loss_amount, count(*) as report_count
        from counted
        group by
            recorded_month, scope_code, offence_code, agreement_offence_code, agreement_victim_type, agreement_online_flag,
            agreement_victim_borough_code, agreement_loss_amount
    ) as cell
    cross join lateral (
        values
            ('FIELD-offence_code', cell.agreement_offence_code),
            ('FIELD-victim_type', cell.agreement_victim_type),
            ('FIELD-online_flag', cell.agreement_online_flag),
            ('FIELD-victim_borough_code', cell.agreement_victim_borough_code),
            ('FIELD-loss_amount', cell.agreement_loss_amount)
    ) as field (subject_code, result_code)
    where field.result_code is not null;
    drop table counted;
end;
$$;

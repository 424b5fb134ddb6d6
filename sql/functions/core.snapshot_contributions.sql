-- needs: core.rule_bit
-- Makes a temporary table of what the reports of a table like core.assessment contribute to the summaries: what
-- prep.assessment_tallies says of them report by report, but counted first and spelled out after. A row for each report
-- and subject would take many times as long; a check recounts by that view. Rules are counted in the slices that are kept
-- ('*' is all of them); only those of a headline measure, and all else, by month, area and offence, from which
-- core.apply_contributions makes the slices. A table made of a query, and not filled by one, is made on all cores.
create or replace function core.snapshot_contributions(source_table text, target_table text) returns void
    language plpgsql
as $$
declare
    rule_counts text := (
        select string_agg(format('count(*) filter (where result.mask & %s::bigint <> 0) as rule_%s', 1::bigint << rule_no, rule_no), ', ')
        from ref.rule);
    rule_sums text := (select string_agg(format('sum(rule_%1$s) as rule_%1$s', rule_no), ', ') from ref.rule);
    rolled_rules text := (
        select string_agg(format('(%L, rolled.rule_%s)', rule_code, rule_no), ', ')
        from ref.rule where rule_code not in (select subject_code from ref.measure));
    measured_rules text := (
        select string_agg(format('(%L, cell.rule_%s)', rule_code, rule_no), ', ')
        from ref.rule where rule_code in (select subject_code from ref.measure));
begin
    execute format($query$
        create temporary table tally_cell on commit drop as
        select a.recorded_month, a.scope_code, a.offence_code, result.result_code, %2$s
        from %1$s as a
        cross join lateral (
            values
                ('satisfied', a.due_mask & ~a.gap_mask),
                ('inconsistent', a.gap_mask & a.inconsistent_mask),
                ('late', a.gap_mask & a.late_mask),
                ('invalid', a.gap_mask & a.invalid_mask),
                ('placeholder', a.gap_mask & a.placeholder_mask),
                ('missing', a.gap_mask & ~(a.inconsistent_mask | a.late_mask | a.invalid_mask | a.placeholder_mask))
        ) as result (result_code, mask)
        where a.is_counted and result.mask <> 0
        group by a.recorded_month, a.scope_code, a.offence_code, result.result_code
    $query$, source_table, rule_counts);

    execute format($query$
        create temporary table %2$I on commit drop as
        select
            rule.subject_code, rolled.result_code, rolled.recorded_month as tally_month, rolled.scope_code, rolled.offence_code,
            rule.report_count::bigint as report_count
        from (
            select
                recorded_month, result_code, coalesce(scope_code, '*') as scope_code, coalesce(offence_code, '*') as offence_code, %3$s
            from tally_cell
            group by grouping sets (
                (recorded_month, result_code),
                (recorded_month, result_code, scope_code),
                (recorded_month, result_code, offence_code))
        ) as rolled
        cross join lateral (values %4$s) as rule (subject_code, report_count)
        where rule.report_count > 0
        union all
        select rule.subject_code, cell.result_code, cell.recorded_month, cell.scope_code, cell.offence_code, rule.report_count
        from tally_cell as cell
        cross join lateral (values %5$s) as rule (subject_code, report_count)
        where rule.report_count > 0
        union all
        select part.subject_code, part.result_code, cell.recorded_month, cell.scope_code, cell.offence_code, part.report_count
        from (
            select
                recorded_month, scope_code, offence_code,
                count(*) filter (where is_complete) as complete,
                count(*) filter (where not is_complete) as incomplete,
                count(*) filter (where is_open) as open,
                count(*) filter (where is_unallocated) as unallocated,
                count(*) filter (where is_victim_update_overdue) as victim_update,
                count(*) filter (where is_supervisor_review_overdue) as supervisor_review,
                count(*) filter (where is_open_long) as open_long,
                count(*) filter (where is_due_soon) as due_soon,
                count(*) filter (where is_open and not is_complete) as gaps
            from %1$s
            where is_counted
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
                ('WORKLIST', 'due_soon', cell.due_soon),
                ('WORKLIST', 'gaps', cell.gaps),
                ('WORKLIST', 'finalised', cell.incomplete - cell.gaps)
        ) as part (subject_code, result_code, report_count)
        where part.report_count > 0
        union all
        select 'NFIB', nfib_verdict, recorded_month, scope_code, offence_code, count(*)
        from %1$s
        where is_counted and due_mask & core.rule_bit('NFIB-REPORTED') <> 0
        group by nfib_verdict, recorded_month, scope_code, offence_code
        union all
        select 'OUTCOMES', outcome_verdict, outcome_month, scope_code, offence_code, count(*)
        from %1$s
        where is_counted and due_mask & core.rule_bit('OUTCOME-RETURNED') <> 0
        group by outcome_verdict, outcome_month, scope_code, offence_code
        union all
        select field.subject_code, field.result_code, cell.recorded_month, cell.scope_code, cell.offence_code, cell.report_count
        from (
            select
                recorded_month, scope_code, offence_code, agreement_offence_code, agreement_victim_type, agreement_online_flag,
                agreement_victim_borough_code, agreement_loss_amount, count(*) as report_count
            from %1$s
            where is_counted and num_nonnulls(
                agreement_offence_code, agreement_victim_type, agreement_online_flag, agreement_victim_borough_code,
                agreement_loss_amount) > 0
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
        where field.result_code is not null
    $query$, source_table, target_table, rule_sums, rolled_rules, measured_rules);
    drop table tally_cell;
end;
$$;

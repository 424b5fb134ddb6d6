-- needs: core.report_progress, core.set_planner_hints, core.extend_rule_calendar, core.snapshot_contributions, core.apply_contributions, core.record_gap_events, core.store_assessments, core.tally_affected_months, core.tally_teams, core.analyze_table, core.publish_measures, core.refresh_reference_blocks
-- Assesses the reports in landing.affected_report anew, keeps every summary in step, and empties the working set.
-- Part of a load's transaction, under its lock.
create or replace function core.assess_affected(current_load_id bigint) returns void
    language plpgsql
as $$
declare
    is_incremental boolean := core.set_planner_hints();
    -- By name, in the order of the table: what follows compares whole rows.
    block_numbers bigint[];
    columns text := (
        select string_agg('assessed.' || quote_ident(attname), ', ' order by attnum)
        from pg_attribute
        where attrelid = 'core.assessment'::regclass and attnum > 0 and not attisdropped);
begin
    perform core.report_progress(1, 7);
    perform core.extend_rule_calendar();
    -- Offset 0 keeps the lateral.
    execute 'create temporary table assessed on commit drop as select ' || columns || ' from landing.affected_report '
        || case when is_incremental
            then 'cross join lateral ('
                'select * from prep.reports_assessed as one where one.crime_ref = affected_report.crime_ref offset 0) as assessed'
            else 'inner join prep.reports_assessed as assessed on assessed.crime_ref = affected_report.crime_ref' end;
    perform set_config('enable_nestloop', 'on', true);
    perform core.report_progress(2, 7);
    -- What is as it was costs nothing more.
    delete from assessed
    using core.assessment as stored
    where stored.report_id = assessed.report_id and row(stored.*) is not distinct from row(assessed.*);

    -- Of some, the tallies of those that changed are taken back and added again; of most, those of all are.
    if is_incremental then
        create temporary table assessed_before on commit drop as
        select before.*
        from assessed
        inner join core.assessment as before on before.report_id = assessed.report_id;
        perform core.snapshot_contributions('assessed_before', 'contribution_before');
        drop table assessed_before;
    else
        perform core.snapshot_contributions('core.assessment', 'contribution_before');
    end if;
    perform core.report_progress(3, 7);
    perform core.record_gap_events(current_load_id);
    perform core.report_progress(4, 7);
    -- Of a report that is new here or has moved; all, where nothing was written yet.
    if is_incremental and exists (select from core.reference_block) then
        block_numbers := array(
            select distinct assessed.report_id >> 14
            from assessed
            left join core.assessment as stored on stored.report_id = assessed.report_id
            where stored.scope_code is distinct from assessed.scope_code);
    end if;
    -- Of a table that was counted while it was empty, the planner thinks that a look at each row costs nothing.
    perform set_config('enable_nestloop', case when is_incremental then 'on' else 'off' end, true);
    perform core.store_assessments();
    perform set_config('enable_nestloop', 'on', true);
    perform core.refresh_reference_blocks(block_numbers);
    if not is_incremental then
        perform core.analyze_table('core', 'assessment'), core.analyze_table('core', 'gap_event');
    end if;
    perform core.report_progress(5, 7);
    perform core.snapshot_contributions(case when is_incremental then 'assessed' else 'core.assessment' end, 'contribution_after');
    drop table assessed;
    perform core.report_progress(6, 7);
    perform core.apply_contributions();
    perform set_config('enable_seqscan', 'on', true);
    perform core.report_progress(7, 7);
    perform core.tally_affected_months();
    -- What is due today is another at another clock.
    if (select kind from core.load where load_id = current_load_id) in ('crime_reports', 'victim_care_referrals') then
        perform core.tally_teams();
    end if;
    perform core.publish_measures(current_load_id);

    -- Pages read by plans made for what is there now.
    perform core.analyze_table('core', small.table_name)
    from unnest(array['clock', 'rule_calendar', 'tally', 'measure_month', 'team', 'dissemination_month', 'victim_care_month', 'team_referral', 'submission_tally'])
        as small (table_name);
    truncate landing.affected_report;
    truncate landing.affected_day;
end;
$$;

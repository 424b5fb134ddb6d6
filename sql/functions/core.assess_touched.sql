-- needs: core.begin_step, core.guard_plans, core.add_rule_days, core.note_tallies, core.apply_tallies, core.record_gap_events, core.store_assessed, core.tally_touched_months, core.gather_statistics, core.publish_measures
-- Assesses the reports in landing.touched anew, keeps every summary in step, and empties the working set.
-- Part of a load's transaction, under its lock.
create or replace function core.assess_touched(assessing_load_id bigint) returns void
    language plpgsql
as $$
declare
    are_some boolean := core.guard_plans();
begin
    perform core.begin_step(1, 7);
    perform core.add_rule_days();
    if are_some then
        -- Offset 0 keeps the lateral.
        create temporary table assessed on commit drop as
        select assessed.*
        from landing.touched
        cross join lateral (
            select * from prep.reports_assessed as one where one.crime_ref = touched.crime_ref offset 0
        ) as assessed;
    else
        create temporary table assessed on commit drop as
        select assessed.*
        from landing.touched
        inner join prep.reports_assessed as assessed on assessed.crime_ref = touched.crime_ref;
    end if;
    perform set_config('enable_nestloop', 'on', true);
    perform core.begin_step(2, 7);
    -- What is as it was costs nothing more.
    delete from assessed
    using core.assessment as stored
    where stored.report_id = assessed.report_id and row(stored.*) is not distinct from row(assessed.*);

    -- Of some, the tallies of those that changed are taken back and added again; of most, those of all are.
    if are_some then
        create temporary table assessed_before on commit drop as
        select before.*
        from assessed
        inner join core.assessment as before on before.report_id = assessed.report_id;
        perform core.note_tallies('assessed_before', 'tally_before');
        drop table assessed_before;
    else
        perform core.note_tallies('core.assessment', 'tally_before');
    end if;
    perform core.begin_step(3, 7);
    perform core.record_gap_events(assessing_load_id);
    perform core.begin_step(4, 7);
    perform core.store_assessed();
    if not are_some then
        perform core.gather_statistics('core', 'assessment'), core.gather_statistics('core', 'gap_event');
    end if;
    perform core.begin_step(5, 7);
    perform core.note_tallies(case when are_some then 'assessed' else 'core.assessment' end, 'tally_after');
    drop table assessed;
    perform core.begin_step(6, 7);
    perform core.apply_tallies();
    perform set_config('enable_seqscan', 'on', true);
    perform core.begin_step(7, 7);
    perform core.tally_touched_months();
    perform core.publish_measures(assessing_load_id);

    -- Pages read by plans made for what is there now.
    perform core.gather_statistics('core', small.table_name)
    from unnest(array['clock', 'rule_day', 'tally', 'team', 'dissemination_month', 'victim_care_month', 'submission_tally'])
        as small (table_name);
    truncate landing.touched;
    truncate landing.touched_day;
end;
$$;

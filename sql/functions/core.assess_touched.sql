-- needs: core.begin_step, core.add_rule_days, core.note_tallies, core.apply_tallies, core.record_gap_events, core.store_assessed, core.tally_touched_months, core.gather_statistics, core.gather_touched, core.publish_measures
-- Assesses the reports in landing.touched anew, keeps every summary in step, and empties the working set.
-- Part of a load's transaction, under its lock.
create or replace function core.assess_touched(assessing_load_id bigint) returns void
    language plpgsql
as $$
declare
    touched_count bigint := (select count(*) from landing.touched);
    report_count bigint := (select count(*) from core.crime_report);
begin
    perform core.begin_step(1, 8);
    update core.nfib_submission as submission
    set scope_code = coalesce(report.scope_code, 'orphan')
    from landing.touched
    left join core.crime_report as report on report.crime_ref = touched.crime_ref
    where submission.crime_ref = touched.crime_ref
        and submission.scope_code <> coalesce(report.scope_code, 'orphan');
    update core.nfib_outcome as outcome
    set scope_code = coalesce(report.scope_code, 'orphan')
    from landing.touched
    left join core.crime_report as report on report.crime_ref = touched.crime_ref
    where outcome.crime_ref = touched.crime_ref
        and outcome.scope_code <> coalesce(report.scope_code, 'orphan');

    perform core.begin_step(2, 8);
    perform core.add_rule_days();

    -- Some among many are read one by one by index (offset 0 keeps the lateral); most of all are joined as a set. What the
    -- planner knows of tables that a load has just filled, or a roll-back emptied, may be hours from the truth: each way is
    -- told what never to do.
    perform core.gather_touched();
    if touched_count * 5 < report_count * 3 then
        perform set_config('enable_seqscan', 'off', true);
        create temporary table assessed on commit drop as
        select assessed.*
        from landing.touched
        inner join core.crime_report as report on report.crime_ref = touched.crime_ref
        cross join lateral (
            select * from prep.reports_assessed as one where one.report_id = report.report_id offset 0
        ) as assessed;
        perform set_config('enable_seqscan', 'on', true);
    else
        perform set_config('enable_nestloop', 'off', true);
        create temporary table assessed on commit drop as
        select assessed.*
        from landing.touched
        inner join prep.reports_assessed as assessed on assessed.crime_ref = touched.crime_ref;
        perform set_config('enable_nestloop', 'on', true);
    end if;
    perform core.begin_step(3, 8);
    -- What is as it was costs nothing more.
    delete from assessed
    using core.assessment as stored
    where stored.report_id = assessed.report_id and row(stored.*) is not distinct from row(assessed.*);

    create temporary table tally_change (
        subject_code text collate "C", result_code text collate "C", tally_month date,
        scope_code text collate "C", offence_code text collate "C", change bigint) on commit drop;
    perform core.note_tallies(-1);
    perform core.begin_step(4, 8);
    perform core.record_gap_events(assessing_load_id);
    perform core.begin_step(5, 8);
    perform core.store_assessed();
    perform core.begin_step(6, 8);
    perform core.note_tallies(1);
    drop table assessed;
    perform core.begin_step(7, 8);
    perform core.apply_tallies();
    drop table tally_change;
    perform core.begin_step(8, 8);
    perform core.tally_touched_months();
    perform core.publish_measures(assessing_load_id);

    -- Pages read by plans made for what is there now.
    perform core.gather_statistics(small.table_name)
    from unnest(array['clock', 'rule_day', 'tally', 'team', 'dissemination_month', 'victim_care_month', 'submission_tally'])
        as small (table_name);
    if touched_count * 10 > report_count then
        perform core.gather_statistics('assessment');
        perform core.gather_statistics('gap_event');
    end if;
    truncate landing.touched;
    truncate landing.touched_day;
end;
$$;

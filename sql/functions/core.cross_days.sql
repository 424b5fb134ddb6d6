-- needs: core.rule_days_at
-- Brings core.rule_day to a date of the clock, and touches the reports of the days of which the rules now say otherwise.
create or replace function core.cross_days(as_at date) returns void
    language plpgsql
as $$
begin
    create temporary table crossed on commit drop as
    select day.*
    from core.rule_days_at(array(select on_date from core.rule_day), as_at) as day
    inner join core.rule_day as stored on stored.on_date = day.on_date
    where day is distinct from stored;
    -- Few days of many: their reports are found by index.
    analyze crossed;

    update core.rule_day
    set is_past = crossed.is_past, due_mask = crossed.due_mask, soon_mask = crossed.soon_mask,
        completion_mask = crossed.completion_mask, minimum_mo_length = crossed.minimum_mo_length,
        grace_days = crossed.grace_days
    from crossed
    where rule_day.on_date = crossed.on_date;

    insert into landing.touched (crime_ref)
    select report.crime_ref
    from core.crime_report as report
    inner join crossed on crossed.on_date = report.recorded_on
    union
    select report.crime_ref
    from core.crime_report as report
    inner join crossed on crossed.on_date = report.outcome_on
    on conflict do nothing;
    drop table crossed;
end;
$$;

-- needs: core.rule_calendar_at
-- Brings core.rule_calendar to a date of the clock, and marks as affected the reports of the days whose rules now say otherwise.
create or replace function core.refresh_rule_calendar(as_at date) returns void
    language plpgsql
as $$
begin
    create temporary table changed_day on commit drop as
    select day.*
    from core.rule_calendar_at(array(select on_date from core.rule_calendar), as_at) as day
    inner join core.rule_calendar as stored on stored.on_date = day.on_date
    where day is distinct from stored;
    -- Few days of many: their reports are found by index.
    analyze changed_day;

    update core.rule_calendar
    set is_past = changed_day.is_past, due_mask = changed_day.due_mask, soon_mask = changed_day.soon_mask,
        completion_mask = changed_day.completion_mask, minimum_mo_length = changed_day.minimum_mo_length,
        grace_days = changed_day.grace_days
    from changed_day
    where rule_calendar.on_date = changed_day.on_date;

    insert into landing.affected_report (crime_ref)
    select report.crime_ref
    from core.crime_report as report
    inner join changed_day on changed_day.on_date = report.recorded_on
    union
    select report.crime_ref
    from core.crime_report as report
    inner join changed_day on changed_day.on_date = report.outcome_on
    on conflict do nothing;
    drop table changed_day;
end;
$$;

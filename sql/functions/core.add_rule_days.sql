-- needs: core.rule_days_at
-- Makes sure that every start date of the given reports has its row in core.rule_day.
create or replace function core.add_rule_days() returns void
    language sql
begin atomic
    insert into core.rule_day
    select day.*
    from core.clock
    cross join lateral core.rule_days_at(
        array(
            select distinct day.on_date
            from landing.touched
            inner join core.crime_report as report on report.crime_ref = touched.crime_ref
            cross join lateral (values (report.recorded_on), (report.outcome_on)) as day (on_date)
            where day.on_date is not null
            except
            select on_date from core.rule_day
        ),
        clock.as_at_on) as day;
end;

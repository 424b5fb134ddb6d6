-- needs: core.rule_calendar_at
-- Makes sure that every start date of a report has its row in core.rule_calendar. The dates are read off the indexes, from one to
-- the next: they are few, whatever the number of reports.
create or replace function core.extend_rule_calendar() returns void
    language sql
begin atomic
    insert into core.rule_calendar
    with recursive recorded as (
        select min(recorded_on) as on_date from core.crime_report
        union all
        select (select min(report.recorded_on) from core.crime_report as report where report.recorded_on > recorded.on_date)
        from recorded
        where recorded.on_date is not null
    ),
    finalised as (
        select min(outcome_on) as on_date from core.crime_report
        union all
        select (select min(report.outcome_on) from core.crime_report as report where report.outcome_on > finalised.on_date)
        from finalised
        where finalised.on_date is not null
    )
    select day.*
    from core.clock
    cross join lateral core.rule_calendar_at(
        array(
            select on_date from recorded where on_date is not null
            union
            select on_date from finalised where on_date is not null
            except
            select on_date from core.rule_calendar
        ),
        clock.as_at_on) as day;
end;

-- needs: core.refresh_rule_calendar
-- Sets the clock to the latest as-at date of the reports that are still loaded, and marks as affected what it had carried over a
-- step; without any, there is no clock. Part of a roll-back's transaction.
create or replace function core.rewind_clock() returns void
    language plpgsql
as $$
declare
    old_as_at_on date := (select as_at_on from core.clock);
    new_as_at_on date := (
        select max(as_at_on)
        from core.load
        where kind = 'crime_reports' and state in ('loaded', 'released', 'already_loaded'));
begin
    if new_as_at_on is not distinct from old_as_at_on then
        return;
    end if;
    if new_as_at_on is null then
        delete from core.clock;
        delete from core.rule_calendar;
    else
        update core.clock set as_at_on = new_as_at_on;
        perform core.refresh_rule_calendar(new_as_at_on);

        -- The limits of the worklists concern open reports alone.
        insert into landing.affected_report (crime_ref)
        select report.crime_ref
        from core.crime_report as report
        where report.status = 'open'
        on conflict do nothing;
    end if;

    insert into landing.affected_day (kind, on_date)
    select 'nfib_disseminations', disseminated_on from core.nfib_dissemination
    union
    select 'victim_care_referrals', received_on from core.victim_care_referral
    on conflict do nothing;
end;
$$;

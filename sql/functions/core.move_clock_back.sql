-- needs: core.cross_days
-- Sets the clock to the latest as-at date of the reports that are still loaded, and touches what it had carried over a
-- step; without any, there is no clock. Part of a roll-back's transaction.
create or replace function core.move_clock_back() returns void
    language plpgsql
as $$
declare
    was date := (select as_at_on from core.clock);
    now_at date := (
        select max(as_at_on)
        from core.load
        where kind = 'crime_reports' and state in ('loaded', 'released', 'already_loaded'));
begin
    if now_at is not distinct from was then
        return;
    end if;
    if now_at is null then
        delete from core.clock;
        delete from core.rule_day;
    else
        update core.clock set as_at_on = now_at;
        perform core.cross_days(now_at);

        -- The limits of the worklists concern open reports alone.
        insert into landing.touched (crime_ref)
        select report.crime_ref
        from core.crime_report as report
        where report.status = 'open'
        on conflict do nothing;
    end if;

    insert into landing.touched_day (kind, on_date)
    select 'nfib_disseminations', disseminated_on from core.nfib_dissemination
    union
    select 'victim_care_referrals', received_on from core.victim_care_referral
    on conflict do nothing;
end;
$$;

-- needs: core.rule_days_at
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
        create temporary table crossed on commit drop as
        select earlier.*
        from core.rule_days_at(array(select on_date from core.rule_day), now_at) as earlier
        inner join core.rule_day as stored on stored.on_date = earlier.on_date
        where earlier is distinct from stored;
        analyze crossed;

        update core.rule_day
        set is_past = crossed.is_past, due_mask = crossed.due_mask, soon_mask = crossed.soon_mask,
            completion_mask = crossed.completion_mask, minimum_mo_length = crossed.minimum_mo_length,
            grace_days = crossed.grace_days
        from crossed
        where rule_day.on_date = crossed.on_date;

        -- The limits of the worklists concern open reports alone.
        insert into landing.touched (crime_ref)
        select report.crime_ref
        from core.crime_report as report
        where report.status = 'open'
        union
        select report.crime_ref
        from core.crime_report as report
        inner join crossed on crossed.on_date = report.recorded_on
        union
        select report.crime_ref
        from core.crime_report as report
        inner join crossed on crossed.on_date = report.outcome_on
        on conflict do nothing;
        drop table crossed;
    end if;

    insert into landing.touched_day (kind, on_date)
    select 'nfib_disseminations', disseminated_on from core.nfib_dissemination
    union
    select 'victim_care_referrals', received_on from core.victim_care_referral
    on conflict do nothing;
end;
$$;

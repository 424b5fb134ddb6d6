-- needs: core.setting_number
-- Tallies the touched days of disseminations and referrals anew (each offence, and '*' all of them), and the submissions when one was touched.
create or replace function core.tally_touched_days() returns void
    language plpgsql
as $$
begin
    delete from core.dissemination_day as stored
    using landing.touched_day as day
    where day.kind = 'nfib_disseminations' and stored.disseminated_on = day.on_date;
    insert into core.dissemination_day
    select
        disseminated_on,
        scope_code,
        case when grouping(offence_code) = 1 then '*' else coalesce(offence_code, '') end,
        count(*),
        count(*) filter (
            where decision is not null
                and core.london_date(decision_at) <= disseminated_on + core.setting_number('dissemination_decision_days'))
    from core.nfib_dissemination
    where kind = 'enforcement'
        and disseminated_on in (select on_date from landing.touched_day where kind = 'nfib_disseminations')
    group by grouping sets ((disseminated_on, scope_code), (disseminated_on, scope_code, offence_code));

    delete from core.victim_care_day as stored
    using landing.touched_day as day
    where day.kind = 'victim_care_referrals' and stored.received_on = day.on_date;
    insert into core.victim_care_day
    select
        received_on,
        scope_code,
        coalesce(allocated_borough_code, 'none'),
        priority,
        case when grouping(offence_code) = 1 then '*' else coalesce(offence_code, '') end,
        count(*),
        count(*) filter (
            where first_contact_at - received_at
                <= make_interval(hours => core.setting_number('victim_care_' || priority || '_hours')))
    from core.victim_care_referral
    where received_on in (select on_date from landing.touched_day where kind = 'victim_care_referrals')
    group by grouping sets (
        (received_on, scope_code, coalesce(allocated_borough_code, 'none'), priority),
        (received_on, scope_code, coalesce(allocated_borough_code, 'none'), priority, offence_code));

    if exists (select from landing.touched) then
        delete from core.submission_tally;
        insert into core.submission_tally
        select scope_code, status, coalesce(rejection_reason, ''), count(*)
        from core.nfib_submission
        group by scope_code, status, coalesce(rejection_reason, '');
    end if;
end;
$$;

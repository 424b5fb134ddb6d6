-- needs: core.setting_number
-- Tallies anew the months of the affected days of disseminations and referrals (each offence, and '*' all of them), due
-- and in time at the clock, and the headline measures of them.
create or replace function core.tally_affected_months() returns void
    language plpgsql
as $$
declare
    as_at date := (select as_at_on from core.clock);
    decision_days integer := core.setting_number('dissemination_decision_days');
begin
    create temporary table affected_month on commit drop as
    select distinct kind, date_trunc('month', on_date::timestamp)::date as first_on
    from landing.affected_day;

    delete from core.dissemination_month as stored
    using affected_month as month
    where month.kind = 'nfib_disseminations' and stored.disseminated_month = month.first_on;
    insert into core.dissemination_month
        (disseminated_month, scope_code, offence_code, enforcement_count, due_count, in_time_count)
    select
        month.first_on,
        row.scope_code,
        case when grouping(row.offence_code) = 1 then '*' else coalesce(row.offence_code, '') end,
        count(*),
        count(*) filter (where as_at >= row.disseminated_on + decision_days),
        count(*) filter (
            where as_at >= row.disseminated_on + decision_days
                and row.decision is not null
                and core.london_date(row.decision_at) <= row.disseminated_on + decision_days)
    from affected_month as month
    inner join core.nfib_dissemination as row
        on row.disseminated_on >= month.first_on and row.disseminated_on < month.first_on + interval '1 month'
    where month.kind = 'nfib_disseminations' and row.kind = 'enforcement'
    group by grouping sets ((month.first_on, row.scope_code), (month.first_on, row.scope_code, row.offence_code));

    delete from core.measure_month as stored
    using affected_month as month
    where stored.measure_code = 'disseminations' and month.kind = 'nfib_disseminations' and stored.cohort_month = month.first_on;
    insert into core.measure_month (offence_code, scope_code, cohort_month, measure_code, area_code, numerator, denominator)
    select tallied.offence_code, tallied.scope_code, month.first_on, 'disseminations', tallied.scope_code, tallied.in_time_count, tallied.due_count
    from affected_month as month
    inner join core.dissemination_month as tallied on tallied.disseminated_month = month.first_on
    where month.kind = 'nfib_disseminations' and tallied.due_count > 0
    order by tallied.offence_code, tallied.scope_code, month.first_on;

    delete from core.victim_care_month as stored
    using affected_month as month
    where month.kind = 'victim_care_referrals' and stored.received_month = month.first_on;
    insert into core.victim_care_month
        (received_month, scope_code, area_code, priority, offence_code, contact_state, is_due, referral_count)
    select
        month.first_on,
        referral.scope_code,
        referral.area_code,
        referral.priority,
        case when grouping(referral.offence_code) = 1 then '*' else coalesce(referral.offence_code, '') end,
        referral.contact_state,
        referral.is_due,
        count(*)
    from affected_month as month
    inner join prep.referrals_assessed as referral
        on referral.received_on >= month.first_on and referral.received_on < month.first_on + interval '1 month'
    where month.kind = 'victim_care_referrals'
    group by grouping sets (
        (month.first_on, referral.scope_code, referral.area_code, referral.priority, referral.contact_state,
            referral.is_due),
        (month.first_on, referral.scope_code, referral.area_code, referral.priority, referral.contact_state,
            referral.is_due, referral.offence_code));
    delete from core.measure_month as stored
    using affected_month as month
    where stored.measure_code = 'victim_care' and month.kind = 'victim_care_referrals' and stored.cohort_month = month.first_on;
    insert into core.measure_month (offence_code, scope_code, cohort_month, measure_code, area_code, numerator, denominator)
    select
        tallied.offence_code, tallied.scope_code, month.first_on, 'victim_care', tallied.area_code,
        coalesce(sum(tallied.referral_count) filter (where tallied.contact_state = 'in_time'), 0), sum(tallied.referral_count)
    from affected_month as month
    inner join core.victim_care_month as tallied on tallied.received_month = month.first_on
    where month.kind = 'victim_care_referrals' and tallied.is_due
    group by tallied.offence_code, tallied.scope_code, month.first_on, tallied.area_code
    order by tallied.offence_code, tallied.scope_code, month.first_on, tallied.area_code;

    insert into core.team (scope_code, owner_team)
    select distinct referral.scope_code, referral.allocated_team
    from affected_month as month
    inner join core.victim_care_referral as referral
        on referral.received_on >= month.first_on and referral.received_on < month.first_on + interval '1 month'
    where month.kind = 'victim_care_referrals' and referral.allocated_team is not null
    on conflict do nothing;
    drop table affected_month;
end;
$$;

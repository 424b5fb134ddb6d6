-- needs: core.cross_days
-- Moves the clock to a load's as-at date when that is later, and touches only the reports that cross a step:
-- a grace of a rule, their own day of recording, or a limit of a worklist.
create or replace function core.move_clock(moving_load_id bigint) returns void
    language plpgsql
as $$
declare
    was date := (select as_at_on from core.clock);
    now_at date := (select as_at_on from core.load where load_id = moving_load_id and kind = 'crime_reports');
begin
    if now_at is null or now_at <= was then
        return;
    end if;
    insert into core.clock (as_at_on) values (now_at)
    on conflict (is_only) do update set as_at_on = excluded.as_at_on;

    perform core.cross_days(now_at);
    insert into landing.touched (crime_ref)
    select assessment.crime_ref
    from core.assessment
    cross join prep.worklist_limits as worklist
    where assessment.is_open
        and (recorded_on >= was - worklist.unallocated_days and recorded_on < now_at - worklist.unallocated_days
            or recorded_on >= was - worklist.open_long_days and recorded_on < now_at - worklist.open_long_days
            or victim_update_on >= was - worklist.victim_update_days
                and victim_update_on < now_at - worklist.victim_update_days
            or supervisor_review_on >= was - worklist.supervisor_review_days
                and supervisor_review_on < now_at - worklist.supervisor_review_days)
    on conflict do nothing;

    -- Disseminations and referrals become due by their day alone; the first clock makes all of them due that are.
    insert into landing.touched_day (kind, on_date)
    select 'nfib_disseminations', disseminated_on
    from core.nfib_dissemination
    where disseminated_on <= now_at - core.setting_number('dissemination_decision_days')
        and (was is null or disseminated_on > was - core.setting_number('dissemination_decision_days'))
    union
    select 'victim_care_referrals', referral.received_on
    from core.victim_care_referral as referral
    inner join prep.victim_care_limits as allowed on allowed.priority = referral.priority
    where referral.received_on <= now_at - allowed.due_days
        and (was is null or referral.received_on > was - allowed.due_days)
    on conflict do nothing;
end;
$$;

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
        and (was - assessment.recorded_on <= worklist.unallocated_days and now_at - assessment.recorded_on > worklist.unallocated_days
            or not assessment.is_open_long and now_at - assessment.recorded_on > worklist.open_long_days
            or not assessment.is_victim_update_over and now_at - assessment.victim_update_on > worklist.victim_update_days
            or not assessment.is_supervisor_review_over
                and now_at - assessment.supervisor_review_on > worklist.supervisor_review_days)
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

-- needs: core.refresh_rule_calendar
-- Moves the clock to a load's as-at date when that is later, and marks as affected only the reports that cross a step:
-- a grace of a rule, their own day of recording, or a limit of a worklist.
create or replace function core.advance_clock(current_load_id bigint) returns void
    language plpgsql
as $$
declare
    old_as_at_on date := (select as_at_on from core.clock);
    new_as_at_on date := (select as_at_on from core.load where load_id = current_load_id and kind = 'crime_reports');
begin
    if new_as_at_on is null or new_as_at_on <= old_as_at_on then
        return;
    end if;
    insert into core.clock (as_at_on) values (new_as_at_on)
    on conflict (is_only) do update set as_at_on = excluded.as_at_on;

    perform core.refresh_rule_calendar(new_as_at_on);
    insert into landing.affected_report (crime_ref)
    select assessment.crime_ref
    from core.assessment
    cross join prep.worklist_limits as worklist
    where assessment.is_open
        and (recorded_on >= old_as_at_on - worklist.unallocated_days and recorded_on < new_as_at_on - worklist.unallocated_days
            or recorded_on >= old_as_at_on - worklist.open_long_days and recorded_on < new_as_at_on - worklist.open_long_days
            or victim_update_on >= old_as_at_on - worklist.victim_update_days
                and victim_update_on < new_as_at_on - worklist.victim_update_days
            or supervisor_review_on >= old_as_at_on - worklist.supervisor_review_days
                and supervisor_review_on < new_as_at_on - worklist.supervisor_review_days)
    on conflict do nothing;

    -- Disseminations and referrals become due by their day alone; the first clock makes all of them due that are.
    insert into landing.affected_day (kind, on_date)
    select 'nfib_disseminations', disseminated_on
    from core.nfib_dissemination
    where disseminated_on <= new_as_at_on - core.setting_number('dissemination_decision_days')
        and (old_as_at_on is null or disseminated_on > old_as_at_on - core.setting_number('dissemination_decision_days'))
    union
    select 'victim_care_referrals', referral.received_on
    from core.victim_care_referral as referral
    inner join prep.victim_care_limits as allowed on allowed.priority = referral.priority
    where referral.received_on <= new_as_at_on - allowed.due_days
        and (old_as_at_on is null or referral.received_on > old_as_at_on - allowed.due_days)
    on conflict do nothing;
end;
$$;

-- needs: victim_care_limits
-- Was the victim of each referral contacted in time, and is the time over? · one row per referral, at the clock
create view prep.referrals_assessed with (security_invoker = true) as
select
    referral.*,
    date_trunc('month', referral.received_on::timestamp)::date as received_month,
    coalesce(referral.allocated_borough_code, 'none') as area_code,
    referral.received_at + limits.time_allowed as contact_due_at,
    case
        when referral.first_contact_at - referral.received_at <= limits.time_allowed then 'in_time'
        when referral.first_contact_at is not null then 'late'
        when clock.as_at_on >= referral.received_on + limits.due_days then 'no_contact'
        else 'not_yet_due'
    end as contact_state,
    coalesce(clock.as_at_on >= referral.received_on + limits.due_days, false) as is_due
from core.victim_care_referral as referral
inner join prep.victim_care_limits as limits on limits.priority = referral.priority
left join core.clock on true;
comment on view prep.referrals_assessed is 'Victim care referrals with the state of first contact at the clock.';

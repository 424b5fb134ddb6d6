-- Which victims await first contact, and which were contacted in time? · one row per referral
create view report.referrals_listed with (security_invoker = true) as
select
    referral.referral_id,
    referral.referral_ref,
    coalesce(referral.allocated_borough_code, 'none') as area_code,
    referral.received_at,
    date_trunc('month', referral.received_on::timestamp)::date as cohort_month,
    referral.priority,
    coalesce(referral.offence_code, '') as offence_code,
    referral.allocated_team,
    referral.vulnerable,
    referral.first_contact_at,
    referral.received_at + limits.time_allowed as contact_due_at,
    case
        when referral.first_contact_at - referral.received_at <= limits.time_allowed then 'in_time'
        when referral.first_contact_at is not null then 'late'
        when clock.as_at_on < referral.received_on + limits.due_days then 'not_yet_due'
        else 'no_contact'
    end as contact_state,
    clock.as_at_on >= referral.received_on + limits.due_days as is_due
from core.victim_care_referral as referral
left join core.clock on true
inner join prep.victim_care_limits as limits on limits.priority = referral.priority;
comment on view report.referrals_listed is 'Victim care referrals with the state of first contact.';
comment on column report.referrals_listed.referral_id is 'Internal id.';
comment on column report.referrals_listed.referral_ref is 'Reference of the referral.';
comment on column report.referrals_listed.area_code is 'Allocated borough, none for Not allocated.';
comment on column report.referrals_listed.received_at is 'When it was received.';
comment on column report.referrals_listed.cohort_month is 'Month received.';
comment on column report.referrals_listed.priority is 'immediate or standard.';
comment on column report.referrals_listed.offence_code is 'NFIB code, empty where none.';
comment on column report.referrals_listed.allocated_team is 'Team it is allocated to.';
comment on column report.referrals_listed.vulnerable is 'Recorded as vulnerable.';
comment on column report.referrals_listed.first_contact_at is 'First contact with the victim.';
comment on column report.referrals_listed.contact_due_at is 'When first contact is due.';
comment on column report.referrals_listed.contact_state is 'in_time, late, no_contact or not_yet_due.';
comment on column report.referrals_listed.is_due is 'The time for first contact is over at the clock.';

-- Which victims await first contact, and which were contacted in time? · one row per referral
create view report.referrals_listed with (security_invoker = true) as
select
    referral_id,
    referral_ref,
    area_code,
    received_at,
    received_on,
    received_month as cohort_month,
    priority,
    coalesce(offence_code, '') as offence_code,
    coalesce(same.shown_name, allocated_team) as allocated_team,
    allocated_team as written_team,
    -- An immediate one before a standard one, and of each a vulnerable victim before others.
    case when priority = 'immediate' then 0 else 2 end + case when vulnerable then 0 else 1 end as urgency_order,
    vulnerable,
    first_contact_at,
    contact_due_at,
    core.london_date(contact_due_at) as contact_due_on,
    contact_state,
    is_due
from prep.referrals_assessed
left join prep.same_names as same on same.name_type = 'team' and same.written_name = allocated_team;
comment on view report.referrals_listed is 'Victim care referrals with the state of first contact.';
comment on column report.referrals_listed.referral_id is 'Internal id.';
comment on column report.referrals_listed.referral_ref is 'Reference of the referral.';
comment on column report.referrals_listed.area_code is 'Allocated borough, none for Not allocated.';
comment on column report.referrals_listed.received_at is 'When it was received.';
comment on column report.referrals_listed.received_on is 'London date on which it was received.';
comment on column report.referrals_listed.cohort_month is 'Month received.';
comment on column report.referrals_listed.priority is 'immediate or standard.';
comment on column report.referrals_listed.offence_code is 'NFIB code, empty where none.';
comment on column report.referrals_listed.allocated_team is 'Team it is allocated to.';
comment on column report.referrals_listed.written_team is 'That team as the referral writes it.';
comment on column report.referrals_listed.urgency_order is 'Immediate before standard, and of each a vulnerable victim before others: 0 to 3.';
comment on column report.referrals_listed.vulnerable is 'Recorded as vulnerable.';
comment on column report.referrals_listed.first_contact_at is 'First contact with the victim.';
comment on column report.referrals_listed.contact_due_at is 'When first contact is due.';
comment on column report.referrals_listed.contact_due_on is 'London date of that.';
comment on column report.referrals_listed.contact_state is 'in_time, late, no_contact or not_yet_due.';
comment on column report.referrals_listed.is_due is 'The time for first contact is over at the clock.';

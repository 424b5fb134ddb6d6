-- How many referrals are in which state of first contact? · one row per month, area, borough in whose scope, priority, offence, state and due
-- offence_code '*' counts all offences: a query names '*' or one offence, and sums what it does not name: a referral that is
-- not allocated is in the scope of its victim's borough, so one area can have several rows.
create view report.referral_counts with (security_invoker = true) as
select received_month as cohort_month, area_code, priority, offence_code, contact_state, is_due, referral_count
from core.victim_care_month;
comment on view report.referral_counts is 'Victim care referrals by state of first contact.';
comment on column report.referral_counts.cohort_month is 'Month received.';
comment on column report.referral_counts.area_code is 'Allocated borough, none for Not allocated.';
comment on column report.referral_counts.priority is 'immediate or standard.';
comment on column report.referral_counts.offence_code is 'NFIB code, empty where none, * for all offences.';
comment on column report.referral_counts.contact_state is 'in_time, late, no_contact or not_yet_due.';
comment on column report.referral_counts.is_due is 'The time for first contact is over at the clock.';
comment on column report.referral_counts.referral_count is 'Referrals.';

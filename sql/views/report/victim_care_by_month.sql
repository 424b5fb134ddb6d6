-- How many referrals were contacted in time? · one row per month, area and priority · all offences
create view report.victim_care_by_month with (security_invoker = true) as
select
    received_month as cohort_month,
    area_code,
    priority,
    sum(referral_count)::bigint as received_count,
    coalesce(sum(referral_count) filter (where is_due), 0)::bigint as due_count,
    coalesce(sum(referral_count) filter (where is_due and contact_state = 'in_time'), 0)::bigint as in_time_count
from core.victim_care_month
where offence_code = '*'
group by received_month, area_code, priority;
comment on view report.victim_care_by_month is 'Victim care referrals by month received, area and priority.';
comment on column report.victim_care_by_month.cohort_month is 'First day of the month received.';
comment on column report.victim_care_by_month.area_code is 'Allocated borough, none for Not allocated.';
comment on column report.victim_care_by_month.priority is 'immediate or standard.';
comment on column report.victim_care_by_month.received_count is 'Referrals received.';
comment on column report.victim_care_by_month.due_count is 'Referrals whose time for first contact is over.';
comment on column report.victim_care_by_month.in_time_count is 'Of those due, first contact in time.';

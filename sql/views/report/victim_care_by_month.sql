-- How many referrals were contacted in time? · one row per month, area and priority · all offences
create view report.victim_care_by_month with (security_invoker = true) as
select
    date_trunc('month', day.received_on::timestamp)::date as cohort_month,
    day.area_code,
    day.priority,
    sum(day.received_count)::bigint as received_count,
    coalesce(sum(day.received_count) filter (where limits.is_due), 0)::bigint as due_count,
    coalesce(sum(day.in_time_count) filter (where limits.is_due), 0)::bigint as in_time_count
from core.clock
cross join core.victim_care_day as day
inner join prep.victim_care_limits as allowed on allowed.priority = day.priority
cross join lateral (select clock.as_at_on >= day.received_on + allowed.due_days as is_due) as limits
where day.offence_code = '*'
group by 1, 2, 3;
comment on view report.victim_care_by_month is 'Victim care referrals by month received, area and priority.';
comment on column report.victim_care_by_month.cohort_month is 'First day of the month received.';
comment on column report.victim_care_by_month.area_code is 'Allocated borough, none for Not allocated.';
comment on column report.victim_care_by_month.priority is 'immediate or standard.';
comment on column report.victim_care_by_month.received_count is 'Referrals received.';
comment on column report.victim_care_by_month.due_count is 'Referrals whose time for first contact is over.';
comment on column report.victim_care_by_month.in_time_count is 'Of those due, first contact in time.';

-- How many enforcement disseminations were decided in time? · one row per month and area · all offences
create view report.disseminations_by_month with (security_invoker = true) as
select
    date_trunc('month', day.disseminated_on::timestamp)::date as cohort_month,
    day.scope_code as area_code,
    sum(day.enforcement_count)::bigint as enforcement_count,
    coalesce(sum(day.enforcement_count) filter (where limits.is_due), 0)::bigint as due_count,
    coalesce(sum(day.in_time_count) filter (where limits.is_due), 0)::bigint as in_time_count
from core.clock
cross join core.dissemination_day as day
cross join lateral (
    select clock.as_at_on >= day.disseminated_on + (select core.setting_number('dissemination_decision_days')) as is_due
) as limits
where day.offence_code = '*'
group by 1, 2;
comment on view report.disseminations_by_month is 'Enforcement disseminations by month and area.';
comment on column report.disseminations_by_month.cohort_month is 'First day of the month disseminated.';
comment on column report.disseminations_by_month.area_code is 'Owning borough, none for Not allocated.';
comment on column report.disseminations_by_month.enforcement_count is 'Enforcement disseminations.';
comment on column report.disseminations_by_month.due_count is 'Disseminations whose time for a decision is over.';
comment on column report.disseminations_by_month.in_time_count is 'Of those due, decided in time.';

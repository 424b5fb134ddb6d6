-- How many enforcement disseminations were decided in time? · one row per month and area · all offences
create view report.disseminations_by_month with (security_invoker = true) as
select
    disseminated_month as cohort_month,
    scope_code as area_code,
    enforcement_count,
    due_count,
    in_time_count
from core.dissemination_month
where offence_code = '*';
comment on view report.disseminations_by_month is 'Enforcement disseminations by month and area.';
comment on column report.disseminations_by_month.cohort_month is 'First day of the month disseminated.';
comment on column report.disseminations_by_month.area_code is 'Owning borough, none for Not allocated.';
comment on column report.disseminations_by_month.enforcement_count is 'Enforcement disseminations.';
comment on column report.disseminations_by_month.due_count is 'Disseminations whose time for a decision is over.';
comment on column report.disseminations_by_month.in_time_count is 'Of those due, decided in time.';

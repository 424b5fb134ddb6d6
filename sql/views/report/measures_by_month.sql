-- How good is each headline measure? · one row per slice, measure, month, area, offence
-- A rate travels as numerator and denominator: a total is Σ numerator / Σ denominator. Source: spec of the measures, ref.measure.
create view report.measures_by_month with (security_invoker = true) as
select
    tally.slice,
    measure.measure_code,
    tally.tally_month as cohort_month,
    tally.area_code,
    tally.offence_code,
    coalesce(sum(tally.report_count) filter (where tally.result_code = measure.numerator_result), 0)::bigint as numerator,
    sum(tally.report_count)::bigint as denominator
from ref.measure
inner join prep.tallies as tally on tally.subject_code = measure.subject_code
-- Read once, so that the index of the tallies answers and not a join over all subjects.
where tally.subject_code = any (array(select subject_code from ref.measure))
group by tally.slice, measure.measure_code, tally.tally_month, tally.area_code, tally.offence_code
union all
select
    slice.slice,
    'disseminations',
    date_trunc('month', day.disseminated_on::timestamp)::date,
    case when slice.slice = 'offence' then '*' else day.scope_code end,
    day.offence_code,
    sum(day.in_time_count)::bigint,
    sum(day.enforcement_count)::bigint
from core.clock
inner join core.dissemination_day as day
    on clock.as_at_on >= day.disseminated_on + (select core.setting_number('dissemination_decision_days'))
inner join (values ('area'), ('offence'), ('both')) as slice (slice)
    on (slice.slice = 'area') = (day.offence_code = '*')
group by 1, 3, 4, 5
union all
select
    slice.slice,
    'victim_care',
    date_trunc('month', day.received_on::timestamp)::date,
    case when slice.slice = 'offence' then '*' else day.area_code end,
    day.offence_code,
    sum(day.in_time_count)::bigint,
    sum(day.received_count)::bigint
from core.clock
cross join prep.victim_care_limits as allowed
inner join core.victim_care_day as day
    on day.priority = allowed.priority and clock.as_at_on >= day.received_on + allowed.due_days
inner join (values ('area'), ('offence'), ('both')) as slice (slice)
    on (slice.slice = 'area') = (day.offence_code = '*')
group by 1, 3, 4, 5;
comment on view report.measures_by_month is 'Numerator and denominator of each headline measure by month and area (slice area), by month and offence (slice offence), or by all three (slice both).';
comment on column report.measures_by_month.slice is 'area: all offences; offence: all London; both: one area and one offence.';
comment on column report.measures_by_month.measure_code is 'The measure: see report.measures.';
comment on column report.measures_by_month.cohort_month is 'First day of the London month that the measure goes by.';
comment on column report.measures_by_month.area_code is 'Borough code, none for Not allocated, * for all London.';
comment on column report.measures_by_month.offence_code is 'NFIB code, empty where none is recorded, * for all offences.';
comment on column report.measures_by_month.numerator is 'Reports or cases that meet the measure.';
comment on column report.measures_by_month.denominator is 'Reports or cases that the measure applies to and that are due.';

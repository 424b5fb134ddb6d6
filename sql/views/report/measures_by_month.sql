-- How good is each headline measure? · one row per slice, measure, month, area, offence
-- A rate travels as numerator and denominator: a total is Σ numerator / Σ denominator. Source: ref.measure.
create view report.measures_by_month with (security_invoker = true) as
select
    case
        when scope_code = '*' and offence_code = '*' then 'london'
        when scope_code = '*' then 'offence'
        when offence_code = '*' then 'area'
        else 'both'
    end as slice,
    measure_code,
    cohort_month,
    area_code,
    offence_code,
    numerator,
    denominator
from core.measure_month
where measure_code not in ('disseminations', 'victim_care')
union all
-- Kept by area alone, and a referral that is not allocated by the borough of its victim.
select
    slice.slice,
    month.measure_code,
    month.cohort_month,
    case when slice.is_by_area then month.area_code else '*' end,
    month.offence_code,
    sum(month.numerator)::bigint,
    sum(month.denominator)::bigint
from core.measure_month as month
inner join prep.slices as slice on slice.is_by_offence = (month.offence_code <> '*')
where month.measure_code in ('disseminations', 'victim_care')
group by 1, 2, 3, 4, 5;
comment on view report.measures_by_month is 'Numerator and denominator of each headline measure by month (slice london), by month and area (slice area), by month and offence (slice offence), or by all three (slice both).';
comment on column report.measures_by_month.slice is 'london: all of it; area: all offences; offence: all London; both: one area and one offence.';
comment on column report.measures_by_month.measure_code is 'The measure: see report.measures.';
comment on column report.measures_by_month.cohort_month is 'First day of the London month that the measure goes by.';
comment on column report.measures_by_month.area_code is 'Borough code, none for Not allocated, * for all London.';
comment on column report.measures_by_month.offence_code is 'NFIB code, empty where none is recorded, * for all offences.';
comment on column report.measures_by_month.numerator is 'Reports or cases that meet the measure.';
comment on column report.measures_by_month.denominator is 'Reports or cases that the measure applies to and that are due.';

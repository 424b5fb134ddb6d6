-- How good is each headline measure? · one row per slice, measure, month, area, offence
-- A rate travels as numerator and denominator: a total is Σ numerator / Σ denominator. Source: ref.measure.
create view report.measures_by_month with (security_invoker = true) as
select
    tally.slice,
    measure.measure_code,
    tally.tally_month as cohort_month,
    tally.scope_code as area_code,
    tally.offence_code,
    tally.numerator,
    tally.denominator
from ref.measure
-- One measure after the other: the index of the tallies then gives their rows nearly in the order in which they are summed.
cross join lateral (
    select
        case
            when scope_code = '*' and offence_code = '*' then 'london'
            when scope_code = '*' then 'offence'
            when offence_code = '*' then 'area'
            else 'both'
        end as slice,
        tally_month,
        scope_code,
        offence_code,
        coalesce(sum(report_count) filter (where result_code = measure.numerator_result), 0)::bigint as numerator,
        sum(report_count)::bigint as denominator
    from core.tally
    where subject_code = measure.subject_code
    group by offence_code, scope_code, tally_month
) as tally
union all
select
    slice.slice,
    'disseminations',
    month.disseminated_month,
    case when slice.is_by_area then month.scope_code else '*' end,
    month.offence_code,
    sum(month.in_time_count)::bigint,
    sum(month.due_count)::bigint
from core.dissemination_month as month
inner join prep.slices as slice on slice.is_by_offence = (month.offence_code <> '*')
where month.due_count > 0
group by 1, 3, 4, 5
union all
select
    slice.slice,
    'victim_care',
    month.received_month,
    case when slice.is_by_area then month.area_code else '*' end,
    month.offence_code,
    coalesce(sum(month.referral_count) filter (where month.contact_state = 'in_time'), 0)::bigint,
    sum(month.referral_count)::bigint
from core.victim_care_month as month
inner join prep.slices as slice on slice.is_by_offence = (month.offence_code <> '*')
where month.is_due
group by 1, 3, 4, 5;
comment on view report.measures_by_month is 'Numerator and denominator of each headline measure by month (slice london), by month and area (slice area), by month and offence (slice offence), or by all three (slice both).';
comment on column report.measures_by_month.slice is 'london: all of it; area: all offences; offence: all London; both: one area and one offence.';
comment on column report.measures_by_month.measure_code is 'The measure: see report.measures.';
comment on column report.measures_by_month.cohort_month is 'First day of the London month that the measure goes by.';
comment on column report.measures_by_month.area_code is 'Borough code, none for Not allocated, * for all London.';
comment on column report.measures_by_month.offence_code is 'NFIB code, empty where none is recorded, * for all offences.';
comment on column report.measures_by_month.numerator is 'Reports or cases that meet the measure.';
comment on column report.measures_by_month.denominator is 'Reports or cases that the measure applies to and that are due.';

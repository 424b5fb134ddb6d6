-- How good was each headline measure when the pack was frozen? · one row per slice, measure, month, area, offence
-- Of a borough and an offence together only the months whose reports a pack keeps.
create view frozen_report.measures_by_month with (security_invoker = true) as
select
    tally.slice,
    measure.measure_code,
    tally.cohort_month,
    tally.area_code,
    tally.offence_code,
    coalesce(sum(tally.report_count) filter (where tally.result_code = measure.numerator_result), 0)::bigint as numerator,
    sum(tally.report_count)::bigint as denominator
from frozen_core.measure
inner join frozen_report.tallies_by_month as tally on tally.subject_code = measure.subject_code
-- As values, by which the index finds them: what is joined would be looked for among all subjects.
where tally.subject_code in ('COMPLETION', 'RECORDED-24H', 'NFIB', 'OUTCOMES')
group by tally.slice, measure.measure_code, tally.cohort_month, tally.area_code, tally.offence_code
union all
select
    slice.slice,
    month.measure_code,
    month.cohort_month,
    case when slice.is_by_area then month.area_code else '*' end,
    month.offence_code,
    sum(month.numerator)::bigint,
    sum(month.denominator)::bigint
from (
    select 'disseminations' as measure_code, disseminated_month as cohort_month, scope_code as area_code, offence_code,
        in_time_count as numerator, due_count as denominator
    from frozen_core.dissemination_month
    where due_count > 0
    union all
    select 'victim_care', received_month, area_code, offence_code,
        case when contact_state = 'in_time' then referral_count else 0 end, referral_count
    from frozen_core.victim_care_month
    where is_due
) as month
inner join frozen_prep.slices as slice on slice.is_by_offence = (month.offence_code <> '*')
group by 1, 2, 3, 4, 5;

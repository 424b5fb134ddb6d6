-- The tallies kept by delta equal those counted anew from the assessments, in both slices.
with counted as materialized (
    select t.subject_code, t.result_code, t.tally_month, a.scope_code, a.offence_code, count(*) as report_count
    from core.assessment as a
    cross join lateral core.tallies_of(a) as t
    where a.is_counted
    group by t.subject_code, t.result_code, t.tally_month, a.scope_code, a.offence_code
),
recounted as (
    select
        subject_code, result_code, tally_month, coalesce(scope_code, '*') as scope_code,
        coalesce(offence_code, '*') as offence_code, sum(report_count) as report_count
    from counted
    group by grouping sets (
        (subject_code, result_code, tally_month, scope_code),
        (subject_code, result_code, tally_month, offence_code))
)
select kept.*, recounted.report_count as recounted
from core.tally as kept
full join recounted using (subject_code, offence_code, scope_code, tally_month, result_code)
where kept.report_count is distinct from recounted.report_count

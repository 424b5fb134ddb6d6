-- The tallies kept by delta equal those counted anew from the assessments, in each slice that is kept.
with counted as materialized (
    select subject_code, result_code, tally_month, scope_code, offence_code, count(*) as report_count
    from prep.assessment_tallies
    group by subject_code, result_code, tally_month, scope_code, offence_code
),
recounted as (
    select
        subject_code, result_code, tally_month, coalesce(scope_code, '*') as scope_code,
        coalesce(offence_code, '*') as offence_code, sum(report_count) as report_count
    from counted
    group by grouping sets (
        (subject_code, result_code, tally_month),
        (subject_code, result_code, tally_month, scope_code),
        (subject_code, result_code, tally_month, offence_code))
)
select kept.*, recounted.report_count as recounted
from core.tally as kept
full join recounted using (subject_code, offence_code, scope_code, tally_month, result_code)
where kept.report_count is distinct from recounted.report_count

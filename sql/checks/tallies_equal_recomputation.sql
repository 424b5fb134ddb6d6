-- The tallies kept by delta equal those counted anew from the assessments, in both slices.
with recounted as (
    select
        t.subject_code, coalesce(a.offence_code, '*') as offence_code, coalesce(a.scope_code, '*') as scope_code,
        t.tally_month, t.result_code, count(*) as report_count
    from core.assessment as a
    cross join lateral core.tallies_of(a) as t
    where a.is_counted
    group by grouping sets (
        (t.subject_code, t.result_code, t.tally_month, a.scope_code),
        (t.subject_code, t.result_code, t.tally_month, a.offence_code))
)
select kept.*, recounted.report_count as recounted
from core.tally as kept
full join recounted using (subject_code, offence_code, scope_code, tally_month, result_code)
where kept.report_count is distinct from recounted.report_count

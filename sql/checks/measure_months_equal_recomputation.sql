-- The counts of the headline measures kept by delta equal those counted anew from the assessments, and those of the months
-- of disseminations and referrals, which another check counts anew, in each slice that is kept.
with tallied as (
    select
        coalesce(row.offence_code, '*') as offence_code, coalesce(row.scope_code, '*') as scope_code, row.tally_month as cohort_month,
        measure.measure_code, coalesce(row.scope_code, '*') as area_code,
        count(*) filter (where row.result_code = measure.numerator_result) as numerator, count(*) as denominator
    from prep.assessment_tallies as row
    inner join ref.measure as measure using (subject_code)
    group by measure.measure_code, row.tally_month, cube (row.scope_code, row.offence_code)
),
recounted as (
    select * from tallied
    union all
    select offence_code, scope_code, disseminated_month, 'disseminations', scope_code, in_time_count, due_count
    from core.dissemination_month
    where due_count > 0
    union all
    select
        offence_code, scope_code, received_month, 'victim_care', area_code,
        coalesce(sum(referral_count) filter (where contact_state = 'in_time'), 0), sum(referral_count)
    from core.victim_care_month
    where is_due
    group by offence_code, scope_code, received_month, area_code
)
select kept.*, recounted.numerator as numerator_recounted, recounted.denominator as denominator_recounted
from core.measure_month as kept
full join recounted using (offence_code, scope_code, cohort_month, measure_code, area_code)
where (kept.numerator, kept.denominator) is distinct from (recounted.numerator, recounted.denominator)

-- needs: assessment_tallies
-- How many reports of a month have which result on which subject? · one row per slice, subject, result, month, area, offence
-- Slices: 'london' (all of it), 'area' (a borough, all offences), 'offence' (all London, one offence) and 'both' (a borough
-- and an offence, counted from the assessments: the cube of all subjects would be larger than the reports). A query always
-- names its slice.
create view prep.tallies with (security_invoker = true) as
select 'london' as slice, subject_code, result_code, tally_month, scope_code as area_code, offence_code, report_count
from core.tally
where offence_code = '*' and scope_code = '*'
union all
select 'area', subject_code, result_code, tally_month, scope_code, offence_code, report_count
from core.tally
where offence_code = '*' and scope_code <> '*'
union all
select 'offence', subject_code, result_code, tally_month, scope_code, offence_code, report_count
from core.tally
where offence_code <> '*' and scope_code = '*'
union all
select 'both', subject_code, result_code, tally_month, scope_code, offence_code, count(*)
from prep.assessment_tallies
group by subject_code, result_code, tally_month, scope_code, offence_code;
comment on view prep.tallies is 'Counts of reports by subject and result, in all, by month and area, by month and offence, or by all three.';

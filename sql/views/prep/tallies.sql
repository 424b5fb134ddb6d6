-- How many reports of a month have which result on which subject? · one row per slice, subject, result, month, area, offence
-- Slices: 'area' (a borough, all offences), 'offence' (all London, one offence), 'both' (a borough and an offence,
-- counted from the assessments: the cube would be larger than the reports). A query always names its slice.
create view prep.tallies with (security_invoker = true) as
select 'area' as slice, subject_code, result_code, tally_month, scope_code as area_code, offence_code, report_count
from core.tally
where offence_code = '*'
union all
select 'offence', subject_code, result_code, tally_month, scope_code, offence_code, report_count
from core.tally
where scope_code = '*'
union all
select 'both', t.subject_code, t.result_code, t.tally_month, assessment.scope_code, assessment.offence_code, count(*)
from core.assessment
cross join lateral core.tallies_of(assessment) as t
where assessment.is_counted
group by t.subject_code, t.result_code, t.tally_month, assessment.scope_code, assessment.offence_code;
comment on view prep.tallies is 'Counts of reports by subject and result, by month and area, by month and offence, or by all three.';

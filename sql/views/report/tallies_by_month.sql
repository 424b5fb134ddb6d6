-- How many reports have which result on a rule, a verdict, a field or a worklist? · one row per slice, subject, result, month, area, offence
create view report.tallies_by_month with (security_invoker = true) as
select slice, subject_code, result_code, tally_month as cohort_month, area_code, offence_code, report_count
from prep.tallies;
comment on view report.tallies_by_month is 'Counts of reports by rule and reason, by NFIB or outcome verdict, by field agreement and by worklist.';
comment on column report.tallies_by_month.slice is 'london: all of it; area: all offences; offence: all London; both: one area and one offence.';
comment on column report.tallies_by_month.subject_code is 'COMPLETION, a rule code, NFIB, OUTCOMES, FIELD-<field> or WORKLIST.';
comment on column report.tallies_by_month.result_code is 'satisfied or why it is a gap; a verdict; an agreement; a worklist.';
comment on column report.tallies_by_month.cohort_month is 'Month recorded; for OUTCOMES month of the outcome.';
comment on column report.tallies_by_month.area_code is 'Borough code, none for Not allocated, * for all London.';
comment on column report.tallies_by_month.offence_code is 'NFIB code, empty where none is recorded, * for all offences.';
comment on column report.tallies_by_month.report_count is 'Counted crime reports (cancelled ones and those after the clock are out).';

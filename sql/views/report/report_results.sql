-- Which reports stand behind a tally? · one row per counted report and subject with its result
-- For what no tally is kept by: the team as it is written, the source, and a borough's offences. A query names its subject
-- and its months, so that the months' index gives the reports and one branch of the view is read.
create view report.report_results with (security_invoker = true) as
select
    report_id,
    subject_code,
    result_code,
    tally_month as cohort_month,
    scope_code as area_code,
    offence_code,
    owner_team as written_team,
    source
from prep.assessment_tallies;
comment on view report.report_results is 'Every counted report under each subject with its result, team, source and offence.';
comment on column report.report_results.report_id is 'Internal id.';
comment on column report.report_results.subject_code is 'COMPLETION, a rule code, NFIB, OUTCOMES, FIELD-<field> or WORKLIST.';
comment on column report.report_results.result_code is 'complete or incomplete; satisfied or why it is a gap; a verdict; an agreement; a worklist.';
comment on column report.report_results.cohort_month is 'Month recorded; for OUTCOMES month of the outcome.';
comment on column report.report_results.area_code is 'Owning borough, none for Not allocated.';
comment on column report.report_results.offence_code is 'NFIB code, empty where none is recorded.';
comment on column report.report_results.written_team is 'Team that owns the report, as the report writes it.';
comment on column report.report_results.source is 'How the report came to the force.';

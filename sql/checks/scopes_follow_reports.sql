-- Submissions, outcome returns, assessments, gap events and earlier versions carry the scope of their report, or orphan.
select 'submission' as what, submission.submission_ref as which, submission.scope_code, report.scope_code as expected
from core.nfib_submission as submission
left join core.crime_report as report on report.crime_ref = submission.crime_ref
where submission.scope_code <> coalesce(report.scope_code, 'orphan')
union all
select 'outcome return', outcome.outcome_ref, outcome.scope_code, report.scope_code
from core.nfib_outcome as outcome
left join core.crime_report as report on report.crime_ref = outcome.crime_ref
where outcome.scope_code <> coalesce(report.scope_code, 'orphan')
union all
select 'assessment', report.crime_ref, a.scope_code, report.scope_code
from core.crime_report as report
left join core.assessment as a on a.report_id = report.report_id
where a.scope_code is distinct from report.scope_code
union all
select 'gap event', event.report_id::text, event.scope_code, report.scope_code
from core.gap_event as event
inner join core.crime_report as report on report.report_id = event.report_id
where event.scope_code <> report.scope_code
union all
select 'earlier version', version.row_key, version.scope_code, report.scope_code
from core.earlier_version as version
inner join core.crime_report as report on report.crime_ref = version.crime_ref
where version.kind = 'crime_reports' and version.scope_code <> report.scope_code

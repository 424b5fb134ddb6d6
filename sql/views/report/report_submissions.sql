-- Which submissions were made for one report? · one row per submission
create view report.report_submissions with (security_invoker = true) as
select
    report.report_id,
    submission.submission_ref,
    submission.submitted_at,
    submission.status,
    submission.nfib_ref,
    submission.rejection_reason
from core.nfib_submission as submission
inner join core.crime_report as report on report.crime_ref = submission.crime_ref;
comment on view report.report_submissions is 'Submissions to NFIB of one report.';
comment on column report.report_submissions.nfib_ref is 'NFIB crime reference.';
comment on column report.report_submissions.rejection_reason is 'Reason given by NFIB.';
comment on column report.report_submissions.report_id is 'Internal id of the report.';
comment on column report.report_submissions.status is 'Status.';
comment on column report.report_submissions.submission_ref is 'Reference of the submission.';
comment on column report.report_submissions.submitted_at is 'When it was sent.';

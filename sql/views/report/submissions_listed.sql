-- Which online reports did the force make to NFIB? · one row per submission
create view report.submissions_listed with (security_invoker = true) as
select
    submission.submission_id,
    submission.submission_ref,
    submission.crime_ref,
    report.report_id,
    submission.scope_code as area_code,
    submission.submitted_at,
    clock.as_at_on - core.london_date(submission.submitted_at) as age_days,
    submission.status,
    submission.nfib_ref,
    submission.rejection_reason,
    submission.offence_code,
    submission.loss_pence,
    submission.is_sent_again
from prep.submissions_followed as submission
left join core.clock on true
left join core.crime_report as report on report.crime_ref = submission.crime_ref;
comment on view report.submissions_listed is 'Online reports made by the force to NFIB.';
comment on column report.submissions_listed.submission_id is 'Internal id.';
comment on column report.submissions_listed.submission_ref is 'Reference of the submission.';
comment on column report.submissions_listed.crime_ref is 'Crime reference it names.';
comment on column report.submissions_listed.report_id is 'Crime report held, empty for an orphan.';
comment on column report.submissions_listed.area_code is 'Borough of the crime report, none for Not allocated, orphan where no report is held.';
comment on column report.submissions_listed.submitted_at is 'When it was sent.';
comment on column report.submissions_listed.age_days is 'Days from sending to the clock.';
comment on column report.submissions_listed.status is 'accepted, rejected or pending.';
comment on column report.submissions_listed.nfib_ref is 'NFIB crime reference.';
comment on column report.submissions_listed.rejection_reason is 'Reason given by NFIB.';
comment on column report.submissions_listed.offence_code is 'NFIB code sent.';
comment on column report.submissions_listed.loss_pence is 'Loss sent, in pence.';
comment on column report.submissions_listed.is_sent_again is 'Rejected, and its crime reference was sent again later.';

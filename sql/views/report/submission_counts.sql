-- How many online reports were sent, and what became of them? · one row per area, status and rejection reason
create view report.submission_counts with (security_invoker = true) as
select scope_code as area_code, status, rejection_reason, submission_count, standing_count
from core.submission_tally;
comment on view report.submission_counts is 'Every stored submission by status and reason.';
comment on column report.submission_counts.area_code is 'Borough of the crime report, none for Not allocated, orphan where no report is held.';
comment on column report.submission_counts.status is 'accepted, rejected or pending.';
comment on column report.submission_counts.rejection_reason is 'Reason given by NFIB, empty where none.';
comment on column report.submission_counts.submission_count is 'Stored submissions, those of cancelled reports included.';
comment on column report.submission_counts.standing_count is 'Of the rejected, those that were not sent again.';

-- Which outcome returns were made for one report? · one row per return
create view report.report_outcome_returns with (security_invoker = true) as
select
    report.report_id,
    outcome.outcome_ref,
    outcome.returned_at,
    outcome.status,
    outcome.outcome_code,
    known.title as outcome_title,
    outcome.suspect_details,
    core.london_date(outcome.returned_at) - report.outcome_on as days_after_outcome
from core.nfib_outcome as outcome
inner join core.crime_report as report on report.crime_ref = outcome.crime_ref
left join ref.outcome_code as known on known.outcome_code = outcome.outcome_code;
comment on view report.report_outcome_returns is 'Outcome returns to NFIB of one report.';
comment on column report.report_outcome_returns.days_after_outcome is 'Days from the outcome to the return.';
comment on column report.report_outcome_returns.outcome_code is 'Outcome code.';
comment on column report.report_outcome_returns.outcome_title is 'Title of the outcome.';
comment on column report.report_outcome_returns.outcome_ref is 'Reference of the return.';
comment on column report.report_outcome_returns.report_id is 'Internal id of the report.';
comment on column report.report_outcome_returns.returned_at is 'When it was returned.';
comment on column report.report_outcome_returns.status is 'Status.';
comment on column report.report_outcome_returns.suspect_details is 'Whether suspect details were returned.';

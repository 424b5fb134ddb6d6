-- Was the outcome of each crime report returned to NFIB, right and in time? · one row per crime report
-- The latest accepted return stands (by returned_at, of equals the highest outcome_ref).
create view prep.outcomes_matched_to_returns with (security_invoker = true) as
select
    report.report_id,
    returned.return_count,
    latest.outcome_code as returned_outcome_code,
    latest.suspect_details as returned_suspect_details,
    latest.returned_at,
    exists (
        select from core.nfib_dissemination as dissemination where dissemination.crime_ref = report.crime_ref
    ) as has_dissemination,
    case
        when returned.return_count = 0 then 'not_returned'
        when returned.accepted_count = 0 and returned.pending_count > 0 then 'awaiting'
        when returned.accepted_count = 0 then 'rejected'
        when latest.suspect_details is not true then 'no_suspect_details'
        when latest.outcome_code is distinct from report.outcome_code then 'differs'
        when core.london_date(latest.returned_at) > report.outcome_on + core.grace_of('OUTCOME-RETURNED', day.grace_days) then 'late'
        else 'accurate'
    end as verdict
from core.crime_report as report
left join core.rule_day as day on day.on_date = report.outcome_on
cross join lateral (
    select
        count(*) as return_count,
        count(*) filter (where status = 'accepted') as accepted_count,
        count(*) filter (where status = 'pending') as pending_count
    from core.nfib_outcome as outcome
    where outcome.crime_ref = report.crime_ref
) as returned
left join lateral (
    select outcome.outcome_code, outcome.suspect_details, outcome.returned_at
    from core.nfib_outcome as outcome
    where outcome.crime_ref = report.crime_ref and outcome.status = 'accepted' and returned.accepted_count > 0
    order by outcome.returned_at desc, outcome.outcome_ref desc
    limit 1
) as latest on true;
comment on view prep.outcomes_matched_to_returns is 'Each crime report against its outcome returns to NFIB: one verdict, the first that fits.';

-- What was returned to NFIB of the outcome of each crime report? · one row per crime reference of an outcome return
-- The latest accepted return stands (by returned_at, of equals the highest outcome_ref).
create view prep.returns_by_report with (security_invoker = true) as
select
    returned.crime_ref,
    returned.return_count,
    returned.accepted_count,
    returned.pending_count,
    latest.outcome_code,
    latest.suspect_details,
    latest.returned_at
from (
    select
        crime_ref,
        count(*) as return_count,
        count(*) filter (where status = 'accepted') as accepted_count,
        count(*) filter (where status = 'pending') as pending_count
    from core.nfib_outcome
    group by crime_ref
) as returned
left join (
    select distinct on (crime_ref) crime_ref, outcome_code, suspect_details, returned_at
    from core.nfib_outcome
    where status = 'accepted'
    order by crime_ref, returned_at desc, outcome_ref desc
) as latest on latest.crime_ref = returned.crime_ref;
comment on view prep.returns_by_report is 'Outcome returns of each crime reference, counted, with the one that stands.';

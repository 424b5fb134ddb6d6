-- Which crimes does NFIB hold for a crime report? · one row per NFIB crime of accepted submissions
-- Counting rule: submissions with one nfib_ref are one crime; a row without nfib_ref is its own ('#' cannot stand in a key).
-- The latest row stands for the fields, the first for the time (a window over the rows would keep the query to one core).
create view prep.nfib_crimes with (security_invoker = true) as
select
    latest.crime_ref,
    latest.nfib_crime_key,
    latest.nfib_ref,
    latest.submission_ref,
    latest.submitted_at,
    first.first_submitted_at,
    latest.offence_code,
    latest.victim_type,
    latest.online_flag,
    latest.loss_pence,
    latest.victim_borough_code
from (
    select distinct on (crime_ref, coalesce(nfib_ref, '#' || submission_ref))
        submission.*, coalesce(nfib_ref, '#' || submission_ref) as nfib_crime_key
    from core.nfib_submission as submission
    where status = 'accepted'
    order by crime_ref, coalesce(nfib_ref, '#' || submission_ref), submitted_at desc, submission_ref desc
) as latest
inner join (
    select crime_ref, coalesce(nfib_ref, '#' || submission_ref) as nfib_crime_key, min(submitted_at) as first_submitted_at
    from core.nfib_submission
    where status = 'accepted'
    group by crime_ref, coalesce(nfib_ref, '#' || submission_ref)
) as first on first.crime_ref = latest.crime_ref and first.nfib_crime_key = latest.nfib_crime_key;
comment on view prep.nfib_crimes is 'NFIB crimes: accepted submissions of a crime report grouped by NFIB reference.';
